package import PersonalData
import Retention
package import Store

/// Makes two records of one person into one.
///
/// What is sealed is opened and sealed anew under the survivor; then the keys of the other are destroyed, with a
/// ledger entry, so that no earlier backup holds a readable second record. Two transactions in this order: killed in
/// between, nothing is lost, and `finish` ends what was begun.
package enum Merge {
    /// Merges `absorbed` into `survivor`. Where both know a field, the survivor's stands.
    ///
    /// - Parameter inventory: every holding of the house: each reference to the person is moved.
    /// - Throws: `PeopleError` when either is unknown or restricted, or the absorbed one is under a legal hold.
    package static func merge(
        _ store: Store, as actor: Actor, keeping survivor: PersonID, absorbing absorbed: PersonID,
        inventory: Inventory
    ) throws {
        try store.write(as: actor) { tx in
            let survivor = try People.resolve(tx, survivor)
            let absorbed = try People.resolve(tx, absorbed)
            guard survivor != absorbed else { throw PeopleError.samePerson }
            try People.mayChange(tx, survivor)
            try People.mayChange(tx, absorbed)
            if try Holds.standing(tx).contains(where: { $0.scope.person == absorbed }) {
                throw PeopleError.held(absorbed)
            }
            try move(tx, from: absorbed, to: survivor, inventory)
            try tx.audit("person.merge", about: [survivor, absorbed])
            try tx.bump("people")
        }
        try finish(store, as: actor)
    }

    /// Destroys the keys of merged duplicates that still have some. Safe to call at any time.
    package static func finish(_ store: Store, as actor: Actor) throws {
        let left = try store.upkeep { tx in
            try tx.all("SELECT absorbed FROM person_merge WHERE finished = 0") { $0.id(0) as PersonID }
        }
        for absorbed in left {
            try store.write(as: actor) { tx in
                let keys = try tx.keys(of: absorbed)
                try tx.erase(keys.map { ErasureItem(person: absorbed, category: $0.category, record: $0.record) })
                try tx.run("UPDATE person_merge SET finished = 1 WHERE absorbed = ?", .id(absorbed))
                try tx.audit("person.merge.keys", about: [absorbed])
            }
        }
    }

    private static func move(
        _ tx: borrowing Transaction, from absorbed: PersonID, to survivor: PersonID, _ inventory: Inventory
    ) throws {
        for capacity in Capacity.allCases { try moveProfile(tx, capacity, from: absorbed, to: survivor) }
        try References(inventory).move(tx, from: absorbed, to: survivor)
        try moveStanding(tx, from: absorbed, to: survivor)
        try tx.run("UPDATE person_merge SET survivor = ? WHERE survivor = ?", .id(survivor), .id(absorbed))
        try tx.run("DELETE FROM person WHERE id = ?", .id(absorbed))
        try tx.run(
            "INSERT INTO person_merge(absorbed, survivor, day, finished) VALUES (?, ?, ?, 0)",
            .id(absorbed), .id(survivor), .day(tx.today))
    }

    private static func moveProfile(
        _ tx: borrowing Transaction, _ capacity: Capacity, from absorbed: PersonID, to survivor: PersonID
    ) throws {
        guard let texts = try Profiles.details(tx, of: absorbed, as: capacity) else { return }
        if let own = try Profiles.details(tx, of: survivor, as: capacity) {
            try Profiles.fill(tx, texts.filter { own[$0.key] == nil }, of: survivor, as: capacity)
            try Profiles.spread(tx, capacity, from: absorbed, to: survivor)
        } else {
            try Profiles.insert(tx, PersonDetails(texts), of: survivor, as: capacity, since: tx.today)
            try Profiles.copyDays(tx, capacity, from: absorbed, to: survivor)
        }
        try tx.run("DELETE FROM \(capacity.table.name) WHERE person = ?", .id(absorbed))
    }

    private static func moveStanding(
        _ tx: borrowing Transaction, from absorbed: PersonID, to survivor: PersonID
    ) throws {
        try tx.run(
            """
            UPDATE person SET created = min(person.created, other.created),
                protected_since = coalesce(max(person.protected_since, other.protected_since),
                    person.protected_since, other.protected_since),
                deceased = coalesce(person.deceased, other.deceased), called = coalesce(person.called, other.called)
            FROM person AS other WHERE person.id = ? AND other.id = ?
            """, .id(survivor), .id(absorbed))
    }
}
