package import Foundation
import SQLite

/// A copy of a key store on its way back into a tenant's place, in a file of its own.
package struct StagedKeys {
    private let opening: Opening
    private let file: URL
    private let connection: Connection
    /// The blocks of the ledger that the tenant goes on with.
    private let blocks: [LedgerBlock]
    private let ledger: URL

    /// Opens the copy, and compares it with a ledger.
    ///
    /// Throws `wrongKey`, `damaged`, or `ledgerBehindKeys` when the ledger does not reach to where the copy was made.
    package init(_ file: URL, ledger: URL, for opening: Opening) throws {
        _ = try opening.vault(in: file)
        self.opening = opening
        self.file = file
        self.ledger = ledger
        connection = try Connection(file.path, .readWrite)
        try connection.prepareForWriting(cacheKiB: 16_384)
        try Migration.keys.apply(to: connection)
        blocks = try Ledger.blocks(in: ledger)
        let head = try StagedKeys.head(on: connection)
        guard head.seq == 0 || blocks.contains(where: { $0.seq == head.seq && $0.chain == head.chain }) else {
            throw StoreError.ledgerBehindKeys
        }
    }

    private static func head(on connection: Connection) throws -> LedgerHead {
        try connection.first("SELECT seq, start, previous, chain FROM ledger_head WHERE id = 1") {
            LedgerHead(seq: $0.int(0), start: $0.int(1), previous: $0.blob(2), chain: $0.blob(3))
        } ?? .origin
    }

    /// The keys in the copy that the ledger says were destroyed after it was made.
    package func revived() throws -> [KeyName] {
        let copied = try StagedKeys.head(on: connection).seq
        var found: Set<KeyName> = []
        for block in blocks where block.seq > copied && block.entry.kind == .erase {
            for name in block.entry.items.map(\.keyName) where try isHeld(name) { found.insert(name) }
        }
        return Array(found)
    }

    private func isHeld(_ name: KeyName) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM person_key WHERE person = ? AND category = ? AND record = ?", .id(name.person),
            .count(name.category), .int(name.record)
        ) { _ in true } ?? false
    }

    /// Destroys in the copy what the ledger says is destroyed, and puts the copy and its ledger in the tenant's place.
    ///
    /// For a tenant whose key store cannot be used: where it can, nothing is put over it. Throws `cannotWrite`.
    package func takePlace() throws {
        let files = opening.files
        try connection.transaction {
            for name in try revived() {
                for table in ["person_key", "lookup"] {
                    try connection.run(
                        "DELETE FROM \(table) WHERE person = ? AND category = ? AND record = ?", .id(name.person),
                        .count(name.category), .int(name.record))
                }
            }
        }
        guard try !connection.checkpoint(truncate: true).busy else { throw StoreError.cannotWrite(file: "keys.sqlite") }
        try Turnstile(folder: files.locks, name: "writer").withLock {
            if ledger != files.ledger { try TenantFiles.move(ledger, to: files.ledger) }
            try opening.faults.reach("keys ledger placed")
            try TenantFiles.replace(files.keys, by: file)
        }
    }

    /// Whether the tenant's own key store can be used: it opens with the master key and is whole inside.
    package static func areUsable(in opening: Opening) throws -> Bool {
        do {
            _ = try opening.vault(in: opening.files.keys)
            return try Connection(opening.files.keys.path, .readWrite).integrityProblems().isEmpty
        } catch let error as StoreError where error != .wrongKey {
            return false
        } catch let error as SQLiteError where error.isDamaged {
            return false
        }
    }
}
