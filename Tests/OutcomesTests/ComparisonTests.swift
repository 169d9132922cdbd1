import Days
import Outcomes
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Those supported beside those who wait")
struct ComparisonTests {
    private let clinic: Clinic

    init() throws { clinic = try Clinic() }

    private func uses(random: Bool = false) -> [InstrumentUse] {
        [InstrumentUse(.who5, of: .participant, at: [.start, .end], readBy: Clinic.reading, for: "evaluation")]
            + InstrumentUse.waiting(
                ["who-5", "goals"], WaitingComparison(over: .days(70), isRandom: random), readBy: Clinic.reading,
                for: "evaluation")
    }

    private func wait() throws -> (person: PersonID, entry: WaitingID) {
        try clinic.write { tx in
            let person = try People.add(tx, PersonDetails(name: "Kanarie Kofoed"), as: .participant)
            return (person, try Waiting.join(tx, person, for: clinic.programme, since: tx.today))
        }
    }

    /// Answers WHO-5 today: the number to its first item, nothing to the others.
    private func answer(
        _ person: PersonID, _ who: Respondent, _ occasion: String, _ first: Int?, random: Bool = false
    ) throws {
        try clinic.write { tx in
            for span in try SupportSpans.of(tx, person) where span.respondent == who {
                for window in Windows.of(span, uses(random: random)) where window.occasion.code == occasion {
                    let reply = Reply.answers(try FormAnswers([first, 0, 0, 0, 0], to: .who5))
                    _ = try Measurements.record(
                        tx, .init(reply, in: window, on: tx.today, .page, onBehalf: false), of: span,
                        uses(random: random))
                }
            }
        }
    }

    /// People who answer at the start of a wait and ten weeks later: from a number to a number.
    @discardableResult
    private func waiting(_ moves: [(Int, Int?)], random: Bool = false) throws -> [(person: PersonID, entry: WaitingID)]
    {
        try clinic.goTo("2026-01-05")
        let people = try moves.map { _ in try wait() }
        for (one, move) in zip(people, moves) { try answer(one.person, .waiting, "start", move.0, random: random) }
        try clinic.goTo("2026-03-16")
        for (one, move) in zip(people, moves) { try answer(one.person, .waiting, "end", move.1, random: random) }
        return people
    }

    @discardableResult
    private func supported(
        _ moves: [(Int, Int?)], of people: [PersonID]? = nil, random: Bool = false
    ) throws -> [PersonID] {
        try clinic.goTo("2026-04-01")
        let courses = try clinic.write { tx in
            for person in people ?? [] {
                let entry = try #require(try Waiting.entry(tx, of: person, for: clinic.programme))
                try Waiting.leave(tx, entry.id, on: tx.today, because: .offered)
            }
            return try moves.indices.map { index in
                let person = try people?[index] ?? People.add(tx, PersonDetails(name: "Nana Nord"), as: .participant)
                return (person, try Enrolments.start(tx, person, in: clinic.programme, on: tx.today))
            }
        }
        for (course, move) in zip(courses, moves) {
            try answer(course.0, .participant, "start", move.0, random: random)
        }
        try clinic.goTo("2026-06-10")
        for (course, move) in zip(courses, moves) {
            try clinic.close(course.1)
            try answer(course.0, .participant, "end", move.1, random: random)
        }
        return courses.map(\.0)
    }

    private func compared(random: Bool = false) throws -> Comparison {
        let found = try clinic.store.upkeep { tx in
            try Comparisons.of(tx, clinic.programme, uses(random: random), years: 2026...2026)
        }
        #expect(found.map(\.instrument) == [.who5], "goals are not compared")
        return try #require(found.first)
    }

    @Test(
        "The t of 95 % holds for degrees that are no whole number",
        arguments: [(1.5, 6.0167), (4.5, 2.6589), (6.745594, 2.3828), (27.3, 2.0508)])
    func degrees(degrees: Double, expected: Double) {
        #expect(abs(StudentT.within95(degrees: degrees) - expected) < 0.0001)
    }

    /// Supported 8, 12, 4, 16, 20: mean 12, variance 40. Waiting 0, 4, −4, 8, 0, 4: mean 2, variance 17.6. The difference is
    /// 10, its error √(40/5 + 17.6/6) = 3.3066, its degrees 10.9333² / (8²/4 + 2.9333²/5) = 6.7456, and t 2.3828.
    @Test("12 of those supported less 2 of those who waited is 10 (2.1 to 17.9), by Welch")
    func welch() throws {
        try waiting([(2, 2), (2, 3), (2, 1), (2, 4), (1, 1), (0, 1)])
        try supported([(0, 2), (0, 3), (0, 1), (0, 4), (0, 5)])
        let one = try compared()
        #expect(one.supported.people == 5 && one.supported.change?.mean == 12)
        #expect(one.waiting.people == 6 && one.waiting.change?.mean == 2)
        let difference = try #require(one.difference)
        #expect(difference.mean == 10)
        #expect(abs(difference.interval.lowerBound - 2.121) < 0.001)
        #expect(abs(difference.interval.upperBound - 17.879) < 0.001)
    }

    @Test(
        "Somebody who waits is asked again after ten weeks, or sooner when there is a place; a draw waits for no place")
    func windows() throws {
        let (person, entry) = try wait()
        func ends(random: Bool) throws -> Day? {
            try clinic.read { tx in
                let span = try SupportSpans.of(tx, person)[0]
                return Windows.of(span, uses(random: random)).first { $0.occasion == .end }?.days.upperBound
            }
        }
        let planned = try Day(iso: "2026-01-05").adding(days: 70)
        #expect(try ends(random: false) == planned.adding(days: 28))
        try clinic.goTo("2026-02-02")
        try clinic.write { tx in try Waiting.leave(tx, entry, on: tx.today, because: .offered) }
        #expect(try ends(random: false) == (try Day(iso: "2026-02-02")).adding(days: 28))
        #expect(try ends(random: true) == planned.adding(days: 28))
    }

    @Test("Nobody is in both arms: who was asked while waiting counts there, and among all participants")
    func once() throws {
        let waited = try waiting(Array(repeating: (2, 2), count: 5))
        try supported(Array(repeating: (0, 5), count: 5), of: waited.map(\.person))
        try supported(Array(repeating: (0, 1), count: 5))
        let one = try compared()
        #expect(one.supported.people == 5 && one.supported.change?.mean == 4)
        #expect(one.waiting.people == 5 && one.waiting.change?.mean == 0)
        let all = try clinic.store.upkeep { tx in
            try OutcomeFigures.of(tx, clinic.programme, uses(), years: 2026...2026)
        }
        #expect(all.map(\.group) == [.participant])
        #expect(all[0].people == 10 && all[0].change?.mean == 12)
    }

    @Test("Fewer than five in an arm are not told, nor are so few between all participants and those compared")
    func few() throws {
        let waited = try waiting(Array(repeating: (2, 2), count: 4))
        try supported(Array(repeating: (0, 1), count: 5))
        let small = try compared()
        #expect(small.difference == nil && small.waiting.people == nil && small.years == nil)
        #expect(small.waiting.change == nil && small.supported.change == nil)
        try waiting(Array(repeating: (2, 2), count: 4))
        #expect(try compared().difference != nil)
        try supported(Array(repeating: (0, 5), count: 4), of: waited.map(\.person))
        #expect(try compared().difference == nil, "the report of all would tell of the four")
    }

    @Test(
        "By a concealed draw everybody counts in their arm, whatever they took part in; who did not complete is shown")
    func intentionToTreat() throws {
        let drawn = try (0..<11).map { _ in try wait() }
        for one in drawn { try answer(one.person, .waiting, "start", 2, random: true) }
        // The first five get a place after four weeks all the same, and are supported until the tenth.
        try clinic.goTo("2026-02-02")
        let courses = try clinic.write { tx in
            try drawn.prefix(5).map { one in
                try Waiting.leave(tx, one.entry, on: tx.today, because: .offered)
                return try Enrolments.start(tx, one.person, in: clinic.programme, on: tx.today)
            }
        }
        for one in drawn.prefix(5) { try answer(one.person, .participant, "start", 2, random: true) }
        try clinic.goTo("2026-03-16")
        for course in courses { try clinic.close(course) }
        for one in drawn.prefix(5) {
            try answer(one.person, .participant, "end", 5, random: true)
            try answer(one.person, .waiting, "end", 5, random: true)
        }
        for one in drawn.dropFirst(5).prefix(1) { try answer(one.person, .waiting, "end", 2, random: true) }
        for one in drawn.dropFirst(6) { try answer(one.person, .waiting, "end", nil, random: true) }
        try supported(Array(repeating: (0, 5), count: 5) + Array(repeating: (0, nil), count: 6), random: true)
        let one = try compared(random: true)
        #expect(one.waiting.people == 6 && one.waiting.incomplete == 5)
        #expect(
            one.waiting.change?.mean == 10,
            "five who rose by 12 in a place they were not drawn for, and one who did not")
        #expect(one.supported.people == 5 && one.supported.incomplete == 6 && one.supported.change?.mean == 20)
        #expect(one.difference?.mean == 10 && one.protocolled.isRandom)
    }

    @Test("Whoever a draw put on the list is never among those supported, also without any answer while waiting")
    func silent() throws {
        let drawn = try (0..<5).map { _ in try wait() }
        try waiting(Array(repeating: (2, 2), count: 5), random: true)
        try supported(Array(repeating: (0, 5), count: 5), of: drawn.map(\.person), random: true)
        #expect(try compared(random: true).supported.people == 0)
    }

    @Test("A purge changes nothing of a comparison, and who never answered again is still counted in the arm")
    func purged() throws {
        let waited = try waiting(Array(repeating: (2, 3), count: 5))
        let lost = try (0..<5).map { _ in
            try clinic.goTo("2026-01-05")
            return try wait()
        }
        for one in lost { try answer(one.person, .waiting, "start", 1) }
        let people = try supported(Array(repeating: (0, 4), count: 5))
        try clinic.write { tx in
            for one in waited + lost { try Waiting.leave(tx, one.entry, on: tx.today, because: .ownWish) }
        }
        try clinic.goTo("2026-12-30")
        let before = try compared()
        #expect(before.waiting.people == 5 && before.waiting.unanswered == 5 && before.difference?.mean == 12)
        let erasure = Erasure(Clinic.inventory)
        try clinic.write { tx in
            for person in people + (waited + lost).map(\.person) {
                _ = try erasure.erase(tx, erasure.items(tx, of: person, in: [.outcome]), reason: "test")
            }
        }
        #expect(try compared() == before)
        #expect(try clinic.rows("outcome_file") == 0)
    }
}
