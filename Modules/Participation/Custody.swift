package import Days
import Rights
import SQLite
package import Store

/// What one holder of the custody of a child has said.
package struct CustodyHolder: Sendable, Equatable {
    package let id: CustodyID
    package let programme: ProgrammeID
    package let child: PersonID
    /// The holder where the tenant knows them, or has not erased them.
    package let holder: PersonID?
    /// What a holder is called who is not known otherwise.
    package let name: Opened
    package let given: Day?
    package let withdrawn: Day?

    /// Whether the holder's consent stands.
    package var agrees: Bool { given != nil && withdrawn == nil }
}

/// Consent to a child's part: each holder of the custody says it for themselves, and is recorded apart
/// (forældreansvarsloven § 3; GDPR Art. 8 leaves this to national law).
package enum Custody {
    /// Who a holder is: somebody whom the tenant knows in a capacity, or a name.
    package enum Who: Sendable, Equatable {
        case known(PersonID, as: PartCapacity)
        case named(String)
    }

    /// Writes down that somebody holds the custody of a child; nothing is agreed with that. A known holder is one row.
    @discardableResult
    package static func record(
        _ tx: borrowing Transaction, of child: PersonID, holder: Who, in programme: ProgrammeID
    ) throws -> CustodyID {
        try Restrictions.refuse(tx, child)
        let id: CustodyID = tx.newID(near: child)
        var known: (person: PersonID, capacity: PartCapacity)?
        var name: String?
        switch holder {
        case .known(let person, let capacity):
            guard person != child else { throw ParticipationError.samePerson }
            if let same = try holders(tx, of: child, in: programme).first(where: { $0.holder == person }) {
                return same.id
            }
            known = (person, capacity)
        case .named(let text):
            guard let text = text.trimmed else { throw ParticipationError.outOfRange("name") }
            name = text
        }
        try tx.run(
            "INSERT INTO custody(id, programme, person, holder, capacity, name, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(id), .programme(programme), .id(child), .id(known?.person), .code(known?.capacity),
            tx.seal(name, at: place(id), under: PartCapacity.relative.key(of: child)), .day(tx.today))
        try tx.audit("custody.record", about: [child], record: id.raw)
        return id
    }

    /// A holder agrees. Whoever had withdrawn may agree again.
    package static func agree(_ tx: borrowing Transaction, _ id: CustodyID, on day: Day) throws {
        try say(tx, id, "UPDATE custody SET given = ?1, withdrawn = NULL WHERE id = ?2", day, "custody.agree")
    }

    /// A holder no longer agrees: from then on the child has no part in meetings.
    package static func withdraw(_ tx: borrowing Transaction, _ id: CustodyID, on day: Day) throws {
        try say(
            tx, id, "UPDATE custody SET withdrawn = ?1 WHERE id = ?2 AND given <= ?1 AND withdrawn IS NULL", day,
            "custody.withdraw")
    }

    /// The holders of a child's custody, in the order in which they were written down.
    package static func holders(
        _ tx: borrowing Transaction, of child: PersonID, in programme: ProgrammeID
    ) throws -> [CustodyHolder] {
        let rows = try tx.all(
            "\(columns) WHERE person = ? AND programme = ? ORDER BY recorded, id", .id(child), .programme(programme),
            map: read)
        var found: [CustodyHolder] = []
        for row in rows { found.append(try row.named(tx)) }
        return found
    }

    /// Whether every holder agrees; false where none is known.
    package static func allAgree(
        _ tx: borrowing Transaction, for child: PersonID, in programme: ProgrammeID
    ) throws -> Bool {
        let states = try tx.all(
            "SELECT given IS NOT NULL AND withdrawn IS NULL FROM custody WHERE person = ? AND programme = ?",
            .id(child), .programme(programme)
        ) { $0.flag(0) }
        return !states.isEmpty && states.allSatisfy(\.self)
    }

    /// What a person has said as the holder of children's custody; other holders are not shown.
    package static func held(_ tx: borrowing Transaction, by holder: PersonID) throws -> [CustodyHolder] {
        try tx.all("\(columns) WHERE holder = ? ORDER BY recorded, id", .id(holder), map: read).map(\.custody)
    }

    /// One row.
    package static func show(_ tx: borrowing Transaction, _ id: CustodyID) throws -> CustodyHolder {
        try tx.one("\(columns) WHERE id = ?", .id(id), map: read).custody
    }

    private static func say(
        _ tx: borrowing Transaction, _ id: CustodyID, _ sql: String, _ day: Day, _ action: String
    ) throws {
        let row = try show(tx, id)
        try tx.change(sql, .day(day), .id(id), else: .alreadyEnded)
        try tx.audit(action, about: [row.child] + (row.holder.map { [$0] } ?? []), record: id.raw)
    }

    private struct SealedRow {
        let custody: CustodyHolder
        let name: [UInt8]?

        func named(_ tx: borrowing Transaction) throws -> CustodyHolder {
            let key = PartCapacity.relative.key(of: custody.child)
            let opened = try tx.open(name, at: Custody.place(custody.id), under: key)
            return CustodyHolder(
                id: custody.id, programme: custody.programme, child: custody.child, holder: custody.holder,
                name: opened, given: custody.given, withdrawn: custody.withdrawn)
        }
    }

    private static let columns = "SELECT id, programme, person, holder, given, withdrawn, name FROM custody"

    private static func read(_ row: borrowing Row) throws -> SealedRow {
        SealedRow(
            custody: CustodyHolder(
                id: row.id(0), programme: try row.programme(1), child: row.id(2), holder: row.idOrNil(3), name: .empty,
                given: row.dayOrNil(4), withdrawn: row.dayOrNil(5)),
            name: row.blobOrNil(6))
    }

    private static func place(_ id: CustodyID) -> Place { Place("custody", "name", row: id.raw) }
}
