package import Days
import Foundation
import SQLite

extension Transaction {
    /// The number of the ledger's last block that this data has followed.
    package func ledgerFollowed() throws -> Int64 {
        try session.store.state("ledger_seq", on: session.connection) ?? 0
    }
}

/// Data that comes from another installation: its ledger comes with it, its keys are new.
extension Store {
    /// Begins with the ledger of the place that the data comes from, so that nobody who was erased there is taken for lost.
    /// What lies behind `followed`, the last block that the data has followed, waits to be done to it.
    ///
    /// Throws `damaged` for a ledger whose chain is broken, `ledgerBehindKeys` for one that ends before `followed`.
    package func adopt(ledger text: [UInt8], followed: Int64) throws {
        try exclusively { pair in
            try ledger.begin(with: text)
            guard followed > 0 else { return }
            guard let block = try ledger.all().first(where: { $0.seq == followed }) else {
                throw StoreError.ledgerBehindKeys
            }
            let keys = KeyRing(pair.keys, vault)
            try keys.store(head: block.head)
            try keys.commit()
            try setState("ledger_seq", followed, on: pair.data)
        }
    }

    /// Every key counts as made at an instant: what the ledger says was erased later is erased with its key.
    package func dateKeys(at instant: Instant) throws {
        try exclusively { pair in _ = try pair.keys.run("UPDATE person_key SET created = ?", .instant(instant)) }
    }
}

/// Which of the two trails.
package enum KeptTrail: String, Sendable, CaseIterable {
    case writes, reads
}

extension Store {
    /// Calls `body` with every entry of a trail that has not been cut off yet, oldest first, with its place in the chain.
    /// Nobody who reads or writes waits for it.
    package func forEachEntry(
        of trail: KeptTrail, _ body: (TrailEntry, _ chain: [UInt8]) throws -> Void
    ) throws {
        switch trail {
        case .writes: try readers.withPair { try Trail.audit.forEach(after: 0, on: $0.data, body: body) }
        case .reads:
            let connection = try Connection(files.access.path, .readWrite)
            try connection.prepareForReading()
            try Trail.access.forEach(after: 0, on: connection, body: body)
        }
    }
}
