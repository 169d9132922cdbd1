package import Days
import Foundation
import SQLite
import Sealing
import Synchronization

extension Store {
    /// Checks both trails from their last checkpoint to their end.
    package func verifyTrails() throws -> (entries: Int, findings: [TrailFinding]) {
        let publicKey = vault.signing.publicKey
        let audit = try readers.withPair { try Trail.audit.verify(on: $0.data, publicKey: publicKey) }
        let access = try access.locked { try Trail.access.verify(on: $0, publicKey: publicKey) }
        return (audit.entries + access.entries, audit.findings + access.findings)
    }

    /// Cuts both trails before a day; signed checkpoints carry the chains on. Returns how many entries went.
    package func cutTrails(before day: Day) throws -> Int {
        let cut = Copenhagen.start(of: day).milliseconds
        let now = clock.now().milliseconds
        let audited = try exclusively { pair in
            try pair.data.transaction {
                try Trail.audit.cut(before: cut, at: now, signing: vault.signing, on: pair.data)
            }
        }
        let read = try access.locked { connection in
            defer { _ = try? connection.checkpoint(truncate: true) }
            return try connection.transaction {
                let cutOff = try Trail.access.cut(before: cut, at: now, signing: vault.signing, on: connection)
                try connection.run(
                    "DELETE FROM access_person WHERE seq <= (SELECT coalesce(max(seq), 0) FROM access_checkpoint)")
                return cutOff
            }
        }
        return audited + read
    }

    /// How many trail entries are older than the day.
    package func trailEntries(before day: Day) throws -> Int {
        let cut = Copenhagen.start(of: day).milliseconds
        let audited = try readers.withPair { pair in
            try pair.data.first("SELECT count(*) FROM audit WHERE at < ?", .int(cut)) { Int($0.int(0)) } ?? 0
        }
        let read = try access.locked { connection in
            try connection.first("SELECT count(*) FROM access WHERE at < ?", .int(cut)) { Int($0.int(0)) } ?? 0
        }
        return audited + read
    }

    /// The heads of both trails, to be kept elsewhere.
    package func trailHeads() throws -> (audit: TrailHead, access: TrailHead) {
        let audit = try readers.withPair { try Trail.audit.head(on: $0.data) }
        return (audit, try access.locked { try Trail.access.head(on: $0) })
    }

    /// Entries of the trail of writes and of reads, newest last, from an instant on, that match.
    package func trailEntries(
        from start: Instant, to end: Instant, where matches: (TrailEntry) -> Bool
    ) throws -> [TrailEntry] {
        var found: [TrailEntry] = []
        func take(_ entry: TrailEntry, _ chain: [UInt8]) {
            if entry.at >= start && entry.at <= end && matches(entry) { found.append(entry) }
        }
        try readers.withPair { try Trail.audit.forEach(after: 0, on: $0.data, body: take) }
        try access.locked { try Trail.access.forEach(after: 0, on: $0, body: take) }
        return found.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    }

    /// Everybody who changed something about the person: newest first.
    package func whoChanged(_ person: PersonID) throws -> [TrailEntry] {
        try readers.withPair { try Trail.audit.entries(about: person, on: $0.data) }
    }

    /// Everybody who read the person: newest first, listing and opening alike.
    package func whoRead(_ person: PersonID) throws -> [TrailEntry] {
        try access.locked { connection in
            try connection.transaction { try AccessIndex.catchUp(on: connection) }
            return try AccessIndex.entries(about: person, on: connection)
        }
    }
}
