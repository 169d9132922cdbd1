package import Days
package import SQLite
package import Sealing

/// One consistent view of a tenant, or one change of it. It cannot be kept beyond the closure that it is given to.
package struct Transaction: ~Copyable {
    let session: Session

    package var actor: Actor { session.actor }
    package var now: Instant { session.now }
    package var today: Day { Copenhagen.day(of: session.now) }
    package var tenant: TenantName { session.vault.tenant }
    /// The tenant's key for what is signed.
    package var signing: SigningKey { session.vault.signing }

    /// How many statements this transaction's connection has run.
    package var statementCount: Int { session.connection.statementCount }
    /// The SQL that this transaction's connection has run.
    package var statementTexts: [String] { session.connection.statementTexts }

    @discardableResult
    package func run(_ sql: String, _ values: Value...) throws -> Int { try session.connection.run(sql, values) }

    @discardableResult
    package func run(_ sql: String, _ values: [Value]) throws -> Int { try session.connection.run(sql, values) }

    /// Runs a statement whose result nobody waits for, such as the writing of a new row: beside the work that goes on,
    /// and before anything else is asked of the data. What it throws is thrown then, at the latest before the commit.
    /// Its values are worked out there as well: what they need of this transaction, such as a ``Sealer``, is made before.
    package func add(_ sql: String, _ values: @escaping @Sendable () -> [Value]) throws {
        try session.connection.add(sql, values)
    }

    package func forEach(_ sql: String, _ values: Value..., body: (borrowing Row) throws -> Void) throws {
        try session.connection.forEach(sql, values, body: body)
    }

    package func forEach(_ sql: String, _ values: [Value], body: (borrowing Row) throws -> Void) throws {
        try session.connection.forEach(sql, values, body: body)
    }

    /// Calls `body` with the first row, if there is one.
    package func withFirst(_ sql: String, _ values: [Value], body: (borrowing Row) throws -> Void) throws {
        try session.connection.withFirst(sql, values, body: body)
    }

    // What rooms map rows to is made in the rooms, where the compiler knows what it is.

    @inlinable @inline(__always)
    package func first<T>(_ sql: String, _ values: Value..., map: (borrowing Row) throws -> T) throws -> T? {
        var found: T?
        try withFirst(sql, values) { row in found = try map(row) }
        return found
    }

    @inlinable @inline(__always)
    package func all<T>(_ sql: String, _ values: Value..., map: (borrowing Row) throws -> T) throws -> [T] {
        try all(sql, values, map: map)
    }

    @inlinable @inline(__always)
    package func all<T>(_ sql: String, _ values: [Value], map: (borrowing Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try forEach(sql, values) { row in found.append(try map(row)) }
        return found
    }

    /// A script of several statements without values, such as making a temporary table.
    package func execute(_ script: String) throws { try session.connection.execute(script) }

    /// A new random id.
    package func newID<Kind>() -> Identifier<Kind> { Identifier(raw: Store.newID()) }

    /// A new random id of a row that belongs to one person alone: 48 bits are random, the rest are the person's first.
    ///
    /// Rows of people with near ids then stand on the same pages, and a purge, which goes through people in order of
    /// their ids, changes each page once. A row that outlives the person, such as a shared one, takes ``newID()``.
    package func newID<Kind>(near person: PersonID) -> Identifier<Kind> {
        let random: Int64 = 0xffff_ffff_ffff
        return Identifier(raw: (person.raw & ~random) | (Store.newID() & random))
    }

    /// Random ids for a batch of new people, near each other and in ascending order: rows that are written in the order
    /// of their keys fill one page after the other.
    package func newIDs(_ count: Int) -> [PersonID] {
        let first: PersonID = newID()
        return (0..<count).map { _ in newID(near: first) }.sorted()
    }
}

extension Transaction {
    /// Seals a text for its place. The key is made on first use, and committed before the row.
    package func seal(_ text: String, at place: Place, under key: KeyName) throws -> Value {
        .blob(try session.seal(text, at: place, under: key))
    }

    /// Seals a text where there is one.
    package func seal(_ text: String?, at place: Place, under key: KeyName) throws -> Value {
        guard let text else { return .null }
        return .blob(try session.seal(text, at: place, under: key))
    }

    /// Seals under one key, which is made now where there is none, and committed before the row.
    package func sealer(under key: KeyName) throws -> Sealer { try session.sealer(under: key) }

    /// Opens a sealed value. The person is noted: the trail of reads has the entry before anybody sees the text.
    ///
    /// Throws `damaged` when the value was moved or changed, or its key is missing without the ledger saying why.
    package func open(_ sealed: [UInt8]?, at place: Place, under key: KeyName) throws -> Opened {
        guard let sealed else { return .empty }
        return try sealed.withUnsafeBufferPointer { try session.open($0, at: place, under: key) }
    }

    /// The same of a column, opened where SQLite holds it.
    package func open(_ row: borrowing Row, _ column: Int, at place: Place, under key: KeyName) throws -> Opened {
        try row.withBlob(column) { try session.open($0, at: place, under: key) }
    }

    /// Opens a sealed value in a write, to count with it: nobody is shown it. The trail says that something was counted, and
    /// not whose: an entry beside somebody else's act would tell each of them of the other.
    package func openToCount(_ sealed: [UInt8]?, at place: Place, under key: KeyName) throws -> Opened {
        guard let sealed else { return .empty }
        return try sealed.withUnsafeBufferPointer { try session.open($0, at: place, under: key, isShown: false) }
    }

    /// Says that the profiles of these people are about to be opened, so that their keys are read together.
    package func expect(_ persons: [PersonID]) throws {
        if !session.isWriting { try session.keys.readAhead(persons) }
    }

    /// Notes that people are shown without opening a sealed value of theirs: a list of dates is about somebody too.
    package func note(_ persons: [PersonID]) { session.note(persons) }

    /// Whether the key exists, without opening anything.
    package func hasKey(_ key: KeyName) throws -> Bool { try session.keys.key(key) != nil }

    /// When the key was made; nil where there is none.
    package func keyMade(_ key: KeyName) throws -> Instant? { try session.keys.made(key) }

    /// The keys that a person has, by name.
    package func keys(of person: PersonID) throws -> [KeyName] { try session.keys.names(of: person) }

    /// Remembers the keyed hash of a normalised value, so that it can be found exactly. It dies with the key.
    package func remember(_ text: String, as kind: LookupKind, under key: KeyName) throws {
        try session.keys.remember([lookup(text, kind)], under: key)
    }

    /// Remembers several at once.
    package func remember(_ lookups: [Lookup], under key: KeyName) throws {
        try session.keys.remember(lookups, under: key)
    }

    /// The keyed hash of a normalised value.
    package func lookup(_ text: String, _ kind: LookupKind) -> Lookup { session.store.lookup(text, kind) }

    /// Forgets one kind of look-up under a key.
    package func forget(_ kind: LookupKind, under key: KeyName) throws {
        try session.keys.forget(lookupsOf: key, kind: kind)
    }

    /// What is found under one key is found under another from now on: its record has become another person's.
    package func moveLookups(from old: KeyName, to new: KeyName) throws {
        try session.keys.move(lookupsOf: old, to: new)
    }

    /// The persons with exactly this value. A hit is confirmed by opening the value: hashes are 128 bits of a keyed
    /// hash, and a crash may leave one behind.
    package func find(_ text: String, as kind: LookupKind) throws -> [PersonID] {
        try find([lookup(text, kind)]).map(\.person).sorted()
    }

    /// Who has which of the values.
    package func find(_ lookups: [Lookup]) throws -> [(kind: LookupKind, person: PersonID)] {
        try session.keys.find(lookups)
    }

    /// Groups of people who share a value of one kind, without saying which value.
    package func shared(_ kind: LookupKind) throws -> [[PersonID]] { try session.keys.shared(kind) }
}

extension Transaction {
    /// Adds to the audit trail, in this transaction. `detail` holds ids and codes, never personal data.
    package func audit(
        _ action: String, about persons: [PersonID] = [], record: Int64? = nil, detail: String? = nil
    ) throws {
        session.audit(.init(action: action, persons: persons, record: record, detail: detail))
    }

    /// Tells caches that follow `name` that something changed.
    package func bump(_ name: String) throws {
        try run(
            "INSERT INTO generation VALUES (?, 1) ON CONFLICT(name) DO UPDATE SET number = number + 1", .text(name))
    }

    /// Adds to the ledger: synced before this transaction commits, and done again after every restore.
    package func ledger(_ entry: LedgerEntry) throws {
        session.add(entry)
    }

    /// Does something in a write of its own once this one stands, such as destroying a key under which nothing is sealed
    /// any more. It looks again before it acts: others may have written in between. A process killed before it leaves it
    /// undone, so it must be something that `doctor` finds.
    package func afterwards(_ body: @escaping (borrowing Transaction) throws -> Void) { session.add(body) }

    /// Destroys the keys of the items, with a ledger entry that is synced first. The caller deletes the rows in this
    /// same transaction. After the ledger's sync there is no way back: a killed process ends it on its next opening.
    package func erase(_ items: [ErasureItem]) throws {
        guard !items.isEmpty else { return }
        for item in items { try session.keys.destroy(item.keyName) }
        session.add(LedgerEntry(.erase, items))
    }
}
