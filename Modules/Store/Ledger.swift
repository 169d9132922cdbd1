import Days
package import Foundation
import SQLite
import Synchronization

/// The erasure ledger: an append-only file of random ids. What stands in it is done again after every restore.
package final class Ledger: Sendable {
    private let url: URL
    private let erased = Mutex(ErasedSet())
    /// Where the ledger ended when this process last saw it.
    private let tip = Mutex<LedgerTip?>(nil)

    private struct ErasedSet {
        var items: Set<LedgerEntry.Item> = []
        var head = LedgerHead.origin
        var end: Int64 = 0
    }

    init(_ url: URL) {
        self.url = url
    }

    /// Appends a block after the last whole one, cutting away a torn tail, and syncs it. The caller holds the writer lock.
    func append(_ entry: LedgerEntry, after last: LedgerTip, at now: Instant) throws -> LedgerTip {
        let (head, end) = (last.head, last.end)
        let lines = LedgerText.lines(seq: head.seq + 1, at: now, entry: entry)
        let chain = LedgerText.chain(head.chain, lines)
        let bytes = lines + LedgerText.closing(seq: head.seq + 1, chain: chain)
        let descriptor = open(url.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: "ledger") }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(end)) == 0, Ledger.write(bytes, to: descriptor, at: end),
            fdatasync(descriptor) == 0
        else {
            ftruncate(descriptor, off_t(end))
            throw StoreError.cannotWrite(file: "ledger")
        }
        let block = LedgerHead(seq: head.seq + 1, start: end, previous: head.chain, chain: chain)
        let grown = LedgerTip(head: block, end: end + Int64(bytes.count))
        tip.withLock { $0 = grown }
        return grown
    }

    /// The ledger's end, found from a stored head. What this process wrote last it need not read again.
    func tip(from stored: LedgerHead) throws -> LedgerTip {
        if let known = tip.withLock({ $0 }), known.head == stored, known.end == size { return known }
        let (blocks, end) = try blocks(from: stored)
        let found = LedgerTip(head: blocks.last?.head ?? stored, end: end)
        tip.withLock { $0 = found }
        return found
    }

    private var size: Int64? {
        var status = stat()
        return stat(url.path, &status) == 0 ? Int64(status.st_size) : nil
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int64) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress! + written, bytes.count - written, off_t(offset) + off_t(written))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    /// The blocks from a stored head on, that head's own block included, with the end of the last whole one.
    func blocks(from head: LedgerHead) throws -> (blocks: [LedgerBlock], end: Int64) {
        let before = LedgerHead(seq: max(0, head.seq - 1), start: 0, previous: LedgerHead.noChain, chain: head.previous)
        var reader = LedgerReader(try bytes(from: head.start), from: head.start, after: before)
        var blocks: [LedgerBlock] = []
        var end = head.start
        while let block = try reader.next() {
            blocks.append(block)
            end = block.end
        }
        guard head.seq == 0 || blocks.first?.chain == head.chain else { throw StoreError.ledgerBehindKeys }
        return (blocks, end)
    }

    private func bytes(from offset: Int64) throws -> [UInt8] {
        guard let file = try? FileHandle(forReadingFrom: url) else { throw StoreError.missing(file: "ledger") }
        defer { try? file.close() }
        guard try file.seekToEnd() >= UInt64(offset) else { throw StoreError.ledgerBehindKeys }
        try file.seek(toOffset: UInt64(offset))
        return Array(try file.readToEnd() ?? Data())
    }

    /// The file's text up to the end of its last whole block.
    package func whole() throws -> [UInt8] {
        let end = try blocks(from: .origin).end
        return Array(try bytes(from: 0).prefix(Int(end)))
    }

    /// Begins with the text of another place's ledger. The caller holds the writer lock.
    func begin(with text: [UInt8]) throws {
        let descriptor = open(url.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: "ledger") }
        defer { close(descriptor) }
        guard size == 0, Ledger.write(text, to: descriptor, at: 0), fdatasync(descriptor) == 0 else {
            throw StoreError.cannotWrite(file: "ledger")
        }
        guard try blocks(from: .origin).end == text.count else {
            throw StoreError.damaged(what: "the end of the ledger that was brought along")
        }
    }

    /// Every block, from the first, with the chain checked.
    package func all() throws -> [LedgerBlock] {
        try blocks(from: .origin).blocks
    }

    /// Whether the ledger says that the key was destroyed. Read once, then followed.
    func hasErased(_ item: LedgerEntry.Item) throws -> Bool {
        try erased.withLock { known in
            if known.items.contains(item) { return true }
            var reader = LedgerReader(try bytes(from: known.end), from: known.end, after: known.head)
            while let block = try reader.next() {
                if block.entry.kind == .erase { known.items.formUnion(block.entry.items) }
                known.head = block.head
                known.end = block.end
            }
            return known.items.contains(item)
        }
    }

    /// Reads a ledger file that is not a tenant's own, such as one that came with a key copy.
    package static func blocks(in url: URL) throws -> [LedgerBlock] {
        try Ledger(url).all()
    }
}
