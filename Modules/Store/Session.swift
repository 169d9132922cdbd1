import Days
import SQLite
import Sealing

/// What one transaction has at hand and has done so far. Only ``Transaction`` sees it.
final class Session {
    let connection: Connection
    let keys: KeyRing
    let vault: Vault
    let store: Store
    let actor: Actor
    let now: Instant
    let isWriting: Bool
    /// Whose values were opened, in the order in which they were; somebody may stand there several times.
    private(set) var opened: [PersonID] = []
    /// Whether something was opened that nobody is shown.
    private(set) var hasCounted = false
    private(set) var entries: [Pending] = []
    private(set) var ledger: [LedgerEntry] = []
    private(set) var followUps: [FollowUp] = []

    typealias FollowUp = (borrowing Transaction) throws -> Void

    /// An audit entry that gets its number and chain at the commit.
    struct Pending {
        let action: String
        let persons: [PersonID]
        let record: Int64?
        let detail: String?
    }

    init(_ pair: ConnectionPair, store: Store, actor: Actor, now: Instant, isWriting: Bool) {
        connection = pair.data
        keys = KeyRing(pair.keys, store.vault, isViewing: !isWriting)
        vault = store.vault
        self.store = store
        self.actor = actor
        self.now = now
        self.isWriting = isWriting
    }

    func seal(_ text: String, at place: Place, under name: KeyName) throws -> [UInt8] {
        vault.seal(text, at: place, with: try keys.keyForSealing(name, at: now))
    }

    func sealer(under name: KeyName) throws -> Sealer {
        Sealer(vault: vault, key: try keys.keyForSealing(name, at: now))
    }

    func open(
        _ sealed: UnsafeBufferPointer<UInt8>?, at place: Place, under name: KeyName, isShown: Bool = true
    ) throws -> Opened {
        guard let sealed else { return .empty }
        guard let key = try keys.key(name) else {
            let item = LedgerEntry.Item(person: name.person, category: name.category, record: name.record)
            guard try store.ledger.hasErased(item) else {
                throw StoreError.damaged(what: "the key of a value in \(place.table).\(place.column)")
            }
            return .erased
        }
        if isShown { note(name.person) } else { hasCounted = true }
        return .text(try vault.open(sealed, at: place, with: key))
    }

    func note(_ persons: [PersonID]) { for person in persons { note(person) } }

    /// The values of one person are opened one after the other.
    private func note(_ person: PersonID) { if person != opened.last { opened.append(person) } }

    func audit(_ pending: Pending) { entries.append(pending) }

    func add(_ entry: LedgerEntry) { ledger.append(entry) }

    func add(_ followUp: @escaping FollowUp) { followUps.append(followUp) }

    /// Everybody once, by id.
    var openedInOrder: [PersonID] {
        guard opened.count > 1 else { return opened }
        return opened.sorted().reduce(into: []) { if $1 != $0.last { $0.append($1) } }
    }

    /// Writes the audit entries, chained to the last one. Reads made inside a write are part of the same trail.
    func writeAudit() throws {
        if !opened.isEmpty {
            entries.append(Pending(action: "read", persons: openedInOrder, record: nil, detail: nil))
        }
        if hasCounted { entries.append(Pending(action: "count", persons: [], record: nil, detail: nil)) }
        guard !entries.isEmpty else { return }
        var head = try Trail.audit.head(on: connection)
        for pending in entries {
            let entry = TrailEntry(
                seq: head.seq + 1, at: now, actor: actor, action: pending.action, record: pending.record,
                detail: pending.detail, persons: pending.persons)
            head = TrailHead(seq: entry.seq, chain: entry.chain(after: head.chain))
            try Trail.audit.insert(entry, chain: head.chain, on: connection)
        }
    }
}

/// The two files that a transaction reads together.
struct ConnectionPair: @unchecked Sendable {
    let data: Connection
    let keys: Connection
}
