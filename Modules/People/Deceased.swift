package import Days
import Rights
import SQLite
package import Store

/// A death stops every letter at once, and somebody calls the family personally.
package enum Deceased {
    /// Records a death. From now on `mayWrite` says no, and the person stands among `callsDue`.
    package static func record(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws {
        try set(tx, person, day, "person.deceased")
    }

    /// Takes a death back that was recorded by mistake.
    package static func undo(_ tx: borrowing Transaction, _ person: PersonID) throws {
        try set(tx, person, nil, "person.alive")
    }

    private static func set(_ tx: borrowing Transaction, _ person: PersonID, _ day: Day?, _ action: String) throws {
        try People.mayChange(tx, person)
        try tx.run("UPDATE person SET deceased = ?, called = NULL WHERE id = ?", .day(day), .id(person))
        try tx.audit(action, about: [person])
        try tx.bump("people")
    }

    /// The deceased whose family nobody has called yet, longest first.
    package static func callsDue(_ tx: borrowing Transaction) throws -> [PersonID] {
        try tx.all(
            """
            SELECT id FROM person WHERE deceased IS NOT NULL AND called IS NULL AND \(Restrictions.excluding("person.id"))
            ORDER BY deceased, id
            """
        ) { $0.id(0) }
    }

    /// Somebody has called.
    package static func called(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let changed = try tx.run(
            "UPDATE person SET called = ? WHERE id = ? AND deceased IS NOT NULL", .day(tx.today), .id(person))
        guard changed == 1 else { throw PeopleError.notDeceased(person) }
        try tx.audit("person.called", about: [person])
    }

    /// Of these people, those who may get a letter or a message: alive, neither restricted nor protected.
    package static func mayWrite(_ tx: borrowing Transaction, to ids: [PersonID]) throws -> Set<PersonID> {
        let found: [PersonID] = try tx.all(
            """
            SELECT id FROM person WHERE id IN (SELECT asked.id FROM ids(?) AS asked)
            AND deceased IS NULL AND protected_since IS NULL AND \(Restrictions.excluding("person.id"))
            """, .ids(ids)
        ) { $0.id(0) }
        return Set(found)
    }
}
