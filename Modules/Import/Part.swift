import Days
import Participation
import People
import Store

/// Somebody's part in a programme as a sheet of people gives it: a course of support, or the time as a volunteer.
/// Without it nobody knows when the retention of a person begins.
struct Part {
    enum End {
        case course(ClosingReason, OnwardStep?)
        case volunteer(VolunteerExit)
    }

    let started: Day
    let closed: Day?
    let end: End?

    /// Nil where the sheet gives no start; an end without one is noted.
    init?(_ reader: inout RowReader, as capacity: Capacity, today: Day) {
        let past = { (text: String) throws(CellError) in try Cell.past(text, today: today) }
        let started = reader.read(.started, past)
        let closed = reader.read(.closed, past)
        let end = Self.end(&reader, as: capacity, isClosed: closed != nil)
        guard let started else {
            if reader.text(.started) == nil, closed != nil || end != nil {
                reader.note(.started, CellError.missing.code, "an end without a start: fill it in")
            }
            return nil
        }
        reader.check(.closed, closed, notBefore: started)
        self.started = started
        self.closed = closed
        self.end = end
    }

    private static func end(_ reader: inout RowReader, as capacity: Capacity, isClosed: Bool) -> End? {
        if capacity == .volunteer {
            let exit = reader.read(.reason) { text throws(CellError) in try Cell.code(text, VolunteerExit.self) }
            return (exit ?? (isClosed ? .finished : nil)).map(End.volunteer)
        }
        let reason = reader.read(.reason) { text throws(CellError) in try Cell.code(text, ClosingReason.self) }
        let onward = reader.read(.onward) { text throws(CellError) in
            try Cell.word(text, among: Vocabulary.onwardSteps)
        }
        return (reason ?? (isClosed ? .completed : nil)).map { .course($0, onward) }
    }

    /// The code of the reason why it ended.
    var why: String? {
        switch end {
        case .course(let reason, _): reason.rawValue
        case .volunteer(let exit): exit.rawValue
        case nil: nil
        }
    }

    var canonical: String {
        var onward: OnwardStep?
        if case .course(_, let step) = end { onward = step }
        return [started.iso, closed?.iso, why, onward?.rawValue].map { $0 ?? "" }.joined(separator: "/")
    }

    /// Writes the part; nil where one that began that day is there.
    func write(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity, in programme: ProgrammeID
    ) throws -> HistoryRecord? {
        switch end {
        case .volunteer(let exit): try volunteering(tx, person, programme, exit)
        case .course(let reason, let onward): try course(tx, person, programme, reason, onward)
        case nil where capacity == .volunteer: try volunteering(tx, person, programme, nil)
        case nil: try course(tx, person, programme, nil, nil)
        }
    }

    private func volunteering(
        _ tx: borrowing Transaction, _ person: PersonID, _ programme: ProgrammeID, _ exit: VolunteerExit?
    ) throws -> HistoryRecord? {
        let known = try Volunteers.of(tx, person).contains { $0.programme == programme && $0.interested == started }
        if known { return nil }
        return .volunteering(
            try History.volunteering(tx, person, in: programme, interested: started, exit: exit, closed: closed))
    }

    private func course(
        _ tx: borrowing Transaction, _ person: PersonID, _ programme: ProgrammeID, _ reason: ClosingReason?,
        _ onward: OnwardStep?
    ) throws -> HistoryRecord? {
        let known = try Enrolments.of(tx, person).contains { $0.programme == programme && $0.started == started }
        if known { return nil }
        return .enrolment(
            try History.enrolment(
                tx, person, in: programme, started: started, reason: reason, closed: closed, onward: onward))
    }
}
