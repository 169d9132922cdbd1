package import Days
import SQLite
package import Store

/// A volunteer who leads a group; an erased one is nil, so that the number of facilitators stays.
package struct Facilitator: Sendable, Equatable {
    package let person: PersonID?
    package let since: Day
    package let until: Day?
    /// A code of the programme's roles; nil for the usual one.
    package let role: String?
}

extension Groups {
    /// Makes a volunteer a facilitator of a group, in one of the programme's roles for those who lead.
    package static func addFacilitator(
        _ tx: borrowing Transaction, _ group: GroupID, _ person: PersonID, as role: String? = nil, on day: Day
    ) throws {
        let found = try show(tx, group)
        guard !found.state.next.isEmpty else { throw ParticipationError.alreadyEnded }
        let leads = try tx.exists(
            "SELECT 1 FROM group_leader WHERE group_id = ? AND person = ? AND until IS NULL", .id(group), .id(person))
        guard !leads else { throw ParticipationError.alreadyOpen }
        let id: Identifier<RowKind> = tx.newID()
        try tx.run(
            "INSERT INTO group_leader(id, group_id, person, since, role) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(group), .id(person), .day(day), .optional(role))
        try Pathway.leads(tx, person, in: found.programme, on: day)
        try tx.audit("group.facilitator", about: [person], record: group.raw)
    }

    /// A facilitator hands over.
    package static func removeFacilitator(
        _ tx: borrowing Transaction, _ group: GroupID, _ person: PersonID, on day: Day
    ) throws {
        try tx.change(
            "UPDATE group_leader SET until = ? WHERE group_id = ? AND person = ? AND until IS NULL",
            .day(day), .id(group), .id(person), else: .notFound)
        try tx.audit("group.facilitator-left", about: [person], record: group.raw)
    }

    /// Everybody who leads or led the group.
    package static func facilitators(_ tx: borrowing Transaction, _ group: GroupID) throws -> [Facilitator] {
        try tx.all(
            "SELECT person, since, until, role FROM group_leader WHERE group_id = ? ORDER BY since, id", .id(group)
        ) { row in
            Facilitator(
                person: row.idOrNil(0), since: row.day(1), until: row.dayOrNil(2), role: row.textOrNil(3))
        }
    }

    /// The groups that a volunteer leads now.
    package static func led(_ tx: borrowing Transaction, by person: PersonID) throws -> [GroupID] {
        try tx.all(
            "SELECT group_id FROM group_leader WHERE person = ? AND until IS NULL ORDER BY since, id", .id(person)
        ) { $0.id(0) }
    }

    /// Whether the volunteer leads a group of the programme now.
    package static func leads(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID
    ) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM group_leader l JOIN support_group g ON g.id = l.group_id
            WHERE l.person = ? AND l.until IS NULL AND g.programme = ?
            """, .id(person), .programme(programme))
    }
}
