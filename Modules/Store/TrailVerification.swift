import SQLite
import Sealing

/// What checking a trail found.
package enum TrailFinding: Equatable, Sendable, CustomStringConvertible {
    case missing(trail: String, after: Int64)
    case changed(trail: String, seq: Int64)
    case badCheckpoint(trail: String, seq: Int64)

    package var description: String {
        switch self {
        case .missing(let trail, let seq): "\(trail): the entry after \(seq) is missing or out of order"
        case .changed(let trail, let seq): "\(trail): entry \(seq) was changed"
        case .badCheckpoint(let trail, let seq): "\(trail): the checkpoint at \(seq) was not signed by this tenant"
        }
    }
}

extension Trail {
    /// Walks the chain from the last signed checkpoint to the end. Returns how many entries it saw, and what is wrong.
    func verify(on connection: Connection, publicKey: [UInt8]) throws -> (entries: Int, findings: [TrailFinding]) {
        var findings: [TrailFinding] = []
        var head = try verifiedStart(on: connection, publicKey: publicKey, findings: &findings)
        var entries = 0
        try forEach(after: 0, on: connection) { entry, chain in
            entries += 1
            if entry.seq != head.seq + 1 { findings.append(.missing(trail: table, after: head.seq)) }
            if entry.chain(after: head.chain) != chain { findings.append(.changed(trail: table, seq: entry.seq)) }
            head = TrailHead(seq: entry.seq, chain: chain)
        }
        return (entries, findings)
    }

    private func verifiedStart(
        on connection: Connection, publicKey: [UInt8], findings: inout [TrailFinding]
    ) throws -> TrailHead {
        guard let start = try checkpoint(on: connection) else { return .origin }
        let signature = try connection.first(
            "SELECT signature FROM \(table)_checkpoint WHERE seq = ?", .int(start.seq)
        ) { $0.blob(0) }
        if !Signature.verify(checkpointMessage(start), signature: signature ?? [], publicKey: publicKey) {
            findings.append(.badCheckpoint(trail: table, seq: start.seq))
        }
        return start
    }

    /// Cuts away entries before an instant; a signed checkpoint carries the chain on. Returns how many went.
    func cut(before instant: Int64, at now: Int64, signing: SigningKey, on connection: Connection) throws -> Int {
        let last = try connection.first(
            "SELECT seq, chain FROM \(table) WHERE at < ? ORDER BY seq DESC LIMIT 1", .int(instant)
        ) { TrailHead(seq: $0.int(0), chain: $0.blob(1)) }
        guard let last else { return 0 }
        try connection.run("DELETE FROM \(table)_checkpoint")
        try connection.run(
            "INSERT INTO \(table)_checkpoint VALUES (?, ?, ?, ?)", .int(last.seq), .int(now), .blob(last.chain),
            .blob(signing.sign(checkpointMessage(last))))
        return try connection.run("DELETE FROM \(table) WHERE seq <= ?", .int(last.seq))
    }

    private func checkpointMessage(_ head: TrailHead) -> [UInt8] {
        Array("sammen \(table) checkpoint \(head.seq) ".utf8) + head.chain
    }
}
