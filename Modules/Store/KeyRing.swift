import Days
import SQLite
import Sealing

/// The key store as one transaction sees it. Keys that it makes are committed before any row sealed with them.
final class KeyRing {
    private let held: Connection
    /// Whether what is read must be one view, which begins with the first key.
    private var awaitsView: Bool
    private let vault: Vault
    private var known: [KeyName: SecretKey] = [:]
    /// The one asked for last: the values of one record are opened one after the other.
    private var last: (name: KeyName, key: SecretKey)?
    /// Keys that were read ahead, still wrapped, and where each stands among them.
    private var wrappedAhead: [UInt8] = []
    private var ahead: [KeyName: Range<Int>] = [:]
    private var isOpen = false

    /// - Parameter isViewing: all keys are read in one transaction, which the caller rolls back: each for itself would
    ///   be one of its own, with its locks. A view that needs no key begins none.
    init(_ connection: Connection, _ vault: Vault, isViewing: Bool = false) {
        held = connection
        awaitsView = isViewing
        self.vault = vault
    }

    var connection: Connection {
        get throws {
            guard awaitsView else { return held }
            awaitsView = false
            try held.run("BEGIN")
            return held
        }
    }

    /// A stored key, or nil where there is none.
    func key(_ name: KeyName) throws -> SecretKey? {
        if let last, last.name == name { return last.key }
        guard let key = try known[name] ?? unwrapped(name) else { return nil }
        last = (name, key)
        return key
    }

    private func unwrapped(_ name: KeyName) throws -> SecretKey? {
        if let place = ahead[name] {
            return try wrappedAhead.withUnsafeBufferPointer {
                try vault.unwrap(UnsafeBufferPointer(rebasing: $0[place]), as: name)
            }
        }
        let key = try connection.first(
            "SELECT wrapped FROM person_key WHERE person = ? AND category = ? AND record = ?",
            .int(name.person.raw), .count(name.category), .int(name.record)
        ) { row in try row.withBlob(0) { try $0.map { try vault.unwrap($0, as: name) } } }
        guard case let key?? = key else { return nil }
        keep(key, as: name)
        return key
    }

    /// Reads the keys of people's own records, such as their profiles, in one statement. They are unwrapped when they are
    /// asked for. For views only: a change would have to forget them.
    func readAhead(_ persons: [PersonID]) throws {
        ahead.reserveCapacity(ahead.count + persons.count)
        try connection.forEach(
            """
            SELECT person, category, wrapped FROM ids(?1) AS asked CROSS JOIN person_key
            ON person = asked.id AND record = person
            """, .ids(persons)
        ) { row in
            let start = wrappedAhead.count
            row.withBlob(2) { wrappedAhead.append(contentsOf: $0 ?? UnsafeBufferPointer(start: nil, count: 0)) }
            let name = KeyName(person: PersonID(raw: row.int(0)), category: Int(row.int(1)))
            ahead[name] = start..<wrappedAhead.count
        }
    }

    /// When a key was made, or nil where there is none.
    func made(_ name: KeyName) throws -> Instant? {
        try connection.first(
            "SELECT created FROM person_key WHERE person = ? AND category = ? AND record = ?",
            .int(name.person.raw), .count(name.category), .int(name.record)
        ) { Instant(milliseconds: $0.int(0)) }
    }

    /// A list opens thousands of keys once each; the memory of one transaction stays small.
    private func keep(_ key: SecretKey, as name: KeyName) {
        if known.count >= 256 { known.removeAll(keepingCapacity: true) }
        known[name] = key
    }

    /// The key to seal with, made on first use.
    func keyForSealing(_ name: KeyName, at now: Instant) throws -> SecretKey {
        if let key = try key(name) { return key }
        try begin()
        let key = SecretKey.random()
        try connection.run(
            "INSERT INTO person_key VALUES (?, ?, ?, ?, ?)", .int(name.person.raw), .count(name.category),
            .int(name.record), .blob(vault.wrap(key, as: name)), .int(now.milliseconds))
        keep(key, as: name)
        return key
    }

    /// Remembers the look-ups of one key in one statement.
    func remember(_ lookups: [Lookup], under name: KeyName) throws {
        guard !lookups.isEmpty else { return }
        try begin()
        var values: [Value] = [.int(name.person.raw), .count(name.category), .int(name.record)]
        for lookup in lookups { values += [.int(lookup.kind.rawValue), .blob(lookup.hash)] }
        try connection.run(KeyRing.remembering(lookups.count), values)
    }

    private static func remembering(_ count: Int) -> String {
        count <= rememberings.count ? rememberings[count - 1] : makeRemembering(count)
    }

    private static let rememberings = (1...LookupKind.allCases.count).map(makeRemembering)

    private static func makeRemembering(_ count: Int) -> String {
        let rows = (0..<count).map { "(?1, ?2, ?3, ?\(4 + $0 * 2), ?\(5 + $0 * 2))" }
        return "INSERT OR IGNORE INTO lookup VALUES \(rows.joined(separator: ", "))"
    }

    /// Drops one kind of look-up of a profile, before its new value is remembered.
    func forget(lookupsOf name: KeyName, kind: LookupKind) throws {
        try begin()
        try connection.run(
            "DELETE FROM lookup WHERE person = ? AND category = ? AND record = ? AND kind = ?",
            .int(name.person.raw), .count(name.category), .int(name.record), .int(kind.rawValue))
    }

    /// Look-ups go on under another name of what they belong to. Their hashes are the tenant's, not the key's.
    func move(lookupsOf old: KeyName, to new: KeyName) throws {
        try begin()
        try connection.run(
            """
            UPDATE OR REPLACE lookup SET person = ?, category = ?, record = ?
            WHERE person = ? AND category = ? AND record = ?
            """,
            .int(new.person.raw), .count(new.category), .int(new.record), .int(old.person.raw), .count(old.category),
            .int(old.record))
    }

    /// Who has which of the values, in one statement.
    func find(_ lookups: [Lookup]) throws -> [(kind: LookupKind, person: PersonID)] {
        guard !lookups.isEmpty else { return [] }
        // Most look-ups find nobody: SQLite's DISTINCT would make a tree for each of them.
        var found: [(kind: LookupKind, person: PersonID)] = []
        try connection.forEach(
            KeyRing.finding(lookups.count), lookups.flatMap { [.int($0.kind.rawValue), .blob($0.hash)] }
        ) { row in
            let hit = (kind: LookupKind(rawValue: row.int(0)) ?? lookups[0].kind, person: PersonID(raw: row.int(1)))
            if !found.contains(where: { $0 == hit }) { found.append(hit) }
        }
        return found
    }

    private static func finding(_ count: Int) -> String {
        count <= findings.count ? findings[count - 1] : makeFinding(count)
    }

    private static let findings = (1...LookupKind.allCases.count).map(makeFinding)

    private static func makeFinding(_ count: Int) -> String {
        let one = "SELECT kind, person FROM lookup WHERE kind = ? AND hash = ?"
        return Array(repeating: one, count: count).joined(separator: " UNION ALL ")
    }

    /// Destroys a key that was made up to an instant: one made later, under the same name, belongs to a person who
    /// came back after the erasure that is done again.
    func destroy(_ name: KeyName, madeUpTo instant: Instant) throws {
        let isLater = try connection.first(
            "SELECT 1 FROM person_key WHERE person = ? AND category = ? AND record = ? AND created > ?",
            .int(name.person.raw), .count(name.category), .int(name.record), .int(instant.milliseconds)
        ) { _ in true }
        if isLater == nil { try destroy(name) }
    }

    /// The names of a person's keys and of what is looked up for the person.
    func names(of person: PersonID) throws -> [KeyName] {
        try connection.all(
            """
            SELECT category, record FROM person_key WHERE person = ?1
            UNION SELECT category, record FROM lookup WHERE person = ?1
            """, .int(person.raw)
        ) { KeyName(person: person, category: Int($0.int(0)), record: $0.int(1)) }
    }

    /// Groups of people who share a value of one kind.
    func shared(_ kind: LookupKind) throws -> [[PersonID]] {
        let hits = try connection.all(
            """
            SELECT DISTINCT hash, person FROM lookup WHERE kind = ?1 AND hash IN
                (SELECT hash FROM lookup WHERE kind = ?1 GROUP BY hash HAVING min(person) < max(person))
            ORDER BY hash, person
            """, .int(kind.rawValue)
        ) { (hash: $0.blob(0), person: PersonID(raw: $0.int(1))) }
        return hits.reduce(into: (last: [], groups: [])) { (result: inout (last: [UInt8], groups: [[PersonID]]), hit) in
            if hit.hash == result.last {
                result.groups[result.groups.count - 1].append(hit.person)
            } else {
                result = (hit.hash, result.groups + [[hit.person]])
            }
        }.groups
    }

    /// Destroys a key with its look-ups: from here on nothing sealed with it can be read, in any backup.
    func destroy(_ name: KeyName) throws {
        try begin()
        let values: [Value] = [.int(name.person.raw), .count(name.category), .int(name.record)]
        try connection.run("DELETE FROM person_key WHERE person = ? AND category = ? AND record = ?", values)
        try connection.run("DELETE FROM lookup WHERE person = ? AND category = ? AND record = ?", values)
        known[name] = nil
        last = nil
    }

    func store(head: LedgerHead) throws {
        try begin()
        try connection.run(
            "INSERT OR REPLACE INTO ledger_head VALUES (1, ?, ?, ?, ?)",
            .int(head.seq), .int(head.start), .blob(head.previous), .blob(head.chain))
    }

    private func begin() throws {
        guard !isOpen else { return }
        try connection.execute("BEGIN IMMEDIATE")
        isOpen = true
    }

    func commit() throws {
        guard isOpen else { return }
        try connection.execute("COMMIT")
        isOpen = false
    }

    func rollBack() {
        guard isOpen else { return }
        held.rollBack()
        isOpen = false
    }
}
