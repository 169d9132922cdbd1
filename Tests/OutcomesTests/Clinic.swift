import Consent
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

/// A small association that measures, on a day that a test can move.
final class Clinic {
    let temporary: TemporaryStore
    let programme: ProgrammeID = "pairs"
    static let inventory = Inventory.rights + .people + .consent + .participation + .outcomes
    static let reading = Reading(by: "coordinator", within: 7)
    static let everything: [Occasion] = [.start, .end, .followUp(.months(6))]

    let uses: [InstrumentUse] = [
        InstrumentUse(.who5, of: .participant, at: everything, readBy: reading, for: "evaluation"),
        InstrumentUse(.chime, of: .participant, at: [.start, .end], readBy: reading, for: "evaluation"),
        InstrumentUse(.goals, of: .participant, at: [.start, .end], readBy: reading, for: "evaluation"),
        InstrumentUse(.chime, of: .volunteer, at: [.start, .end], readBy: reading, for: "evaluation"),
    ]

    var store: Store { temporary.store }

    init(day: String = "2026-01-05") throws {
        let migrations =
            Migration.retention + Migration.rights + Migration.people + Migration.consent + Migration.participation
            + Migration.outcomes
        temporary = try TemporaryStore(migrations, day: day)
    }

    func write<T>(_ body: (borrowing Transaction) throws -> T) throws -> T { try store.write(as: .tester, body) }

    func read<T>(_ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.read(as: .tester, for: "test", body)
    }

    /// Noon of a day, Danish time.
    func goTo(_ iso: String) throws {
        temporary.clock.set(day: try Day(iso: iso))
    }

    /// A participant whose course of support begins today.
    func enrolled(name: String = "Kanarie Kofoed") throws -> (person: PersonID, course: EnrolmentID) {
        try write { tx in
            let person = try People.add(tx, PersonDetails(name: name), as: .participant)
            return (person, try Enrolments.start(tx, person, in: programme, on: tx.today))
        }
    }

    func close(_ course: EnrolmentID) throws {
        try write { tx in try Enrolments.close(tx, course, on: tx.today, because: .completed) }
    }

    /// FormAnswers a form today.
    @discardableResult
    func answer(
        _ instrument: Instrument, _ occasion: String, _ reply: Reply, of person: PersonID
    ) throws -> MeasurementID {
        try write { tx in
            let (span, window) = try window(tx, instrument, occasion, person)
            return try Measurements.record(
                tx, .init(reply, in: window, on: tx.today, .page, onBehalf: false), of: span, uses)
        }
    }

    func who5(_ items: [Int?]) throws -> Reply { .answers(try FormAnswers(items, to: .who5)) }

    func window(
        _ tx: borrowing Transaction, _ instrument: Instrument, _ occasion: String, _ person: PersonID
    ) throws -> (SupportSpan, Window) {
        for span in try SupportSpans.of(tx, person) {
            let windows = Windows.of(span, uses).filter { $0.instrument == instrument }
            if let window = windows.first(where: { $0.occasion.code == occasion }) { return (span, window) }
        }
        throw OutcomesError.notAsked
    }

    /// The figure of a scale at the end.
    func figure(_ scale: Scale, of instrument: Instrument, years: ClosedRange<Int> = 2020...2030) throws
        -> OutcomeFigure
    {
        let figures = try store.upkeep { tx in try OutcomeFigures.of(tx, programme, uses, years: years) }
        let found = figures.first { $0.instrument == instrument && $0.scale == scale && $0.occasion == "end" }
        guard let found else { throw OutcomesError.notFound }
        return found
    }

    func rows(_ table: String) throws -> Int {
        try store.upkeep { tx in try tx.first("SELECT count(*) FROM \(table)") { Int($0.int(0)) } ?? 0 }
    }
}
