import Days
import Foundation
import PersonalData
import SQLite
import Store

/// Goes through the due records in the plan's order, hashing as it goes, and writes them down where a file is given.
///
/// `plan` writes; `apply` only hashes, to see that the set is still the one that was reviewed.
struct PlanScribe {
    private let inventory: Inventory
    private let header: Plan.Header
    private let output: FileOutput?
    private var identity: PlanIdentity
    private var buffer: [UInt8] = []
    private var counts: [Plan.Count] = []

    init(_ inventory: Inventory, _ header: Plan.Header, output: FileOutput?) {
        self.inventory = inventory
        self.header = header
        self.output = output
        identity = PlanIdentity(header)
        buffer.reserveCapacity(70 << 10)
    }

    /// Reads every ruled category and returns what stands at the end of the file.
    mutating func write(_ tx: borrowing Transaction) throws -> Plan.Summary {
        // A reader's cache is small for many tenants' sake; this one goes through whole tables.
        try tx.execute("PRAGMA cache_size = -32768")
        defer { try? tx.execute("PRAGMA cache_size = -4096") }
        try output?.write(PlanReader.title + [10] + json(header) + [10])
        for rule in header.rules {
            guard let category = PersonalData.Category(name: rule.category),
                let sql = Selection.due(of: category, in: inventory)
            else { continue }
            try write(tx, category, rule, sql)
        }
        let id = identity.finish()
        let ground = try PlanGround(tx, inventory: inventory, header: header, id: id)
        let summary = Plan.Summary(id: id, counts: counts, ground: ground.signed(by: tx.signing))
        try output?.write(json(summary) + [10])
        return summary
    }

    private mutating func write(
        _ tx: borrowing Transaction, _ category: PersonalData.Category, _ rule: Plan.Rule, _ sql: String
    ) throws {
        var page = Page(category: category, period: rule.period, reasons: reasons)
        let cutoff = rule.period.latestStart(dueBy: header.day)
        try tx.forEach(sql, .int(Int64(cutoff.number))) { row in
            page.add(person: row.int(0), record: row.int(1), start: row.intOrNil(2), standing: Int(row.int(3)))
            if page.isFull { try flush(&page) }
        }
        try flush(&page)
        let total = output == nil ? 0 : try total(tx, category)
        counts.append(page.count(total: total))
    }

    private mutating func flush(_ page: inout Page) throws {
        identity.add(lines: page.due[...])
        try output?.write(page.lines)
        page.clear()
    }

    private var reasons: [String] { [Standing.held] + inventory.exemptions.map(\.name) }

    private func total(_ tx: borrowing Transaction, _ category: PersonalData.Category) throws -> Int {
        try inventory.sources.filter { $0.category == category }.reduce(0) { sum, source in
            sum + Int(try tx.first(source.all) { $0.int(0) } ?? 0)
        }
    }

    private func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}

/// Lines of one category that wait to be hashed and written.
private struct Page {
    private(set) var due: [UInt8] = []
    private(set) var lines: [UInt8] = []
    private let category: PersonalData.Category
    private let number: [UInt8]
    private let period: Period
    private let reasons: [String]
    private var dueCount = 0
    private var missing = 0
    private var left: [Int]
    /// Start and due day as text, by start day: many records share one.
    private var days: [Int64: [UInt8]] = [:]

    init(category: PersonalData.Category, period: Period, reasons: [String]) {
        self.category = category
        self.period = period
        self.reasons = reasons
        number = Array(String(category.number).utf8)
        left = Array(repeating: 0, count: reasons.count)
    }

    var isFull: Bool { lines.count > 64 << 10 }

    mutating func clear() {
        due.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
    }

    mutating func add(person: Int64, record: Int64, start: Int64?, standing: Int) {
        guard let start else {
            missing += 1
            return PlanLine.write(.missing, number, person, record, [], to: &lines)
        }
        if standing == 0 {
            dueCount += 1
            let from = lines.count
            PlanLine.write(.due, number, person, record, dayText(start), to: &lines)
            due.append(contentsOf: lines[from...])
        } else {
            left[standing - 1] += 1
            let reason = Array(" \(reasons[standing - 1])".utf8)
            PlanLine.write(.left, number, person, record, dayText(start) + reason, to: &lines)
        }
    }

    private mutating func dayText(_ start: Int64) -> [UInt8] {
        if let known = days[start] { return known }
        let day = Day(number: Int32(clamping: start))
        let text = Array(" \(day.iso) \(day.adding(period).iso)".utf8)
        days[start] = text
        return text
    }

    func count(total: Int) -> Plan.Count {
        let named = Dictionary(zip(reasons, left).filter { $0.1 > 0 }, uniquingKeysWith: +)
        return Plan.Count(
            category: category.name, total: total, due: dueCount, left: named, missing: missing)
    }
}
