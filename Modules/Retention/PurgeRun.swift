import Days
import SQLite
package import Store

/// What the data remembers of a plan that was begun, so that a killed purge goes on where it stood.
struct PurgeRun {
    let id: Int64
    let startedAt: Instant
    let position: Int
    let finishedAt: Instant?
    /// The first day whose trail entries are kept; nil where none went.
    let trailsFrom: Day?
    let trailEntries: Int

    static func find(_ tx: borrowing Transaction, plan: String) throws -> PurgeRun? {
        try tx.first(
            """
            SELECT id, started_at, position, finished_at, trails_from, trail_entries FROM purge_run WHERE plan = ?
            """, .text(plan)
        ) { row in
            PurgeRun(
                id: row.int(0), startedAt: row.instant(1), position: Int(row.int(2)), finishedAt: row.instantOrNil(3),
                trailsFrom: row.dayOrNil(4), trailEntries: Int(row.int(5)))
        }
    }

    static func begin(_ tx: borrowing Transaction, _ plan: Plan) throws -> PurgeRun {
        let id = Store.newID()
        try tx.run(
            "INSERT INTO purge_run(id, plan, day, started_by, started_at, position) VALUES (?, ?, ?, ?, ?, 0)",
            .int(id), .text(plan.id), .day(plan.day), .text(tx.actor.id), .instant(tx.now))
        try tx.audit("purge.begin", record: id, detail: plan.id)
        return PurgeRun(id: id, startedAt: tx.now, position: 0, finishedAt: nil, trailsFrom: nil, trailEntries: 0)
    }

    /// Moves on by a batch. Part of the transaction that erases it.
    func advance(_ tx: borrowing Transaction, by count: Int, skipped: [Skip: Int]) throws {
        try tx.run("UPDATE purge_run SET position = position + ? WHERE id = ?", .int(Int64(count)), .int(id))
        for (skip, count) in skipped {
            try tx.run(
                """
                INSERT INTO purge_skip VALUES (?, ?, ?, ?)
                ON CONFLICT(run, category, reason) DO UPDATE SET count = count + excluded.count
                """,
                .int(id), .int(Int64(skip.category)), .text(skip.reason), .int(Int64(count)))
        }
    }

    func finish(_ tx: borrowing Transaction) throws {
        try tx.run(
            "UPDATE purge_run SET finished_at = ? WHERE id = ? AND finished_at IS NULL", .instant(tx.now), .int(id))
        try tx.audit("purge.finish", record: id)
    }

    /// Notes how many trail entries go before they do, so that a run that is killed says the same in the end.
    func cutTrails(_ tx: borrowing Transaction, before day: Day, entries: Int) throws {
        try tx.run(
            "UPDATE purge_run SET trails_from = ?, trail_entries = ? WHERE id = ?", .day(day), .int(Int64(entries)),
            .int(id))
        try tx.audit("trail.cut", record: id, detail: day.iso)
    }

    func skips(_ tx: borrowing Transaction) throws -> [Skip: Int] {
        let rows = try tx.all("SELECT category, reason, count FROM purge_skip WHERE run = ?", .int(id)) { row in
            (Skip(category: Int(row.int(0)), reason: row.text(1)), Int(row.int(2)))
        }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// Planned, but left alone when its turn came.
    struct Skip: Hashable {
        let category: Int
        let reason: String
    }
}

/// What the data remembers of purges.
package enum Purges {
    /// Whether a plan has been begun, ended or not.
    package static func isBegun(_ tx: borrowing Transaction, plan: String) throws -> Bool {
        try PurgeRun.find(tx, plan: plan) != nil
    }

    /// The ids of the plans that were begun and have not ended: applying them again ends them.
    package static func unfinished(_ tx: borrowing Transaction) throws -> [String] {
        try tx.all("SELECT plan FROM purge_run WHERE finished_at IS NULL ORDER BY started_at") { $0.text(0) }
    }
}
