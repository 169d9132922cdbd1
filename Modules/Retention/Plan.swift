package import Days
package import Foundation
package import PersonalData
package import Store

/// What a purge would erase, kept as a file of ids to review, approve and apply. The items are never in memory at once.
package struct Plan: Sendable {
    /// What a plan was made from.
    package struct Header: Codable, Equatable, Sendable {
        package let tenant: String
        /// The day whose midnight in Copenhagen is the deadline of every item.
        package let day: Day
        package let madeAt: Instant
        /// The last day on which it may be applied.
        package let validUntil: Day
        /// When the last backup dies that was made before the purge, if it is applied on the plan's day.
        package let backupsExpire: Day
        package let rules: [Rule]
    }

    /// A rule as it was when the plan was made; it gives the reason of each item of its category.
    package struct Rule: Codable, Equatable, Sendable {
        package let category: String
        package let version: Int
        package let period: Period
        package let action: String
        package let start: String
        package let basis: String
    }

    /// What a plan found in one category.
    package struct Count: Codable, Equatable, Sendable {
        package let category: String
        /// All records, ended or not.
        package let total: Int
        package let due: Int
        /// Due, but left alone: how many by reason, such as `held` or `restricted`.
        package let left: [String: Int]
        /// Ended without the event that starts the clock.
        package let missing: Int
    }

    /// What stands at the end of the file.
    package struct Summary: Codable, Equatable, Sendable {
        package let id: String
        package let counts: [Count]
        /// What the plan was computed from, signed: see ``PlanGround``.
        let ground: String

        var due: Int { counts.reduce(0) { $0 + $1.due } }
        var left: Int { counts.reduce(0) { $0 + $1.left.values.reduce(0, +) } }
        var missing: Int { counts.reduce(0) { $0 + $1.missing } }
    }

    package let file: URL
    package let header: Header
    package let summary: Summary

    /// The BLAKE2b-256 of tenant, rule versions and the sorted items with their due days, in hexadecimal digits.
    package var id: String { summary.id }
    /// Enough of the id to type.
    package var shortID: String { String(id.prefix(12)) }
    package var day: Day { header.day }
    package var dueCount: Int { summary.due }
    package var leftCount: Int { summary.left }
    package var missingCount: Int { summary.missing }
    /// The categories that lose something.
    package var categories: [PersonalData.Category] {
        summary.counts.filter { $0.due > 0 }.compactMap { PersonalData.Category(name: $0.category) }
    }
}

extension Plan {
    /// Loads a plan by its id or the first characters of it, 4 at least.
    package static func load(_ prefix: String, in files: TenantFiles) throws -> Plan {
        let known = prefix.utf8.count >= 4 ? prefix.lowercased() : "?"
        let names = try ids(in: files).filter { $0.hasPrefix(known) }
        guard let id = names.first else { throw RetentionError.noSuchPlan }
        guard names.count == 1 else { throw RetentionError.severalPlans }
        let plan = try load(file: url(of: id, in: files))
        guard plan.id == id else { throw RetentionError.planDamaged }
        return plan
    }

    /// Loads a plan file, reading it through once: an edited one is refused as `.planDamaged`.
    package static func load(file: URL) throws -> Plan {
        var reader = try PlanReader(file)
        var identity = PlanIdentity(reader.header)
        var counts = Tally()
        while let line = try reader.next() {
            if line.kind == .due { identity.add(line.bytes) }
            counts.add(line)
        }
        guard let summary = reader.summary, summary.id == identity.finish(), counts.matches(summary) else {
            throw RetentionError.planDamaged
        }
        return Plan(file: file, header: reader.header, summary: summary)
    }

    /// The plans that may still be applied on a day, the newest first. One that is damaged is left out: its own page
    /// says so.
    package static func standing(in files: TenantFiles, on day: Day) throws -> [Plan] {
        try ids(in: files).compactMap { id in
            let file = url(of: id, in: files)
            guard let header = try? PlanReader(file).header, header.validUntil >= day else { return nil }
            return try? load(file: file)
        }.sorted { ($1.header.madeAt, $1.id) < ($0.header.madeAt, $0.id) }
    }

    /// The ids of the plans that are kept, sorted.
    package static func ids(in files: TenantFiles) throws -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: files.plans.path)) ?? []
        return names.filter { $0.hasSuffix(".plan") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
    }

    static func url(of id: String, in files: TenantFiles) -> URL {
        files.plans.appendingPathComponent("\(id).plan")
    }

    /// Each line in the plan's order: by category from the highest number down, then by person and record.
    package func forEachLine(_ body: (PlanLine) throws -> Void) throws {
        var reader = try PlanReader(file)
        while let line = try reader.next() { try body(line) }
    }

    /// What the lines of a file add up to, compared with what its end claims.
    private struct Tally {
        private var due = 0
        private var left = 0
        private var missing = 0

        mutating func add(_ line: PlanLine) {
            switch line.kind {
            case .due: due += 1
            case .left: left += 1
            case .missing: missing += 1
            }
        }

        func matches(_ summary: Summary) -> Bool {
            summary.due == due && summary.left == left && summary.missing == missing
        }
    }
}
