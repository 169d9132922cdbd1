package import Days
import PersonalData
import SQLite
import Store

/// What a purge did, in numbers. It names nobody: no person, no operator, no record.
package struct Certificate: Codable, Equatable, Sendable {
    /// What became of one category.
    package struct Line: Codable, Equatable, Sendable {
        package let category: String
        /// All records when the plan was made.
        package let total: Int
        package let planned: Int
        package let erased: Int
        /// Planned, but left alone when their turn came: how many by reason.
        package let skipped: [String: Int]
        /// Due, but left out of the plan: how many by reason.
        package let left: [String: Int]
        /// Ended without the event that starts the clock.
        package let missing: Int
    }

    package let format: Int
    package let tenant: String
    package let plan: String
    package let day: Day
    package let startedAt: Instant
    package let finishedAt: Instant
    package let rules: [Plan.Rule]
    package let categories: [Line]
    /// How many entries of the trails went under the rule of the access log.
    package let trailEntries: Int
    /// Whether the write-ahead log could not be emptied yet, because somebody was still reading.
    package let residuePending: Bool
    /// The last day of the backups that were made before the purge ended.
    package let backupsExpire: Day

    package var erasedCount: Int { categories.reduce(0) { $0 + $1.erased } }
    package var skippedCount: Int { categories.reduce(0) { $0 + $1.skipped.values.reduce(0, +) } }
    package var missingCount: Int { categories.reduce(0) { $0 + $1.missing } }
}

extension Certificate {
    init(_ plan: Plan, run: PurgeRun?, residuePending: Bool, _ tx: borrowing Transaction) throws {
        guard let run, let finishedAt = run.finishedAt else { throw RetentionError.certificateUnreadable }
        let skips = try run.skips(tx)
        let backupDays = plan.day.days(until: plan.header.backupsExpire)
        self.init(
            format: 1, tenant: plan.header.tenant, plan: plan.id, day: plan.day, startedAt: run.startedAt,
            finishedAt: finishedAt, rules: plan.header.rules,
            categories: plan.summary.counts.map { Certificate.line($0, skips) }, trailEntries: run.trailEntries,
            residuePending: residuePending,
            backupsExpire: Copenhagen.day(of: finishedAt).adding(days: backupDays))
    }

    private static func line(_ count: Plan.Count, _ skips: [PurgeRun.Skip: Int]) -> Line {
        let own = skips.filter { Category(number: $0.key.category)?.name == count.category }
        return Line(
            category: count.category, total: count.total, planned: count.due,
            erased: count.due - own.values.reduce(0, +),
            skipped: Dictionary(own.map { ($0.key.reason, $0.value) }, uniquingKeysWith: +), left: count.left,
            missing: count.missing)
    }
}
