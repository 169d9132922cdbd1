import Days
package import Foundation
package import PersonalData
import Retention
import SQLite
package import Store

/// Examines an opened tenant: whether what it says can be believed, and what waits for somebody's hand.
///
/// It stands beside backup and restore, because its findings end in one of them, and because what it may sweep
/// depends on whether the tenant was restored.
package struct Doctor: Sendable {
    private let inventory: Inventory
    private let programmes: Set<String>
    private let clockJumpLimitDays: Int

    /// `programmes` are the ids of all installed programmes, enabled or not.
    package init(inventory: Inventory, programmes: Set<String>, clockJumpLimitDays: Int) {
        self.inventory = inventory
        self.programmes = programmes
        self.clockJumpLimitDays = clockJumpLimitDays
    }

    /// Looks at everything inside the tenant, and at the copies in the given folders. Nothing is changed.
    package func examine(_ store: Store, copiesIn folders: [URL] = []) throws -> [Finding] {
        // A ledger that cannot be read makes every later answer worthless.
        let ledger = ledger(store)
        guard ledger.isEmpty else { return ledger }
        return try KeyChecks(inventory).unexplained(in: store) + orphans(store) + clock(store) + retention(store)
            + holds(store) + unknownProgrammes(store) + folders.flatMap { try copies(in: $0, on: store.clock.today) }
    }

    private func ledger(_ store: Store) -> [Finding] {
        do {
            _ = try store.ledger.all()
            guard try store.needsReplay() else { return [] }
            return [.problem(.ledger, "an erasure was begun and not ended: open the tenant again, which ends it")]
        } catch {
            return [.problem(.ledger, "\(error)")]
        }
    }

    private func orphans(_ store: Store) throws -> [Finding] {
        let count = try store.upkeep { tx in try KeyChecks(inventory).orphans(tx).count }
        guard count > 0 else { return [] }
        let kept = try store.restoredAt() != nil
        return [
            .notice(
                .keys,
                "\(count) keys belong to no row: "
                    + (kept ? "they stay, because the tenant was restored" : "sweep them"))
        ]
    }

    private func clock(_ store: Store) throws -> [Finding] {
        do {
            try TrustedTime.check(
                now: store.clock.now(), last: store.trustedTime(), jumpLimitDays: clockJumpLimitDays)
            return []
        } catch let error as ClockError {
            return [.problem(.clock, "\(error)")]
        }
    }

    private func retention(_ store: Store) throws -> [Finding] {
        do {
            let found = try Verifier(inventory).verify(store)
            let overdue: [Finding] =
                found.overdue.map {
                    .problem(
                        .overdue, "\($0.count) records of \($0.category) are past their deadline since \($0.oldest)")
                }
                + (found.trailEntries == 0
                    ? [] : [.problem(.overdue, "\(found.trailEntries) trail entries are past the access log's rule")])
            guard found.rowsLeft + found.keysLeft > 0 else { return overdue }
            return overdue + [
                .problem(
                    .overdue,
                    "\(found.rowsLeft) rows and \(found.keysLeft) keys are left of what the ledger says "
                        + "is erased: open the tenant again, and run doctor once more")
            ]
        } catch let error as RetentionError {
            return [.problem(.rules, "\(error)")]
        }
    }

    private func holds(_ store: Store) throws -> [Finding] {
        let count = try store.upkeep { tx in try Holds.overdue(tx).count }
        return count == 0 ? [] : [.problem(.holds, "\(count) legal holds are past their review day: review them")]
    }

    private func unknownProgrammes(_ store: Store) throws -> [Finding] {
        try store.upkeep { tx in
            let tables = try tx.all(
                """
                SELECT schema.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS found
                WHERE schema.type = 'table' AND found.name = 'programme' ORDER BY schema.name
                """
            ) { $0.text(0) }
            return try tables.flatMap { table in
                try tx.all("SELECT DISTINCT programme FROM \(table)") { $0.text(0) }
                    .filter { !programmes.contains($0) }.sorted().map { programme in
                        .problem(.programmes, "\(table) has rows of \(programme), which is not installed: install it")
                    }
            }
        }
    }

    private func copies(in folder: URL, on day: Day) throws -> [Finding] {
        let (backups, unreadable) = try Backups.list(in: folder)
        return backups.filter { $0.isExpired(on: day) }.map {
            .problem(.backups, "\($0.id) expired on \($0.manifest.expires) and must be destroyed")
        } + unreadable.map { .problem(.backups, "\($0) is no whole backup: remove it by hand") }
    }
}

extension Doctor {
    /// Destroys keys that belong to no row, with a ledger entry, so that an old backup with such a row reads as erased.
    ///
    /// Never after a restore, since a newer backup may still need them. Returns how many went.
    @discardableResult
    package func sweepOrphanKeys(in store: Store, as actor: Actor) throws -> Int {
        // A restore takes this lock too.
        let lock = try store.purgeLock()
        return try withExtendedLifetime(lock) {
            guard try store.restoredAt() == nil else { return 0 }
            return try store.write(as: actor) { tx in
                let orphans = try KeyChecks(inventory).orphans(tx)
                guard !orphans.isEmpty else { return 0 }
                try tx.erase(
                    orphans.map { ErasureItem(person: $0.person, category: $0.category, record: $0.record) })
                try tx.audit("keys.sweep", detail: "\(orphans.count) keys")
                return orphans.count
            }
        }
    }
}
