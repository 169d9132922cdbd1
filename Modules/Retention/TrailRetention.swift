package import Days
import PersonalData
package import Store

/// The trails of who wrote and who looked, kept as long as the rule of the access log says and no longer.
///
/// They are chains: only their oldest stretch can go. A signed checkpoint carries each chain on over the cut. A purge
/// cuts them too; `cut` is for the weeks in which nothing else is due.
package enum TrailRetention {
    /// How many entries of both trails are past their time on a day, today when none is given, and not held.
    package static func overdue(_ store: Store, on day: Day? = nil) throws -> Int {
        try store.trailEntries(before: firstKept(store, on: day ?? store.clock.today))
    }

    /// Cuts both trails. Entries about a held person stay, and with them all that came later.
    ///
    /// Throws `ClockError`, and `.noArchiveDecision` where the archives act applies. Returns how many entries went.
    @discardableResult
    package static func cut(
        _ store: Store, policy: PurgePolicy, as actor: Actor, acceptClockJump: Bool = false
    ) throws -> Int {
        let lock = try store.purgeLock()
        defer { withExtendedLifetime(lock) {} }
        try policy.requireTrusted(store, acceptJump: acceptClockJump)
        let day = try firstKept(store, on: store.clock.today)
        guard try store.trailEntries(before: day) > 0 else { return 0 }
        try store.write(as: actor) { tx in
            try ArchiveDecisions.require(tx, for: [.accessLog], of: policy.kind)
            try tx.audit("trail.cut", detail: day.iso)
        }
        return try store.cutTrails(before: day)
    }

    /// Whether the archives, where they have a say, have decided about the access log.
    static func mayCut(_ store: Store, _ policy: PurgePolicy) throws -> Bool {
        do {
            try store.upkeep { tx in try ArchiveDecisions.require(tx, for: [.accessLog], of: policy.kind) }
            return true
        } catch RetentionError.noArchiveDecision { return false }
    }

    /// The first day whose entries are kept: by the rule, or earlier where a hold needs them.
    static func firstKept(_ store: Store, on day: Day) throws -> Day {
        let (ruled, held) = try store.upkeep { tx -> (Day, Set<PersonID>) in
            guard let rule = try Rules.current(tx).first(where: { $0.category == .accessLog }) else {
                throw RetentionError.noApprovedRule(.accessLog)
            }
            let scopes = try Holds.standing(tx).map(\.scope).filter {
                $0.category == nil || $0.category == .accessLog
            }
            return (rule.period.latestStart(dueBy: day).adding(days: 1), Set(scopes.map(\.person)))
        }
        guard !held.isEmpty else { return ruled }
        let end = Copenhagen.start(of: ruled)
        let about = try store.trailEntries(from: Instant(milliseconds: 0), to: end) { entry in
            entry.persons.contains { held.contains($0) }
        }
        return min(ruled, about.map { Copenhagen.day(of: $0.at) }.min() ?? ruled)
    }
}
