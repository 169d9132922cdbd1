package import Days
import PersonalData
import SQLite
package import Store

package enum RevealKind: IdentifierKind {
    package static let prefix = "RV"
}

package typealias RevealID = Identifier<RevealKind>

/// Protected name and address (CPR-loven § 28): masked everywhere, shown for a reason that is written down.
package enum Protection {
    /// How long a protection lasts before somebody has to look at it again (CPR-loven § 28, stk. 2).
    private static func lapse() throws -> Period { try Period(years: 1) }

    /// Protects name and address from a day on; a protection that runs is renewed.
    package static func protect(_ tx: borrowing Transaction, _ person: PersonID, since: Day? = nil) throws {
        try set(tx, person, since ?? tx.today, "person.protect")
    }

    /// Ends a protection, after somebody has looked at it.
    package static func end(_ tx: borrowing Transaction, _ person: PersonID) throws {
        try requireProtected(tx, person)
        try set(tx, person, nil, "person.unprotect")
    }

    private static func set(
        _ tx: borrowing Transaction, _ person: PersonID, _ since: Day?, _ action: String
    ) throws {
        try People.mayChange(tx, person)
        try tx.run("UPDATE person SET protected_since = ? WHERE id = ?", .day(since), .id(person))
        try tx.audit(action, about: [person])
        try tx.bump("people")
    }

    /// Protections that are a year old: they stay masked until somebody renews or ends them.
    package static func lapsed(_ tx: borrowing Transaction, on day: Day? = nil) throws -> [PersonID] {
        let latest = try lapse().latestStart(dueBy: day ?? tx.today)
        return try tx.all(
            "SELECT id FROM person WHERE protected_since <= ? ORDER BY protected_since, id", .day(latest)
        ) { $0.id(0) }
    }

    /// Shows a protected person unmasked, and writes down who looked and why.
    ///
    /// - Parameter reason: free text; it is sealed, and goes with the access log.
    package static func reveal(
        _ tx: borrowing Transaction, _ id: PersonID, reason: String,
        fields: ProfileFields = ProfileFields.all
    ) throws -> Person {
        guard reason.utf8.count(where: { $0 > 0x20 }) >= 3 else { throw PeopleError.reasonMissing }
        let id = try People.resolve(tx, id)
        try People.mayChange(tx, id)
        try requireProtected(tx, id)
        try log(tx, id, reason)
        let shown = try tx.first(ProfileReading.all.ofOne, .id(id)) { row in
            try ProfileReading.all.person(tx, row, fields: fields, hidden: [])
        }
        guard let shown else { throw PeopleError.unknown(id) }
        return shown
    }

    @discardableResult
    private static func requireProtected(_ tx: borrowing Transaction, _ person: PersonID) throws -> Standing {
        guard let standing = try People.standing(tx, of: person) else { throw PeopleError.unknown(person) }
        guard standing.isProtected else { throw PeopleError.notProtected(person) }
        return standing
    }

    private static func log(_ tx: borrowing Transaction, _ person: PersonID, _ reason: String) throws {
        let reveal: RevealID = tx.newID()
        let key = KeyName(person: person, category: Category.accessLog.number, record: reveal.raw)
        let sealed = try tx.seal(reason, at: Place("reveal", "reason", row: reveal.raw), under: key)
        try tx.run(
            "INSERT INTO reveal(id, person, day, actor, reason) VALUES (?, ?, ?, ?, ?)",
            .id(reveal), .id(person), .day(tx.today), .text(tx.actor.id), sealed)
        try tx.audit("person.reveal", about: [person], record: reveal.raw)
    }
}
