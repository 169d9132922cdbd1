import HTTP
import Sealing
import Testing

extension HostileCase: CustomTestStringConvertible {
    var testDescription: String { name }
}

@Suite("Hostile requests")
struct HostileTests {
    @Test("Each of the hostile cases ends as the table says", arguments: HostileCase.all)
    func ends(_ hostile: HostileCase) {
        #expect(outcome(hostile.bytes, pieces: max(hostile.bytes.count, 1)) == hostile.expected)
    }

    @Test("The pieces in which bytes come change nothing", arguments: HostileCase.all)
    func pieces(_ hostile: HostileCase) {
        for size in [1, 7, 1_000] { #expect(outcome(hostile.bytes, pieces: size) == hostile.expected) }
    }

    @Test("The table has at least 120 cases, no two of one name, and refuses for every reason that a parser has")
    func table() {
        #expect(HostileCase.all.count >= 120)
        #expect(Set(HostileCase.all.map(\.name)).count == HostileCase.all.count)
        let refused = Set(HostileCase.all.map { String($0.expected.drop { $0 != " " }.dropFirst()) })
        let parsers = Set(Refusal.allCases.map(\.rawValue)).subtracting(["media-type", "abandoned"])
        #expect(parsers.subtracting(refused) == [])
    }

    @Test("Random bytes and damaged requests end in an outcome, the same in any pieces")
    func random() {
        var generator = SeededGenerator(seed: 0x5A44E)
        for _ in 0..<1_000 {
            var bytes = HostileCase.all.randomElement(using: &generator)?.bytes ?? []
            guard bytes.count < 2_000 else { continue }
            for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let whole = outcome(bytes, pieces: max(bytes.count, 1))
            #expect(outcome(bytes, pieces: 1) == whole)
            #expect(outcome(bytes, pieces: Int.random(in: 2...50, using: &generator)) == whole)
        }
    }
}
