import Foundation
import Glibc
package import PersonalData
import Retention
import SQLite
package import Store

/// What deleting a tenant would destroy. Making it changes nothing.
package struct DeletionPlan: Equatable, Sendable {
    package let tenant: TenantName
    /// How many records of each category are there.
    package let records: [PersonalData.Category: Int]
    /// Bytes of all files.
    package let bytes: Int
    /// The last entry of the trail of changes: a change afterwards makes the plan old.
    package let lastChange: Int64
}

extension Installation {
    /// Counts what a deletion would destroy, and checks that it may be.
    /// - Throws: `.stillEnabled` while the tenant serves, `.underHold` while somebody must keep something, and
    ///   `RetentionError.noArchiveDecision` where the archives have not spoken (arkivloven).
    package func planDeletion(of text: String) throws -> DeletionPlan {
        let tenant = try open(text, evenDisabled: true)
        guard tenant.isDisabled else { throw TenancyError.stillEnabled(tenant.name.text) }
        return try tenant.store.upkeep { tx in
            let records = try tenant.records(tx)
            let holds = try Holds.standing(tx).count
            guard holds == 0 else { throw TenancyError.underHold(holds) }
            try ArchiveDecisions.require(tx, for: records.keys.sorted(), of: tenant.kind)
            let last = try tx.first("SELECT max(seq) FROM audit") { $0.intOrNil(0) ?? 0 } ?? 0
            return DeletionPlan(
                tenant: tenant.name, records: records, bytes: size(of: tenant.name), lastChange: last)
        }
    }

    /// Deletes a tenant for good, the keys first: killed in between, what is left can be read by nobody.
    /// - Parameter confirmed: the tenant's name, typed by whoever answers for it.
    /// - Throws: `.notConfirmed`, or `.planIsOld` when the tenant changed after the plan.
    package func delete(_ plan: DeletionPlan, confirmed: String) throws {
        guard confirmed == plan.tenant.text else { throw TenancyError.notConfirmed(plan.tenant.text) }
        let now = try planDeletion(of: plan.tenant.text)
        guard now.lastChange == plan.lastChange, now.records == plan.records else { throw TenancyError.planIsOld }
        try exclusively {
            let doomed = folder.appendingPathComponent(".deleting-\(plan.tenant)-\(UUID().uuidString)")
            guard rename(files(of: plan.tenant).directory.path, doomed.path) == 0 else {
                throw TenancyError.unwritable("the tenant's folder")
            }
            FileOutput.sync(folder)
            try sweep()
        }
    }

    /// Ends deletions that were killed half-way. The caller holds the lock.
    func sweep() throws {
        let left = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in left where name.hasPrefix(".deleting-") {
            let doomed = folder.appendingPathComponent(name)
            for keys in ["keys.sqlite", "keys.sqlite-wal", "keys.sqlite-shm"] {
                unlink(doomed.appendingPathComponent(keys).path)
            }
            do {
                try FileManager.default.removeItem(at: doomed)
            } catch {
                throw TenancyError.unwritable("the tenant's folder")
            }
        }
    }

    private func size(of name: TenantName) -> Int {
        let found = FileManager.default.enumerator(
            at: files(of: name).directory, includingPropertiesForKeys: [.fileSizeKey])
        return (found?.allObjects as? [URL] ?? [])
            .compactMap { try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize }.reduce(0, +)
    }
}

extension Tenant {
    /// How many records of each category the tenant holds; a category without any is left out.
    package func records(_ tx: borrowing Transaction) throws -> [PersonalData.Category: Int] {
        var counts: [PersonalData.Category: Int] = [:]
        for source in inventory.sources {
            counts[source.category, default: 0] += Int(try tx.first(source.all) { $0.int(0) } ?? 0)
        }
        return counts.filter { $0.value > 0 }
    }
}
