package import Days
import SQLite
package import Store

/// A person's place in a group.
package struct GroupPlace: Sendable, Equatable {
    package let id: PlaceID
    package let group: GroupID
    package let person: PersonID?
    /// nil: an open seat without a case.
    package let enrolment: EnrolmentID?
    package let given: Day
    /// The first session at which the person was present.
    package let started: Day?
    package let reason: ClosingReason?
    package let ended: Day?

    /// Started, and left for good before the end. Missing sessions is no dropout.
    package var isDropout: Bool { started != nil && reason != nil && reason != .completed }
}

/// Places in groups.
package enum Places {
    /// Gives a place: to a participant's enrolment, or, without one, as an open seat that needs no case.
    package static func give(
        _ tx: borrowing Transaction, in id: GroupID, to person: PersonID, enrolment: EnrolmentID? = nil, on day: Day
    ) throws -> PlaceID {
        let group = try Groups.show(tx, id)
        guard !group.state.next.isEmpty else { throw ParticipationError.alreadyEnded }
        guard group.state != .planned else { throw ParticipationError.wrongOrder(group.state.rawValue) }
        guard try taken(tx, id) < group.places else { throw ParticipationError.full }
        try check(tx, person, enrolment, group)
        let place: PlaceID = tx.newID()
        try tx.run(
            "INSERT INTO group_place(id, group_id, person, enrolment, given) VALUES (?, ?, ?, ?, ?)",
            .id(place), .id(id), .id(person), .id(enrolment), .day(day))
        try tx.audit("place.give", about: [person], record: place.raw)
        return place
    }

    /// The person leaves for good.
    package static func leave(
        _ tx: borrowing Transaction, _ id: PlaceID, on day: Day, because reason: ClosingReason
    ) throws {
        let person = try tx.person(of: "group_place", id.raw)
        try tx.change(
            "UPDATE group_place SET reason = ?1, ended = ?2 WHERE id = ?3 AND reason IS NULL AND given <= ?2",
            .code(reason), .day(day), .id(id), else: .alreadyEnded)
        try Seats.follow(tx, id)
        try ConsentEnds.follow(tx, person, on: day)
        try tx.audit("place.leave", about: [person], record: id.raw, detail: reason.rawValue)
    }

    private static func check(
        _ tx: borrowing Transaction, _ person: PersonID, _ enrolment: EnrolmentID?, _ group: Group
    ) throws {
        let found = try enrolment.map { try Enrolments.show(tx, $0) }
        if let found, found.person != person || found.programme != group.programme {
            throw ParticipationError.notFound
        }
        let sits = try tx.exists(
            "SELECT 1 FROM group_place WHERE person = ? AND group_id = ? AND reason IS NULL", .id(person), .id(group.id)
        )
        guard !sits else { throw ParticipationError.alreadyOpen }
        if let found, found.reason != nil { throw ParticipationError.alreadyEnded }
    }
}

extension Places {
    /// The places of a group, in the order in which they were given.
    package static func of(_ tx: borrowing Transaction, _ group: GroupID) throws -> [GroupPlace] {
        try list(tx, "group_id = ?", .id(group))
    }

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ value: Value
    ) throws -> [GroupPlace] {
        try tx.all(
            """
            SELECT id, group_id, person, enrolment, given, started, reason, ended FROM group_place
            WHERE \(condition) ORDER BY given, id
            """, value
        ) { row in
            GroupPlace(
                id: row.id(0), group: row.id(1), person: row.idOrNil(2), enrolment: row.idOrNil(3), given: row.day(4),
                started: row.dayOrNil(5), reason: try row.codeOrNil(6), ended: row.dayOrNil(7))
        }
    }

    /// The places that a person has or had, in the order in which they were given.
    package static func of(_ tx: borrowing Transaction, person: PersonID) throws -> [GroupPlace] {
        try list(tx, "person = ?", .id(person))
    }

    /// The group that a place is in.
    package static func group(_ tx: borrowing Transaction, of place: PlaceID) throws -> GroupID {
        try tx.one("SELECT group_id FROM group_place WHERE id = ?", .id(place)) { $0.id(0) }
    }

    /// How many places are held now.
    package static func taken(_ tx: borrowing Transaction, _ group: GroupID) throws -> Int {
        try tx.one("SELECT count(*) FROM group_place WHERE group_id = ? AND reason IS NULL", .id(group)) {
            Int($0.int(0))
        }
    }
}
