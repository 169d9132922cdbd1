package import Days
import Sealing

/// One thing that a restore must not undo. Random ids only: who reads the ledger learns nobody's name.
package struct LedgerEntry: Equatable, Sendable {
    /// What happened. The words stand in the ledger file; never rename one.
    package enum Kind: String, Sendable, CaseIterable {
        case erase, withdraw, restrict, lift, hold, release, expire
    }

    /// One line: a person, and what of theirs, as numbers only the rooms understand.
    package struct Item: Hashable, Comparable, Sendable {
        package let person: PersonID
        package let category: Int
        package let record: Int64

        package init(person: PersonID, category: Int, record: Int64) {
            self.person = person
            self.category = category
            self.record = record
        }

        package static func < (left: Item, right: Item) -> Bool {
            (left.category, left.record, left.person.raw) < (right.category, right.record, right.person.raw)
        }
    }

    package let kind: Kind
    package let items: [Item]
    /// A day that belongs to the entry, such as a hold's review; 0 for none.
    package let day: Day?

    package init(_ kind: Kind, _ items: [Item], day: Day? = nil) {
        self.kind = kind
        self.items = items
        self.day = day
    }
}

/// What one purge batch erases: `LedgerEntry.Item` under the name that retention uses.
package typealias ErasureItem = LedgerEntry.Item

extension LedgerEntry.Item {
    package var keyName: KeyName { KeyName(person: person, category: category, record: record) }
}

/// An entry with its place in the ledger's chain.
package struct LedgerBlock: Sendable {
    package let seq: Int64
    package let at: Instant
    package let entry: LedgerEntry
    let start: Int64
    let end: Int64
    let previous: [UInt8]
    package let chain: [UInt8]

    var head: LedgerHead { LedgerHead(seq: seq, start: start, previous: previous, chain: chain) }
}

/// Where the ledger's last block stands. Kept with the keys; printed as the anchor to keep elsewhere.
package struct LedgerHead: Equatable, Sendable {
    package let seq: Int64
    let start: Int64
    let previous: [UInt8]
    package let chain: [UInt8]

    static let origin = LedgerHead(seq: 0, start: 0, previous: noChain, chain: noChain)
    static let noChain = [UInt8](repeating: 0, count: 32)
}

/// The end of the ledger file: its last whole block, and the offset after it.
struct LedgerTip {
    let head: LedgerHead
    let end: Int64
}

/// The text of a block: a head line, a line an item, and the chain over all of it.
///
///     #12 erase 1795289400000 - 2
///     P-0123456789ABC 1 0123456789ABC
///     =12 <64 hexadecimal digits>
enum LedgerText {
    static func lines(seq: Int64, at: Instant, entry: LedgerEntry) -> [UInt8] {
        let day = entry.day?.iso ?? "-"
        var text = Array("#\(seq) \(entry.kind.rawValue) \(at.milliseconds) \(day) \(entry.items.count)\n".utf8)
        text.reserveCapacity(text.count + entry.items.count * 36)
        for item in entry.items {
            append(item.person.raw, after: "P-", to: &text)
            text += Array(" \(item.category) ".utf8)
            append(item.record, after: "", to: &text)
            text.append(10)
        }
        return text
    }

    private static func append(_ id: Int64, after prefix: String, to text: inout [UInt8]) {
        text += Array(prefix.utf8)
        text += withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 13) { digits in
            Base32.write(id, to: digits.baseAddress!)
            return Array(digits)
        }
    }

    static func chain(_ previous: [UInt8], _ lines: [UInt8]) -> [UInt8] {
        Digest.of(previous + lines)
    }

    static func closing(seq: Int64, chain: [UInt8]) -> [UInt8] {
        Array("=\(seq) \(chain.hex)\n".utf8)
    }
}
