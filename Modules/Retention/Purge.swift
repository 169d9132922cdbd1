import Days
package import Foundation
package import PersonalData
import Sealing
package import Store

/// Applies a plan: checks it, erases batch by batch, and certifies what was done.
package struct Purge: Sendable {
    private let policy: PurgePolicy
    private let inventory: Inventory
    private let erasure: Erasure

    package init(inventory: Inventory, policy: PurgePolicy) {
        self.inventory = inventory
        self.policy = policy
        erasure = Erasure(inventory)
    }

    /// How a purge ended.
    package struct Result: Sendable {
        package let certificate: Certificate
        package let file: URL
        /// Whether something planned was left alone, such as a record that was held while the purge ran.
        package var isPartial: Bool { certificate.skippedCount > 0 }
    }

    /// Erases exactly the plan's records. Killed at any instant and run again, also after the plan's last day, it ends
    /// as an uninterrupted run would; run again after its end it only hands out the certificate.
    ///
    /// - Parameters:
    ///   - limit: the number of records that is meant, where it is above the tenant's mass threshold.
    ///   - acceptClockJump: whether somebody has seen that the clock is right in spite of a jump.
    ///   - progress: told how many of how many items are dealt with, after each batch. What it throws
    ///     ends the run there, and the next one goes on.
    /// - Throws: `StoreError.purgeRunning` while another runs, `ClockError`, and every refusal of ``RetentionError``.
    @discardableResult
    package func apply(
        _ plan: Plan, to store: Store, as actor: Actor, limit: Int? = nil, acceptClockJump: Bool = false,
        progress: (_ done: Int, _ of: Int) throws -> Void = { _, _ in }
    ) throws -> Result {
        let lock = try store.purgeLock()
        defer { withExtendedLifetime(lock) {} }
        let checks = PurgeChecks(inventory: inventory, policy: policy, plan: plan)
        try checks.tenant(store)
        try checks.clock(store, acceptJump: acceptClockJump)
        let (run, calm) = try resume(plan, store) ?? begin(checks, store, actor, limit)
        if run.finishedAt == nil {
            try work(plan, run, calm, store, actor, progress)
            try store.faults.reach("purge worked off")
            try store.write(as: actor) { tx in try run.finish(tx) }
        }
        return try certify(plan, store, actor)
    }

    private func resume(_ plan: Plan, _ store: Store) throws -> (PurgeRun, Calm)? {
        try store.upkeep { tx in try PurgeRun.find(tx, plan: plan.id).map { ($0, Calm.unknown) } }
    }

    /// The long comparison runs on a snapshot without the lock; what changes afterwards, each batch sees for itself.
    private func begin(
        _ checks: PurgeChecks, _ store: Store, _ actor: Actor, _ limit: Int?
    ) throws -> (PurgeRun, Calm) {
        var calm = Calm(mark: try store.mark())
        try store.read(as: actor, for: "purge") { tx in try checks.beginning(tx, limit: limit) }
        return try store.write(as: actor) { tx in
            try calm.note(tx)
            return (try PurgeRun.begin(tx, checks.plan), calm)
        }
    }

    private func work(
        _ plan: Plan, _ run: PurgeRun, _ calm: Calm, _ store: Store, _ actor: Actor,
        _ progress: (Int, Int) throws -> Void
    ) throws {
        var calm = calm
        var pace = Pace()
        var queue = try PlanQueue(plan, from: run.position)
        var done = run.position
        while let ahead = try queue.next(pace.ahead) {
            let batch = PurgeBatch(erasure: erasure, plan: plan, run: run, items: ahead)
            let took = try batch.apply(to: store, as: actor, pace: &pace, calm: &calm)
            queue.drop(took)
            done += took
            try progress(done, plan.dueCount)
            try store.faults.reach("purge batch done")
            try store.trimLogs()
        }
    }

    private func certify(_ plan: Plan, _ store: Store, _ actor: Actor) throws -> Result {
        let file = Certificates.url(of: plan.id, in: store.files)
        if let certificate = try? Certificates.verify(file: file, publicKey: store.vault.signing.publicKey),
            !certificate.residuePending
        {
            return Result(certificate: certificate, file: file)
        }
        try cutTrails(plan, store, actor)
        let isClean = try emptyLogs(store)
        try store.faults.reach("purge logs emptied")
        let certificate = try store.upkeep { tx in
            try Certificate(plan, run: PurgeRun.find(tx, plan: plan.id), residuePending: !isClean, tx)
        }
        try Certificates.write(certificate, to: file, signing: store.vault.signing)
        try store.faults.reach("purge certified")
        return Result(certificate: certificate, file: file)
    }

    /// The trails go along, as far as their own rule says on the plan's day.
    private func cutTrails(_ plan: Plan, _ store: Store, _ actor: Actor) throws {
        let run = try store.upkeep { tx in try PurgeRun.find(tx, plan: plan.id) }
        let day = try run?.trailsFrom ?? TrailRetention.firstKept(store, on: plan.day)
        let entries = try store.trailEntries(before: day)
        guard let run, entries > 0, try TrailRetention.mayCut(store, policy) else { return }
        if run.trailsFrom == nil {
            try store.write(as: actor) { tx in try run.cutTrails(tx, before: day, entries: entries) }
            try store.faults.reach("trails noted")
        }
        _ = try store.cutTrails(before: day)
        try store.faults.reach("trails cut")
    }

    /// A reader may still be looking at what was erased. Its snapshot is not cut off; it gets a second to end.
    private func emptyLogs(_ store: Store) throws -> Bool {
        for _ in 0..<20 {
            if try store.truncateLogs() { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }
}
