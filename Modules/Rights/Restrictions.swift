import Days
package import PersonalData
import SQLite
package import Store

/// Restriction of processing (GDPR Art. 18): stored only, absent from reading, search, matching, export and purge.
package enum Restrictions {
    /// The restricted people, for `… NOT IN (…)` and for rooms that hold people in memory.
    package static let peopleSQL = "SELECT person FROM restriction WHERE lifted IS NULL"

    /// A condition that keeps restricted people out of a query; `column` is SQL naming the person's id.
    package static func excluding(_ column: String) -> String {
        "NOT EXISTS (SELECT 1 FROM restriction WHERE restriction.person = \(column) AND restriction.lifted IS NULL)"
    }

    /// Everybody whose data may only be stored.
    package static func everybody(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.all(peopleSQL) { $0.id(0) })
    }

    package static func isRestricted(_ tx: borrowing Transaction, _ person: PersonID) throws -> Bool {
        try tx.first("SELECT 1 FROM restriction WHERE person = ? AND lifted IS NULL", .id(person)) { _ in true }
            ?? false
    }

    /// Throws `RestrictedError` where the person may only be stored.
    package static func refuse(_ tx: borrowing Transaction, _ person: PersonID) throws {
        if try isRestricted(tx, person) { throw RestrictedError(person: person) }
    }

    package static func people(_ tx: borrowing Transaction) throws -> Set<PersonID> {
        Set(try tx.all(peopleSQL) { $0.id(0) as PersonID })
    }

    /// Restricts a person from now on. The ledger carries it, so that no restore forgets it.
    package static func restrict(
        _ tx: borrowing Transaction, _ person: PersonID, ground: RestrictionGround, request: RequestID? = nil
    ) throws -> RestrictionID {
        let id: RestrictionID = tx.newID()
        try tx.run(
            "INSERT INTO restriction (id, person, request, ground, since) VALUES (?, ?, ?, ?, ?)",
            .id(id), .id(person), .id(request), .text(ground.rawValue), .day(tx.today))
        try tx.ledger(LedgerEntry(.restrict, [item(id, person)]))
        try tx.audit("rights.restrict", about: [person], record: id.raw, detail: ground.rawValue)
        try Disclosures.owe(tx, person, about: .restriction)
        try tx.bump("people")
        return id
    }

    /// Records that the person was told the restriction will be lifted (Art. 18(3)).
    package static func recordNotice(
        _ tx: borrowing Transaction, _ id: RestrictionID, channel: Channel
    ) throws {
        let restriction = try active(tx, id)
        try tx.run(
            "UPDATE restriction SET notified = ?, notice_channel = ? WHERE id = ?",
            .day(tx.today), .text(channel.rawValue), .id(id))
        try tx.audit("rights.notice", about: [restriction.person], record: id.raw, detail: channel.rawValue)
    }

    /// Lifts a restriction whose notice has been sent; with an objection, once it has been decided.
    package static func lift(_ tx: borrowing Transaction, _ id: RestrictionID) throws {
        let restriction = try active(tx, id)
        guard restriction.notified != nil else { throw RestrictionError.noticeMissing(id) }
        if try Requests.isOpen(tx, behind: id) { throw RestrictionError.objectionOpen(id) }
        try tx.run("UPDATE restriction SET lifted = ? WHERE id = ?", .day(tx.today), .id(id))
        try tx.ledger(LedgerEntry(.lift, [item(id, restriction.person)]))
        try tx.audit("rights.lift", about: [restriction.person], record: id.raw)
        try tx.bump("people")
    }

    package static func find(_ tx: borrowing Transaction, _ id: RestrictionID) throws -> Restriction? {
        try tx.first("\(columns) WHERE id = ?", .id(id), map: restriction)
    }

    /// Every restriction that has not been lifted, oldest first.
    package static func active(_ tx: borrowing Transaction) throws -> [Restriction] {
        try tx.all("\(columns) WHERE lifted IS NULL ORDER BY since, id", map: restriction)
    }

    package static func active(_ tx: borrowing Transaction, of person: PersonID) throws -> [Restriction] {
        try tx.all("\(columns) WHERE person = ? AND lifted IS NULL ORDER BY since, id", .id(person), map: restriction)
    }

    private static func active(_ tx: borrowing Transaction, _ id: RestrictionID) throws -> Restriction {
        guard let restriction = try find(tx, id) else { throw RestrictionError.unknown(id) }
        guard restriction.lifted == nil else { throw RestrictionError.alreadyLifted(id) }
        return restriction
    }

    private static func item(_ id: RestrictionID, _ person: PersonID) -> LedgerEntry.Item {
        LedgerEntry.Item(person: person, category: Category.request.number, record: id.raw)
    }

    private static let columns = "SELECT id, person, ground, since, notified, lifted, request FROM restriction"

    private static func restriction(_ row: borrowing Row) throws -> Restriction {
        Restriction(
            id: row.id(0), person: row.id(1), ground: RestrictionGround(rawValue: row.text(2)) ?? .replayed,
            request: row.idOrNil(6), since: row.day(3), notified: row.dayOrNil(4), lifted: row.dayOrNil(5))
    }
}

extension Exemption {
    /// A restricted person is neither purged nor erased until the restriction is lifted.
    package static let restricted = Exemption(name: "restricted", persons: Restrictions.peopleSQL)
}
