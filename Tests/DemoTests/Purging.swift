import PersonalData
import Retention
import Store
import Tenancy

extension Tenant {
    /// Erases what is due, with every archive's consent. Returns how many records.
    func purge() throws -> Int {
        try store.write(as: .system("test")) { tx in
            for category in Category.all {
                try ArchiveDecisions.record(
                    tx, category: category, kind: .decision, reference: "test", decidedOn: tx.today)
            }
        }
        let policy = configuration.purge
        let plan = try Planner(inventory: inventory, policy: policy).plan(store)
        guard plan.dueCount > 0 else { return 0 }
        let result = try Purge(inventory: inventory, policy: policy).apply(
            plan, to: store, as: .system("test"), limit: 1_000_000, acceptClockJump: true)
        return result.certificate.erasedCount
    }
}
