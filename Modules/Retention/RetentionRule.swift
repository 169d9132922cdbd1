package import Days
package import PersonalData
import SQLite
package import Store

/// One version of how long a category is kept.
package struct RetentionRule: Hashable, Sendable {
    package let category: Category
    package let version: Int
    package let period: Period
    package let action: RetentionAction
    /// The basis in law or policy, in the tenant's words.
    package let basis: String
    package let proposedBy: String
    /// nil until somebody approved it.
    package let approvedBy: String?
}

/// The rules of a tenant: versioned, approved, never overwritten.
package enum Rules {
    static let defaultBasis = "default schedule"

    /// Gives a new tenant the default schedule, approved. Categories that have a rule keep it.
    package static func seed(_ tx: borrowing Transaction, kind: TenantKind) throws {
        for rule in Schedule.defaults {
            guard let text = rule.period(for: kind), try highestVersion(tx, rule.category) == 0 else { continue }
            try insert(tx, rule.category, 1, Period(text), rule.action, defaultBasis, approvedBy: tx.actor.id)
        }
        try tx.audit("rules.seed")
        try tx.bump("rules")
    }

    /// The approved rule in force of each category that has one, by category.
    package static func current(_ tx: borrowing Transaction) throws -> [RetentionRule] {
        let approved = try all(tx).filter { $0.approvedBy != nil }
        let newest = Dictionary(approved.map { ($0.category, $0) }, uniquingKeysWith: { $1 })
        return newest.values.sorted { $0.category < $1.category }
    }

    /// Every version of every rule, proposals among them, by category and version.
    package static func all(_ tx: borrowing Transaction) throws -> [RetentionRule] {
        try tx.all(
            """
            SELECT category, version, period, action, basis, proposed_by, approved_by
            FROM retention_rule ORDER BY category, version
            """
        ) { row in
            guard let category = Category(number: Int(row.int(0))), let action = RetentionAction(rawValue: row.text(3))
            else { throw StoreError.damaged(what: "a retention rule") }
            return RetentionRule(
                category: category, version: Int(row.int(1)), period: try Period(row.text(2)), action: action,
                basis: row.text(4), proposedBy: row.text(5), approvedBy: row.textOrNil(6))
        }
    }

    /// Throws `.noApprovedRule` for the first category that the inventory has records of and the tenant no rule.
    package static func require(_ tx: borrowing Transaction, for inventory: Inventory) throws {
        let ruled = Set(try current(tx).map(\.category))
        for category in Set(inventory.sources.map(\.category)).sorted() where !ruled.contains(category) {
            throw RetentionError.noApprovedRule(category)
        }
    }

    static func highestVersion(_ tx: borrowing Transaction, _ category: Category) throws -> Int {
        let highest = try tx.first(
            "SELECT max(version) FROM retention_rule WHERE category = ?", .int(Int64(category.number))
        ) { $0.intOrNil(0) ?? 0 }
        return Int(highest ?? 0)
    }

    static func insert(
        _ tx: borrowing Transaction, _ category: Category, _ version: Int, _ period: Period,
        _ action: RetentionAction, _ basis: String, approvedBy: String?
    ) throws {
        try tx.run(
            """
            INSERT INTO retention_rule(category, version, period, action, basis, proposed_by, proposed_at,
                approved_by, approved_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .int(Int64(category.number)), .int(Int64(version)), .text(period.description), .text(action.rawValue),
            .text(basis), .text(tx.actor.id), .int(tx.now.milliseconds), approvedBy.map { .text($0) } ?? .null,
            approvedBy == nil ? .null : .int(tx.now.milliseconds))
    }
}
