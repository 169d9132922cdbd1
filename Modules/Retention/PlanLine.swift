package import Days
import Sealing
package import Store

/// One line of a plan file, such as `i 1 P-0123456789ABC 0123456789ABC 2020-03-01 2025-03-01`.
package struct PlanLine: Sendable {
    package enum Kind: UInt8, Sendable {
        /// Due: `apply` erases it.
        case due = 105  // i
        /// Due, but held or exempt.
        case left = 108  // l
        /// Ended, but nothing starts its clock.
        case missing = 109  // m
    }

    package let kind: Kind
    package let category: Int
    package let person: PersonID
    package let record: Int64
    /// Start day, due day and reason, in that order, as far as the kind has them.
    private let rest: ArraySlice<UInt8>
    let bytes: ArraySlice<UInt8>

    /// The day that started the clock; nil where it is missing.
    package var start: Day? { day(0) }
    /// The day at whose midnight the record is due.
    package var due: Day? { day(1) }
    /// Why a due record is left alone.
    package var reason: String? {
        kind == .left ? String(decoding: rest.dropFirst(22), as: UTF8.self) : nil
    }

    package var item: ErasureItem { ErasureItem(person: person, category: category, record: record) }

    private func day(_ index: Int) -> Day? {
        kind == .missing ? nil : try? Day(iso: String(decoding: rest.dropFirst(index * 11).prefix(10), as: UTF8.self))
    }

    /// Reads a line without its end; nil if it is none.
    init?(_ bytes: ArraySlice<UInt8>) {
        var fields = bytes.dropFirst(2)
        guard let first = bytes.first, let kind = Kind(rawValue: first), let space = fields.firstIndex(of: 32),
            let category = PlanLine.number(fields[..<space])
        else { return nil }
        fields = fields[(space + 1)...]
        guard fields.count >= 29, fields.starts(with: [80, 45]),
            let person = Base32.decode(fields.dropFirst(2).prefix(13)),
            let record = Base32.decode(fields.dropFirst(16).prefix(13))
        else { return nil }
        self.kind = kind
        self.category = category
        self.person = PersonID(raw: person)
        self.record = record
        self.rest = fields.dropFirst(30)
        self.bytes = bytes
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...3).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Appends a line with its end to a buffer. `tail` is what follows the ids, from its blank on.
    static func write(
        _ kind: Kind, _ category: [UInt8], _ person: Int64, _ record: Int64, _ tail: [UInt8], to buffer: inout [UInt8]
    ) {
        buffer.append(kind.rawValue)
        buffer.append(32)
        buffer.append(contentsOf: category)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 30) { ids in
            guard let start = ids.baseAddress else { return }
            (ids[0], ids[1], ids[2], ids[16]) = (32, 80, 45, 32)
            Base32.write(person, to: start + 3)
            Base32.write(record, to: start + 17)
            buffer.append(contentsOf: ids)
        }
        buffer.append(contentsOf: tail)
        buffer.append(10)
    }
}

/// The hash that names a plan: tenant, rule versions, sorted items with their due days. When it was made, and what was
/// held, is not in it: making the same plan again gives the same id.
struct PlanIdentity {
    private var digest = Digest()

    init(_ header: Plan.Header) {
        digest.update("sammen plan 1\n\(header.tenant)\n")
        for rule in header.rules {
            digest.update("\(rule.category) \(rule.version) \(rule.period) \(rule.action)\n")
        }
    }

    mutating func add(_ line: ArraySlice<UInt8>) {
        line.withUnsafeBytes { digest.update($0) }
        digest.update([10])
    }

    /// Adds whole lines with their ends.
    mutating func add(lines: ArraySlice<UInt8>) {
        lines.withUnsafeBytes { digest.update($0) }
    }

    func finish() -> String { digest.finish().hex }
}
