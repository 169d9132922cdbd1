package import Days
import Rights
package import Store

/// Writing people down.
package enum People {
    /// Who writes the audit entry and moves the generation on.
    package enum Recording: Sendable {
        case here
        /// The caller writes one entry for a whole batch and then calls `People.changed`.
        case byCaller
    }

    /// Adds a person in one capacity.
    ///
    /// - Parameters:
    ///   - policy: whether the tenant holds CPR numbers; without one a number is refused.
    ///   - since: the day of the first contact; today when nil. An enquiry's clock starts here.
    ///   - id: one of `Transaction.newIDs`, for a batch.
    /// - Throws: `PeopleError` when the capacity may not hold a field, or a name is missing.
    @discardableResult
    package static func add(
        _ tx: borrowing Transaction, _ details: PersonDetails, as capacity: Capacity, policy: CPRPolicy = .notHeld,
        since: Day? = nil, id: PersonID? = nil, lookups: [Lookup]? = nil, recorded: Recording = .here
    ) throws -> PersonID {
        try details.check(for: capacity, policy)
        let person = id ?? tx.newID()
        let since = since ?? tx.today
        let protected = details.protected ? since : nil
        try tx.add("INSERT INTO person(id, created, protected_since) VALUES (?, ?, ?)") {
            [.id(person), .day(since), .day(protected)]
        }
        try Profiles.insert(tx, details, of: person, as: capacity, since: since, lookups: lookups)
        try record(tx, "person.add", person, capacity, recorded)
        return person
    }

    /// Everything by which the person described can be found, for a caller that asks for it before it adds the person.
    package static func lookups(
        _ details: PersonDetails, by hash: (String, LookupKind) -> Lookup
    ) -> [Lookup] {
        Lookups.hashed(details, by: hash)
    }

    /// Adds a further capacity to a person: a profile of its own, sealed under its own key.
    package static func addCapacity(
        _ tx: borrowing Transaction, _ person: PersonID, _ details: PersonDetails, as capacity: Capacity,
        policy: CPRPolicy = .notHeld, since: Day? = nil, lookups: [Lookup]? = nil, recorded: Recording = .here
    ) throws {
        try details.check(for: capacity, policy)
        try mayChange(tx, person)
        if try Profiles.exists(tx, of: person, as: capacity) { throw PeopleError.hasCapacity(person, capacity) }
        if details.protected {
            try tx.run(
                "UPDATE person SET protected_since = coalesce(protected_since, ?) WHERE id = ?",
                .day(tx.today), .id(person))
        }
        try Profiles.insert(tx, details, of: person, as: capacity, since: since ?? tx.today, lookups: lookups)
        try record(tx, "person.capacity", person, capacity, recorded)
    }

    /// Adds a further capacity with what an existing one knows, as far as the new one may hold it: an enquirer becomes
    /// a participant, a participant a volunteer. The old profile stays until its own period ends.
    ///
    /// - Parameter changes: what is known better now, such as the full name of an enquirer.
    package static func copyCapacity(
        _ tx: borrowing Transaction, _ person: PersonID, from old: Capacity, to new: Capacity,
        changes: [Change] = [], policy: CPRPolicy = .notHeld, since: Day? = nil
    ) throws {
        guard var texts = try Profiles.details(tx, of: person, as: old) else {
            throw PeopleError.lacksCapacity(person, old)
        }
        for change in changes { texts[change.field] = change.text }
        if policy == .notHeld { texts[.cpr] = nil }
        let kept = texts.filter { new.fields.contains($0.key) }
        try addCapacity(tx, person, PersonDetails(kept), as: new, policy: policy, since: since)
    }

    /// Moves the name index of every process on after a batch that was recorded by its caller.
    package static func changed(_ tx: borrowing Transaction) throws {
        try tx.bump("people")
    }

    /// Throws when the person is unknown or may only be stored.
    static func mayChange(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let known = try tx.first("SELECT 1 FROM person WHERE id = ?", .id(person)) { _ in true }
        guard known != nil else { throw PeopleError.unknown(person) }
        if try Restrictions.isRestricted(tx, person) { throw PeopleError.restricted(person) }
    }

    static func record(
        _ tx: borrowing Transaction, _ action: String, _ person: PersonID, _ capacity: Capacity,
        _ recorded: Recording = .here
    ) throws {
        guard case .here = recorded else { return }
        try tx.audit(action, about: [person], detail: capacity.rawValue)
        try tx.bump("people")
    }
}
