import Days
package import Retention
package import Store

/// What may leave a tenant at once, beyond one person's own data.
package enum BulkExport: String, Sendable, CaseIterable {
    /// Everything, for another installation.
    case tenant
    /// Notes for a case system.
    case notes

    /// What the trail of writes calls it when it is done.
    package var action: String {
        switch self {
        case .tenant: "tenant.export"
        case .notes: "note.hand-over"
        }
    }
}

/// Approvals of what leaves in bulk, by a second operator. No request asks for it, so the approval is the entry in the trail
/// of writes itself: it holds for some days, and for one time.
package enum ExportApprovals {
    private static let action = "export.approve"

    package static func record(_ store: Store, _ what: BulkExport, by actor: Actor) throws {
        try store.write(as: actor) { tx in try tx.audit(action, detail: what.rawValue) }
    }

    /// Who approved it last, somebody else than `actor`, not longer ago than so many days, and not used since.
    ///
    /// Throws ``ExportApprovalError/needed(_:)`` where nobody did.
    package static func required(
        _ store: Store, _ what: BulkExport, by actor: Actor, second: SecondPerson, days: Int
    ) throws -> String {
        let now = store.clock.now()
        let first = Copenhagen.start(of: store.clock.today.adding(days: -days))
        let entries = try store.trailEntries(from: first, to: now) { entry in
            entry.action == what.action || (entry.action == action && entry.detail == what.rawValue)
        }
        let standing = entries.reversed().prefix { $0.action == action }
        guard let approval = standing.first(where: { second.isAnother($0.actor.id, than: actor.id) }) else {
            throw ExportApprovalError.needed(what)
        }
        return approval.actor.id
    }
}

package enum ExportApprovalError: Error, Equatable, CustomStringConvertible {
    case needed(BulkExport)

    package var description: String {
        switch self {
        case .needed(let what):
            "This tenant lets nobody do this alone. A second operator approves it first, with sammen tenant approve "
                + "\(what.rawValue); the approval holds for some days and for one time."
        }
    }
}
