import Days
import SQLite

/// Which reads name a person. Filled when somebody asks, in bulk, so that the hot path appends one row a read.
enum AccessIndex {
    static func catchUp(on connection: Connection) throws {
        let last = try connection.first("SELECT seq FROM access_indexed WHERE id = 1") { $0.int(0) } ?? 0
        var newest = last
        try Trail.access.forEach(after: last, on: connection) { entry, _ in
            for person in entry.persons {
                try connection.run("INSERT OR IGNORE INTO access_person VALUES (?, ?)", .id(person), .int(entry.seq))
            }
            newest = entry.seq
        }
        try connection.run("INSERT OR REPLACE INTO access_indexed VALUES (1, ?)", .int(newest))
    }

    static func entries(about person: PersonID, on connection: Connection) throws -> [TrailEntry] {
        try connection.all(
            """
            SELECT a.seq, a.at, a.actor, a.actor_kind, a.purpose FROM access_person p JOIN access a ON a.seq = p.seq
            WHERE p.person = ? ORDER BY a.seq DESC
            """, .id(person)
        ) { row in
            TrailEntry(
                seq: row.int(0), at: row.instant(1),
                actor: Actor(id: row.text(2), kind: Actor.Kind(rawValue: row.int(3)) ?? .system), action: row.text(4),
                record: nil, detail: nil, persons: [person])
        }
    }
}
