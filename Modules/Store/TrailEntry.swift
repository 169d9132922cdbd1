package import Days
import SQLite
import Sealing

/// One entry of a trail, of writes or of reads. Ids and codes only, never a name.
package struct TrailEntry: Equatable, Sendable {
    package let seq: Int64
    package let at: Instant
    package let actor: Actor
    /// What was done, or what for it was read: a code such as `person.add`.
    package let action: String
    package let record: Int64?
    package let detail: String?
    package let persons: [PersonID]
}

extension TrailEntry {
    /// The ids as bytes: eight each, most significant first.
    static func bytes(of persons: [PersonID]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(persons.count * 8)
        for person in persons { append(person.raw, to: &bytes) }
        return bytes
    }

    static func persons(of bytes: [UInt8]) -> [PersonID] {
        stride(from: 0, to: bytes.count - 7, by: 8).map { start in
            PersonID(raw: bytes[start..<start + 8].reduce(0) { $0 << 8 | Int64($1) })
        }
    }

    /// The chain over this entry: every field with its length, after the entry before.
    func chain(after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(160 + persons.count * 8)
        let numbers: [Int64] = [seq, at.milliseconds, actor.kind.rawValue, record ?? 0, record == nil ? 0 : 1]
        for number in numbers { TrailEntry.append(number, to: &bytes) }
        for text in [actor.id, action, detail ?? ""] {
            TrailEntry.append(Int64(text.utf8.count), to: &bytes)
            bytes += text.utf8
        }
        bytes += TrailEntry.bytes(of: persons)
        return Digest.of(bytes)
    }

    private static func append(_ number: Int64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}

/// The end of a trail: what the next entry is chained to.
package struct TrailHead: Equatable, Sendable {
    package let seq: Int64
    package let chain: [UInt8]

    static let origin = TrailHead(seq: 0, chain: LedgerHead.noChain)
}

/// How a trail is stored: both trails have the same columns, but for the name of one.
struct Trail: Sendable {
    let table: String
    let actionColumn: String
    let hasRecord: Bool

    static let audit = Trail(table: "audit", actionColumn: "action", hasRecord: true)
    static let access = Trail(table: "access", actionColumn: "purpose", hasRecord: false)

    private var recordColumns: String { hasRecord ? "record, detail" : "NULL, NULL" }

    /// The last entry, or the checkpoint that carries the chain over a cut.
    func head(on connection: Connection) throws -> TrailHead {
        let last = try connection.first("SELECT seq, chain FROM \(table) ORDER BY seq DESC LIMIT 1") {
            TrailHead(seq: $0.int(0), chain: $0.blob(1))
        }
        return try last ?? checkpoint(on: connection) ?? .origin
    }

    func checkpoint(on connection: Connection) throws -> TrailHead? {
        try connection.first("SELECT seq, chain FROM \(table)_checkpoint ORDER BY seq DESC LIMIT 1") {
            TrailHead(seq: $0.int(0), chain: $0.blob(1))
        }
    }

    func insert(_ entry: TrailEntry, chain: [UInt8], on connection: Connection) throws {
        let fields: [Value] = [
            .int(entry.seq), .int(entry.at.milliseconds), .text(entry.actor.id), .int(entry.actor.kind.rawValue),
            .text(entry.action),
        ]
        let record: [Value] = hasRecord ? [.optional(entry.record), .optional(entry.detail)] : []
        let tail: [Value] = [.blob(TrailEntry.bytes(of: entry.persons)), .blob(chain)]
        let marks = hasRecord ? "?, ?, ?, ?, ?, ?, ?, ?, ?" : "?, ?, ?, ?, ?, ?, ?"
        try connection.run("INSERT INTO \(table) VALUES (\(marks))", fields + record + tail)
    }

    /// Entries in order, from the one after `seq` on, each with the chain that is stored.
    func forEach(
        after seq: Int64, on connection: Connection, body: (TrailEntry, _ chain: [UInt8]) throws -> Void
    ) throws {
        try connection.forEach(
            """
            SELECT seq, at, actor, actor_kind, \(actionColumn), \(recordColumns), persons, chain FROM \(table)
            WHERE seq > ? ORDER BY seq
            """, .int(seq)
        ) { row in
            try body(Trail.entry(row), row.blob(8))
        }
    }

    /// The entries that name a person, newest first. The bytes of an id may also span two others: hence the check.
    func entries(about person: PersonID, on connection: Connection) throws -> [TrailEntry] {
        try connection.all(
            """
            SELECT seq, at, actor, actor_kind, \(actionColumn), \(recordColumns), persons FROM \(table)
            WHERE instr(persons, ?) > 0 ORDER BY seq DESC
            """, .blob(TrailEntry.bytes(of: [person])), map: Trail.entry
        ).filter { $0.persons.contains(person) }
    }

    private static func entry(_ row: borrowing Row) -> TrailEntry {
        TrailEntry(
            seq: row.int(0), at: Instant(milliseconds: row.int(1)),
            actor: Actor(id: row.text(2), kind: Actor.Kind(rawValue: row.int(3)) ?? .system), action: row.text(4),
            record: row.intOrNil(5), detail: row.textOrNil(6), persons: TrailEntry.persons(of: row.blob(7)))
    }
}
