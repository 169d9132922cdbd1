import Days
import Outcomes
import Participation
import Store
import Testing

@Suite("Change with its confidence interval")
struct ChangeTests {
    @Test(
        "The t of 95 % is that of the printed tables",
        arguments: [
            (1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (10, 2.228), (29, 2.045), (30, 2.042),
            (100, 1.984), (1000, 1.962),
        ])
    func tables(degrees: Int, expected: Double) {
        #expect(abs(StudentT.within95(degrees: Double(degrees)) - expected) < 0.0006)
    }

    /// Paired differences 8, 12, 4, 16, 20: mean 12, standard deviation √40, t(4) 2.776, so 12 ± 7.853.
    @Test("Five people who move by 8, 12, 4, 16, 20 have moved by 12 (4.1 to 19.9)")
    func paired() throws {
        let clinic = try Clinic()
        try move([2, 3, 1, 4, 5], in: clinic)
        let figure = try clinic.figure(Instrument.who5.scales[0], of: .who5)
        let change = try #require(figure.change)
        #expect(change.people == 5 && change.earlier == 0 && change.mean == 12 && change.later == 12)
        let interval = try #require(change.interval)
        #expect(abs(interval.lowerBound - 4.147) < 0.001 && abs(interval.upperBound - 19.853) < 0.001)
        #expect(figure.years == 2026...2026)
    }

    @Test("Of fewer than five people nothing is told, not even how many they are")
    func few() throws {
        let clinic = try Clinic()
        try move([2, 3, 1, 4], in: clinic)
        let figure = try clinic.figure(Instrument.who5.scales[0], of: .who5)
        #expect(figure.change == nil && figure.people == nil && figure.years == nil)
    }

    @Test("Nobody at all is told as nobody")
    func nobody() throws {
        let figure = try Clinic().figure(Instrument.who5.scales[0], of: .who5)
        #expect(figure.people == 0 && figure.incomplete == 0 && figure.unanswered == 0 && figure.change == nil)
    }

    @Test("Two reports never differ by fewer than five people: a year with three is told with the next, or not yet")
    func complements() throws {
        let clinic = try Clinic()
        try move([2, 3, 1, 4, 5], in: clinic)
        try clinic.goTo("2027-01-05")
        try move([1, 1, 1], in: clinic)
        let total = Instrument.who5.scales[0]
        #expect(try clinic.figure(total, of: .who5, years: 2026...2027).people == 5)
        #expect(try clinic.figure(total, of: .who5, years: 2027...2027).people == nil)
        try clinic.goTo("2028-01-05")
        try move([1, 1], in: clinic)
        #expect(try clinic.figure(total, of: .who5, years: 2026...2028).people == 10)
        #expect(try clinic.figure(total, of: .who5, years: 2027...2028).people == 5)
        #expect(try clinic.figure(total, of: .who5, years: 2028...2028).people == nil)
    }

    /// Somebody for each number, who answers WHO-5 with nothing at first, and then with the number once.
    private func move(_ raw: [Int], in clinic: Clinic) throws {
        let begun = try clinic.read { tx in tx.today }
        let people = try raw.map { _ in try clinic.enrolled() }
        for one in people { try clinic.answer(.who5, "start", clinic.who5([0, 0, 0, 0, 0]), of: one.person) }
        try clinic.goTo(begun.adding(days: 100).iso)
        for (one, answer) in zip(people, raw) {
            try clinic.close(one.course)
            try clinic.answer(.who5, "end", clinic.who5([answer, 0, 0, 0, 0]), of: one.person)
        }
    }
}
