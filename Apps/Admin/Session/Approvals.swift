import Retention
import Rights
import Tenancy

extension Workplace {
    /// Who approved that everything of a kind leaves, where the tenant demands a second person for it; nil where it does
    /// not.
    func approver(of what: BulkExport) throws -> String? {
        guard configuration.exportsNeedTwo else { return nil }
        return try ExportApprovals.required(
            store, what, by: actor, second: policy.persons, days: policy.planValidDays)
    }
}
