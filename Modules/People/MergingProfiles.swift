import Store

extension Profiles {
    /// Writes texts into fields of an existing profile, with their look-ups.
    static func fill(
        _ tx: borrowing Transaction, _ texts: [ProfileField: String], of person: PersonID, as capacity: Capacity
    ) throws {
        for (field, text) in texts {
            let sealed = try tx.seal(text, at: place(capacity, field, person), under: capacity.key(of: person))
            try tx.run("UPDATE \(capacity.table.name) SET \(field.rawValue) = ? WHERE person = ?", sealed, .id(person))
        }
        try Lookups.renew(tx, Set(texts.keys.flatMap(Lookups.kinds)), of: person, as: capacity)
    }

    /// Days of a moved profile stay what they were.
    static func copyDays(
        _ tx: borrowing Transaction, _ capacity: Capacity, from old: PersonID, to new: PersonID
    ) throws {
        try setDays(tx, capacity, from: old, to: new, since: "other.since", lastContact: "other.last_contact")
    }

    /// The earlier beginning and the later contact of two profiles.
    static func spread(
        _ tx: borrowing Transaction, _ capacity: Capacity, from old: PersonID, to new: PersonID
    ) throws {
        try setDays(
            tx, capacity, from: old, to: new, since: "min(p.since, other.since)",
            lastContact: "max(p.last_contact, other.last_contact)")
    }

    private static func setDays(
        _ tx: borrowing Transaction, _ capacity: Capacity, from old: PersonID, to new: PersonID, since: String,
        lastContact: String
    ) throws {
        let contact = capacity == .enquirer ? ", last_contact = \(lastContact)" : ""
        try tx.run(
            """
            UPDATE \(capacity.table.name) AS p SET since = \(since)\(contact)
            FROM \(capacity.table.name) AS other WHERE p.person = ? AND other.person = ?
            """, .id(new), .id(old))
    }
}
