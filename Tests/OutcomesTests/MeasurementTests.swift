import Days
import Outcomes
import Participation
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Answers")
struct MeasurementTests {
    let clinic: Clinic
    let total = Instrument.who5.scales[0]

    init() throws { clinic = try Clinic() }

    @Test("Forms are due at the start, around the end and after it, and at no other time")
    func due() throws {
        let (person, course) = try clinic.enrolled()
        func due() throws -> [String] {
            try clinic.read { tx in
                try DueForms.of(tx, person, on: tx.today) { _ in clinic.uses }
                    .map { "\($0.window.instrument.rawValue) \($0.window.occasion.code)" }
            }
        }
        #expect(try due() == ["who-5 start", "chime start", "goals start"])
        try clinic.goTo("2026-02-02")
        #expect(try due().count == 3)
        try clinic.goTo("2026-02-03")
        #expect(try due() == [])
        try clinic.goTo("2026-06-30")
        try clinic.close(course)
        #expect(try due() == ["who-5 end", "chime end", "goals end"])
        try clinic.goTo("2026-07-29")
        #expect(try due() == [])
        try clinic.goTo("2026-12-30")
        #expect(try due() == ["who-5 follow-up"])
        try clinic.goTo("2027-01-28")
        #expect(try due() == [])
    }

    @Test("A pair's planned end asks for the last form two weeks before, while people still meet")
    func planned() throws {
        let span = SupportSpan(
            course: 1, person: PersonID(raw: 2), programme: "pairs", as: .participant,
            began: try Day(iso: "2026-01-05"),
            meansToEnd: try Day(iso: "2026-07-05"))
        let window = try #require(Windows.of(span, clinic.uses).first { $0.occasion == .end })
        #expect(window.days == (try Day(iso: "2026-06-21"))...(try Day(iso: "2026-08-02")))
        #expect(Windows.of(span, clinic.uses).allSatisfy { $0.occasion.code != "follow-up" })
    }

    @Test("A missing item counts as incomplete and gives no change; a skipped form too")
    func incomplete() throws {
        for second in [try clinic.who5([5, 5, nil, 5, 5]), .skipped] {
            let clinic = try Clinic()
            let (person, course) = try clinic.enrolled()
            try clinic.answer(.who5, "start", clinic.who5([1, 1, 1, 1, 1]), of: person)
            try clinic.goTo("2026-06-30")
            try clinic.close(course)
            try clinic.answer(.who5, "end", second, of: person)
            let sums = try sums(clinic)
            #expect(sums == [[0, 1, 0, 0, 0]])
        }
    }

    @Test("The sums follow a correction: what was added before is taken back")
    func corrected() throws {
        let (person, course) = try clinic.enrolled()
        try clinic.answer(.who5, "start", clinic.who5([1, 1, 1, 1, 1]), of: person)
        try clinic.goTo("2026-06-30")
        try clinic.close(course)
        try clinic.answer(.who5, "end", clinic.who5([5, 5, 5, 5, 5]), of: person)
        #expect(try sums(clinic) == [[1, 0, 20, 80, 6400]])
        try clinic.answer(.who5, "end", clinic.who5([3, 3, 2, 2, 3]), of: person)
        #expect(try sums(clinic) == [[1, 0, 20, 32, 1024]])
        #expect(try clinic.rows("measurement") == 2)
        try clinic.answer(.who5, "end", .skipped, of: person)
        #expect(try sums(clinic) == [[0, 1, 0, 0, 0]])
    }

    @Test("FormAnswers are sealed: no file holds them, and nobody's score stands anywhere in the clear")
    func sealed() throws {
        let (person, _) = try clinic.enrolled()
        let id = try clinic.answer(.who5, "start", clinic.who5([4, 3, 2, 1, 0]), of: person)
        #expect(try clinic.temporary.filesContaining("4,3,2,1,0") == [])
        let reply = try clinic.read { tx in try Measurements.reply(tx, to: id) }
        #expect(reply == (try clinic.who5([4, 3, 2, 1, 0])))
        #expect(try clinic.rows("outcome_figure") == 0)
    }

    @Test("An answer outside its window, ahead of its day, or to another form changes nothing")
    func refused() throws {
        let (person, _) = try clinic.enrolled()
        let reply = try clinic.who5([1, 1, 1, 1, 1])
        func record(_ reply: Reply, on day: String) throws {
            _ = try clinic.write { tx in
                let (span, window) = try clinic.window(tx, .who5, "start", person)
                return try Measurements.record(
                    tx, .init(reply, in: window, on: Day(iso: day), .paper, onBehalf: true), of: span, clinic.uses)
            }
        }
        #expect(throws: OutcomesError.ahead) { try record(reply, on: "2026-01-06") }
        #expect(throws: OutcomesError.notNow(first: "2026-01-05", last: "2026-02-02")) {
            try record(reply, on: "2026-01-04")
        }
        #expect(throws: OutcomesError.notAsked) { try record(.goals([]), on: "2026-01-05") }
        #expect(try clinic.rows("measurement") == 0 && clinic.rows("outcome_file") == 0)
    }

    @Test("Goals are compared one by one, and somebody else's goal is refused")
    func goals() throws {
        let (person, course) = try clinic.enrolled()
        let (other, _) = try clinic.enrolled(name: "Anden Andersen")
        let (walk, swim, foreign) = try clinic.write { tx in
            (
                try Goals.state(tx, person, in: clinic.programme, words: "Gå en tur", on: tx.today),
                try Goals.state(tx, person, in: clinic.programme, words: "Svømme", on: tx.today),
                try Goals.state(tx, other, in: clinic.programme, words: "Læse", on: tx.today)
            )
        }
        #expect(throws: OutcomesError.foreignGoal) {
            try clinic.answer(.goals, "start", .goals([GoalRating(foreign, 3)]), of: person)
        }
        try clinic.answer(.goals, "start", .goals([GoalRating(walk, 2), GoalRating(swim, 3)]), of: person)
        try clinic.goTo("2026-06-30")
        try clinic.close(course)
        try clinic.answer(.goals, "end", .goals([GoalRating(swim, 4), GoalRating(walk, 7)]), of: person)
        // (2 + 3) / 2 = 2.5 at the start and 5.5 at the end: 15 and 18 sixths.
        #expect(try sums(clinic) == [[1, 0, 15, 18, 324]])
    }

    @Test("FormAnswers wait for a reader from the day they come, and a skipped form waits for nobody")
    func unread() throws {
        let (person, _) = try clinic.enrolled()
        let id = try clinic.answer(.who5, "start", clinic.who5([0, 0, 0, 0, 0]), of: person)
        try clinic.answer(.chime, "start", .skipped, of: person)
        let waiting = try clinic.read { tx in try DueForms.unread(tx) }
        #expect(waiting.map(\.form.id) == [id])
        #expect(waiting.first?.form.readBy == (try Day(iso: "2026-01-12")))
        try clinic.write { tx in try Measurements.markRead(tx, id) }
        #expect(try clinic.read { tx in try DueForms.unread(tx).count } == 0)
        try clinic.answer(.who5, "start", clinic.who5([1, 0, 0, 0, 0]), of: person)
        #expect(try clinic.read { tx in try DueForms.unread(tx).count } == 1)
    }

    /// People, incomplete, earlier, change, squares, row by row.
    private func sums(_ clinic: Clinic) throws -> [[Int]] {
        try clinic.store.upkeep { tx in
            try tx.all(
                """
                SELECT people, incomplete, earlier, change, squares FROM outcome_figure
                WHERE people + incomplete + earlier + change <> 0 ORDER BY instrument
                """
            ) { row in (0..<5).map { Int(row.int($0)) } }
        }
    }
}
