import Days
import People
import Testing

@testable import Demo

@Suite struct PeopleMakerTests {
    @Test("The same seed makes the same people, another seed others")
    func deterministic() {
        var one = PeopleMaker(seed: 1, town: "7100 Vejle")
        var same = PeopleMaker(seed: 1, town: "7100 Vejle")
        var other = PeopleMaker(seed: 2, town: "7100 Vejle")
        let names = (0..<20).map { _ in one.next(ages: 20...60, on: day(2016, 1, 1)).name }
        #expect(names == (0..<20).map { _ in same.next(ages: 20...60, on: day(2016, 1, 1)).name })
        #expect(names != (0..<20).map { _ in other.next(ages: 20...60, on: day(2016, 1, 1)).name })
    }

    @Test("Nobody has the numbers and addresses that are made")
    func nobodys() {
        var maker = PeopleMaker(seed: 1, town: "7100 Vejle")
        var phones: Set<String> = []
        for _ in 0..<500 {
            let person = maker.next(ages: 18...80, on: day(2022, 1, 1))
            #expect(person.phone?.hasPrefix("10 ") == true)
            #expect(person.email?.hasSuffix("@example.org") == true)
            #expect(person.cpr == nil || person.cpr?.warnings == [.failsModulus11])
            #expect(person.cpr == nil || person.cpr?.birthDay.day != 1)
            phones.insert(person.phone ?? "")
        }
        #expect(phones.count == 500)
    }
}
