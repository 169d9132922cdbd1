package import Days
package import PersonalData
import SQLite
package import Store

/// How many records a period would make due today.
package struct RuleEffect: Hashable, Sendable {
    package let dueNow: Int
    package let dueThen: Int

    /// How many become due by the change alone.
    package var added: Int { max(0, dueThen - dueNow) }
}

extension Rules {
    /// What another period would do to the records that there are, to be shown before it is proposed.
    package static func effect(
        _ tx: borrowing Transaction, inventory: Inventory, category: Category, period: Period
    ) throws -> RuleEffect {
        let rule = try current(tx).first { $0.category == category }
        return RuleEffect(
            dueNow: try rule.map { try due(tx, inventory, category, $0.period) } ?? 0,
            dueThen: try due(tx, inventory, category, period))
    }

    /// Proposes a new period; it comes into force when approved.
    ///
    /// - Parameters:
    ///   - basis: demanded when the period is longer than the default one of this kind of tenant.
    ///   - accepting: the number of records that become due by a shorter period, as `effect` showed it.
    /// - Returns: the version to approve.
    @discardableResult
    package static func propose(
        _ tx: borrowing Transaction, inventory: Inventory, kind: TenantKind, category: Category, period: Period,
        basis: String? = nil, accepting: Int? = nil
    ) throws -> Int {
        guard isPositive(period) else { throw RetentionError.emptyPeriod }
        let standard = try Schedule.rule(of: category).period(for: kind).map { try Period($0) }
        let stated = basis?.split(separator: " ").joined(separator: " ") ?? ""
        if let standard, isLonger(period, than: standard), stated.isEmpty {
            throw RetentionError.longerNeedsBasis(category)
        }
        let added = try effect(tx, inventory: inventory, category: category, period: period).added
        guard added == 0 || accepting == added else {
            throw RetentionError.shorteningAffects(category, count: added)
        }
        return try add(tx, category, period, stated.isEmpty ? defaultBasis : stated)
    }

    /// Brings a proposed version into force.
    ///
    /// - Parameter second: who counts as another than the proposer; nil where the tenant demands none.
    package static func approve(
        _ tx: borrowing Transaction, category: Category, version: Int, by second: SecondPerson?
    ) throws {
        guard let rule = try all(tx).first(where: { $0.category == category && $0.version == version }) else {
            throw RetentionError.unknownRule(category, version: version)
        }
        guard rule.approvedBy == nil else { throw RetentionError.alreadyApproved(category, version: version) }
        guard second?.isAnother(rule.proposedBy, than: tx.actor.id) ?? true else {
            throw RetentionError.needsSecondPerson
        }
        try tx.run(
            "UPDATE retention_rule SET approved_by = ?, approved_at = ? WHERE category = ? AND version = ?",
            .text(tx.actor.id), .int(tx.now.milliseconds), .int(Int64(category.number)), .int(Int64(version)))
        try tx.audit("rule.approve", detail: "\(category) version \(version)")
        try tx.bump("rules")
    }

    private static func add(
        _ tx: borrowing Transaction, _ category: Category, _ period: Period, _ basis: String
    ) throws -> Int {
        let version = try highestVersion(tx, category) + 1
        let action = Schedule.rule(of: category).action
        try insert(tx, category, version, period, action, basis, approvedBy: nil)
        try tx.audit("rule.propose", detail: "\(category) version \(version) \(period)")
        return version
    }

    private static func due(
        _ tx: borrowing Transaction, _ inventory: Inventory, _ category: Category, _ period: Period
    ) throws -> Int {
        guard let records = Selection.records(of: category, in: inventory) else { return 0 }
        let cutoff = period.latestStart(dueBy: tx.today)
        let count = try tx.first(
            "SELECT count(*) FROM (\(records)) WHERE start <= ?", .int(Int64(cutoff.number))
        ) { $0.int(0) }
        return Int(count ?? 0)
    }

    private static func isPositive(_ period: Period) -> Bool { period.months > 0 || period.days > 0 }

    /// Compared over the days of four years, so that P5Y counts as longer than P1825D.
    private static func isLonger(_ period: Period, than other: Period) -> Bool {
        guard let first = Day(year: 2023, month: 1, day: 1) else { return false }
        return (0..<1461).contains { first.adding(days: $0).adding(period) > first.adding(days: $0).adding(other) }
    }
}
