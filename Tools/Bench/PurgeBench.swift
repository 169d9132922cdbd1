import Foundation
import Glibc
import Retention
import Store
import Tenancy

/// A plan and its purge, alone or beside a writer.
enum PurgeBench {
    static func run(_ arguments: Arguments) throws {
        let tenant = try Fixture.tenant(arguments)
        var policy = tenant.configuration.purge
        policy.massThreshold = MassThreshold(percent: 100, floor: .max)
        let planning = Stopwatch()
        let plan = try Planner(inventory: tenant.inventory, policy: policy).plan(tenant.store)
        let planned = planning.milliseconds
        let purging = Stopwatch()
        var batches = 0
        let result = try Purge(inventory: tenant.inventory, policy: policy).apply(
            plan, to: tenant.store, as: .system("bench"), limit: plan.dueCount, progress: { _, _ in batches += 1 })
        let purged = purging.milliseconds
        let parts = [
            "plan_ms=\(Int(planned))", "purge_ms=\(Int(purged))", "due=\(plan.dueCount)", "batches=\(batches)",
            "residue=\(result.certificate.residuePending)", "peak_mib=\(peak())",
        ]
        print(parts.joined(separator: " "))
    }

    /// The most memory that the process held, in MiB.
    static func peak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_024
    }
}
