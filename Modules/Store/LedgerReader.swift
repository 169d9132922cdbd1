import Days
import Sealing

/// Reads blocks from ledger bytes, checking the chain. A torn last block was never acknowledged and ends the reading.
struct LedgerReader {
    private let bytes: [UInt8]
    private let offset: Int64
    private var position = 0
    private var head: LedgerHead

    /// `bytes` start at `offset` of the file, right after the block that `head` describes.
    init(_ bytes: [UInt8], from offset: Int64, after head: LedgerHead) {
        self.bytes = bytes
        self.offset = offset
        self.head = head
    }

    /// The next whole block; nil at the end or before a torn one.
    mutating func next() throws -> LedgerBlock? {
        let start = position
        guard let first = line(), let title = Title(first) else { return try torn(from: start) }
        var items: [LedgerEntry.Item] = []
        items.reserveCapacity(min(title.count, 100_000))
        for _ in 0..<title.count {
            guard let next = line() else { return nil }
            guard let item = LedgerReader.item(next) else { throw damaged }
            items.append(item)
        }
        let body = Array(bytes[start..<position])
        guard let closing = line() else { return nil }
        let chain = LedgerText.chain(head.chain, body)
        let expected = LedgerText.closing(seq: title.seq, chain: chain).dropLast()
        guard title.seq == head.seq + 1, closing.elementsEqual(expected) else { throw damaged }
        let block = LedgerBlock(
            seq: title.seq, at: title.at, entry: LedgerEntry(title.kind, items, day: title.day),
            start: offset + Int64(start), end: offset + Int64(position), previous: head.chain, chain: chain)
        head = block.head
        return block
    }

    /// Where the last whole block ended: what follows may be cut away.
    var end: Int64 { offset + Int64(position) }

    private mutating func torn(from start: Int) throws -> LedgerBlock? {
        let isTail = position == start || bytes[start...].firstIndex(of: 10) == nil
        position = start
        if isTail { return nil }
        throw damaged
    }

    private var damaged: StoreError { .damaged(what: "the ledger after entry \(head.seq)") }

    private mutating func line() -> ArraySlice<UInt8>? {
        guard let end = bytes[position...].firstIndex(of: 10) else { return nil }
        defer { position = end + 1 }
        return bytes[position..<end]
    }

    private static func item(_ line: ArraySlice<UInt8>) -> LedgerEntry.Item? {
        let parts = line.split(separator: 32)
        guard parts.count == 3, parts[0].starts(with: [80, 45]), let person = Base32.decode(parts[0].dropFirst(2)),
            let category = Int(String(decoding: parts[1], as: UTF8.self)), let record = Base32.decode(parts[2])
        else { return nil }
        return LedgerEntry.Item(person: PersonID(raw: person), category: category, record: record)
    }

    private struct Title {
        let seq: Int64
        let kind: LedgerEntry.Kind
        let at: Instant
        let day: Day?
        let count: Int

        init?(_ line: ArraySlice<UInt8>) {
            let parts = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard parts.count == 5, parts[0].first == "#", let seq = Int64(parts[0].dropFirst()),
                let kind = LedgerEntry.Kind(rawValue: String(parts[1])), let at = Int64(parts[2]),
                let count = Int(parts[4]), count >= 0
            else { return nil }
            self.seq = seq
            self.kind = kind
            self.at = Instant(milliseconds: at)
            self.day = parts[3] == "-" ? nil : try? Day(iso: String(parts[3]))
            self.count = count
        }
    }
}
