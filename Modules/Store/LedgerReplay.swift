import Days
import SQLite

/// Does a ledger entry again on data that has not followed it: after a crash, or after a restore.
package typealias LedgerReplay = @Sendable (borrowing Transaction, LedgerBlock) throws -> Void

/// Where the ledger ends, and whether the data has followed it.
struct LedgerPosition {
    let tip: LedgerTip
    let isFollowed: Bool
}

extension Store {
    func ledgerPosition(on data: Connection, keys: Connection) throws -> LedgerPosition {
        let stored = try storedHead(on: keys)
        let tip = try ledger.tip(from: stored)
        let followed = try state("ledger_seq", on: data) ?? 0
        return LedgerPosition(tip: tip, isFollowed: followed == tip.head.seq && stored.seq == tip.head.seq)
    }

    private func storedHead(on keys: Connection) throws -> LedgerHead {
        try keys.first("SELECT seq, start, previous, chain FROM ledger_head WHERE id = 1") {
            LedgerHead(seq: $0.int(0), start: $0.int(1), previous: $0.blob(2), chain: $0.blob(3))
        } ?? .origin
    }

    /// The end of the ledger, to be kept elsewhere: whoever puts back an older one is found out.
    package func ledgerHead() throws -> LedgerHead {
        try readers.withPair { pair in try ledgerPosition(on: pair.data, keys: pair.keys).tip.head }
    }

    /// Whether ledger entries wait to be done again on this data.
    package func needsReplay() throws -> Bool {
        try readers.withPair { pair in try !ledgerPosition(on: pair.data, keys: pair.keys).isFollowed }
    }

    /// Does again what the data or the keys have not followed, block by block, each in its own transaction: killed in
    /// between, it goes on at the next opening.
    package func replay(_ replay: LedgerReplay) throws {
        try exclusively { pair in
            guard try !ledgerPosition(on: pair.data, keys: pair.keys).isFollowed else { return }
            let followed = min(try state("ledger_seq", on: pair.data) ?? 0, try storedHead(on: pair.keys).seq)
            for block in try ledger.all() where block.seq > followed { try follow(block, on: pair, replay) }
        }
    }

    private func follow(_ block: LedgerBlock, on pair: ConnectionPair, _ replay: LedgerReplay) throws {
        let actor = Actor.system("replay")
        let session = Session(pair, store: self, actor: actor, now: clock.now(), isWriting: true)
        try pair.data.execute("BEGIN IMMEDIATE")
        do {
            if block.entry.kind == .erase {
                for item in block.entry.items { try session.keys.destroy(item.keyName, madeUpTo: block.at) }
            }
            try replay(Transaction(session: session), block)
            session.audit(
                .init(action: "ledger.replay", persons: [], record: block.seq, detail: block.entry.kind.rawValue))
            try session.writeAudit()
            if try storedHead(on: pair.keys).seq < block.seq { try session.keys.store(head: block.head) }
            try setState("ledger_seq", block.seq, on: pair.data)
            try faults.reach("replay staged")
            try session.keys.commit()
            try faults.reach("replay keys committed")
            try pair.data.execute("COMMIT")
            try faults.reach("replay data committed")
        } catch {
            session.keys.rollBack()
            pair.data.rollBack()
            throw error
        }
    }
}
