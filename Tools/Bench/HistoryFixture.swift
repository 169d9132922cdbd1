import Days
import Foundation
import Installed
import Outcomes
import Participation
import People
import PersonalData
import SQLite
import Store
import Tenancy

/// A tenant with years behind it: two participants for each volunteer, each with a referral, a wait, a course of support, a
/// match with its meetings, and forms at the start and the end. A tenth is still on the way.
enum HistoryFixture {
    static func make(_ arguments: Arguments) throws {
        let template = ConfigurationTemplate(
            kind: .association, name: "Bench", operatorID: "op-bench", user: Installation.currentUser,
            programmes: [Fixture.programme])
        let name = try Fixture.installation().create(arguments.text("tenant", "history"), template)
        let store = try Fixture.installation().open(name.text).store
        let (people, years) = (arguments.number("people", 20_000), arguments.number("years", 10))
        let batch = 1_500
        for start in stride(from: 0, to: people, by: batch) {
            try store.write(as: .system("bench")) { tx in
                for index in stride(from: start, to: min(start + batch, people), by: 3) {
                    try trio(tx, since: tx.today.adding(days: -((index / 3 * 7) % (years * 365))), number: index)
                }
                try tx.audit("bench.fixture")
                try People.changed(tx)
            }
        }
        _ = try store.truncateLogs()
    }

    /// A volunteer and the two participants whom they support.
    private static func trio(_ tx: borrowing Transaction, since: Day, number: Int) throws {
        let volunteer = try person(tx, number, .volunteer)
        let isOver = since.adding(days: 210) < tx.today
        _ = try History.volunteering(
            tx, volunteer, in: Fixture.programme, interested: since.adding(days: -60),
            steps: [.confirmed: since.adding(days: -10)], capacity: 2, exit: isOver ? .finished : nil,
            closed: isOver ? since.adding(days: 210) : nil)
        for index in 1...2 { try participant(tx, since, volunteer, number + index, isOver) }
    }

    private static func participant(
        _ tx: borrowing Transaction, _ since: Day, _ volunteer: PersonID, _ number: Int, _ isOver: Bool
    ) throws {
        let person = try person(tx, number, .participant)
        let (asked, ends) = (since.adding(days: -20 - number % 80), since.adding(days: 182))
        let intake = try History.intake(
            tx, person, to: Fixture.programme, from: ["gp", "psychiatry", "self"][number % 3], received: asked,
            accepted: asked.adding(days: 5), closing: isOver ? .caseClosed : nil, closed: isOver ? ends : nil)
        _ = try History.waiting(
            tx, person, for: Fixture.programme, since: asked.adding(days: 5), reason: .offered, ended: since)
        let course = try History.enrolment(
            tx, person, in: Fixture.programme, after: intake, started: since,
            reason: isOver ? (number % 6 == 0 ? .ownWish : .completed) : nil, closed: isOver ? ends : nil,
            onward: isOver && number % 4 == 0 ? .association : nil)
        let match = try History.match(
            tx, participant: person, volunteer: volunteer, in: Fixture.programme, starts: since, ends: ends,
            cadence: .weekly, ending: isOver ? .completed : nil, ended: isOver ? ends : nil)
        for week in 0..<26 where since.adding(days: week * 7) <= tx.today {
            _ = try History.meeting(
                tx, of: match, on: since.adding(days: week * 7), minutes: 60, week % 9 == 0 ? .cancelled : .held)
        }
        try forms(tx, person, course.raw, since, isOver ? ends : nil)
    }

    /// Four forms at the start, and at the end of two courses in three: a report counts them and opens none.
    private static func forms(
        _ tx: borrowing Transaction, _ person: PersonID, _ course: Int64, _ since: Day, _ ends: Day?
    ) throws {
        let file: OutcomeFileID = tx.newID(near: person)
        try tx.run(
            """
            INSERT INTO outcome_file(id, programme, person, side, course, patience, closing, closed)
            VALUES (?, ?, ?, 'participant', ?, 121, ?, ?)
            """, .id(file), .text(Fixture.programme.text), .id(person), .int(course),
            ends == nil ? .null : .text("ended"), .day(ends?.adding(days: 121)))
        let occasions = ends.map { course % 3 == 0 ? [("start", since)] : [("start", since), ("end", $0)] }
        for (occasion, day) in occasions ?? [("start", since)] {
            for instrument in ["who-5", "qpr-15", "chime", "goals"] {
                let form: MeasurementID = tx.newID(near: person)
                try tx.run(
                    """
                    INSERT INTO measurement(id, file, person, instrument, occasion, day, channel, on_behalf, answers)
                    VALUES (?, ?, ?, ?, ?, ?, 'paper', 1, randomblob(90))
                    """, .id(form), .id(file), .id(person), .text(instrument), .text(occasion), .day(day))
            }
        }
    }

    private static func person(_ tx: borrowing Transaction, _ index: Int, _ capacity: Capacity) throws -> PersonID {
        let name = "\(Fixture.given[index % Fixture.given.count]) \(Fixture.families[index % Fixture.families.count])"
        return try People.add(tx, PersonDetails(name: name), as: capacity, recorded: .byCaller)
    }
}
