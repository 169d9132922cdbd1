import Days
import Participation
import People
import Store

extension Part {
    /// What stands against writing the part beside those that are known, so that no end is passed over in silence and
    /// a corrected start does not become a second course of support; nil where nothing does. An empty cell says nothing.
    func conflict(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity, in programme: ProgrammeID
    ) throws -> Verdict? {
        let known = try KnownPart.all(tx, of: person, as: capacity, in: programme)
        guard let same = known.first(where: { $0.started == started }) else {
            guard end == nil, let open = known.first(where: \.isOpen) else { return nil }
            let advice = "one that began \(open.started) is open: end that first, or correct the day"
            return .refused(.started, code: "already-open", advice: advice)
        }
        guard let why, same.closed != closed || same.why != why else { return nil }
        if !same.isOpen {
            let advice = "it has ended here on another day or for another reason: correct the row, or change it by hand"
            return .refused(.closed, code: "other-end", advice: advice)
        }
        let how = capacity == .volunteer ? "end it with sammen volunteer exit" : "import the end in a sheet of closings"
        return .refused(.closed, code: "still-open", advice: "it is still open here: \(how)")
    }
}

/// A course of support, or a time as a volunteer, as the tenant knows it.
private struct KnownPart {
    let started: Day
    let closed: Day?
    let why: String?

    var isOpen: Bool { why == nil }

    static func all(
        _ tx: borrowing Transaction, of person: PersonID, as capacity: Capacity, in programme: ProgrammeID
    ) throws -> [KnownPart] {
        if capacity == .volunteer {
            return try Volunteers.of(tx, person).filter { $0.programme == programme }
                .map { KnownPart(started: $0.interested, closed: $0.closed, why: $0.closing) }
        }
        return try Enrolments.of(tx, person).filter { $0.programme == programme }
            .map { KnownPart(started: $0.started, closed: $0.closed, why: $0.reason?.rawValue) }
    }
}
