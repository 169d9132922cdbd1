import Consent
import Participation
import PersonalData
import ProgrammeKit
import Retention
import SQLite
import Store

extension Tenant {
    /// Gives a new tenant the default schedule of its kind.
    func seed() throws {
        try store.write(as: .system("tenant-create")) { tx in
            try Rules.seed(tx, kind: kind)
            try tx.audit("tenant.create", detail: kind.rawValue)
        }
    }

    /// Gives categories that came with a newer version their default rule: without one nothing would be purged any more.
    func adoptRules() throws {
        let ruled = Set(try store.upkeep { tx in try Rules.all(tx).map(\.category) })
        let new = Schedule.defaults.filter { $0.period(for: kind) != nil && !ruled.contains($0.category) }
        guard !new.isEmpty else { return }
        try store.write(as: .system("configuration")) { tx in try Rules.seed(tx, kind: kind) }
    }

    /// Declares the purposes of the enabled programmes on the bases that the tenant names. Writes only what changed.
    /// - Throws: `ConsentError.basisTaken` where people have consented and the basis would change.
    package func declarePurposes() throws {
        let wanted = programmes.flatMap { register($0) }
        let known = try store.upkeep { tx in try PurposeRegister.known(tx) }
        let changed = wanted.filter { known[$0.code] != $0 }
        guard !changed.isEmpty else { return }
        try store.write(as: .system("configuration")) { tx in
            for entry in changed { try PurposeRegister.declare(tx, entry) }
        }
    }

    private func register(_ programme: any Programme) -> [PurposeEntry] {
        let bases = terms(of: programme).bases
        return programme.purposes.map { purpose in
            PurposeEntry(
                code: purpose.registered(for: programme.id),
                basis: (bases[purpose.code] ?? purpose.basis(for: kind)).rawValue,
                categories: Set(programme.dataUses.filter { $0.purpose == purpose.code }.map(\.category)))
        }
    }

    /// Rows of a programme that this build does not have can't be ruled by it: the tenant is refused, the others serve.
    func refuseUnknownProgrammes() throws {
        let known = Set(house.programmes.map(\.id.text))
        try store.upkeep { tx in
            let tables = try tx.all(
                """
                SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
                WHERE m.type = 'table' AND c.name = 'programme' ORDER BY m.name
                """
            ) { $0.text(0) }
            for table in tables {
                let found = try tx.all(ProgrammeRows.distinct(in: table)) { $0.text(0) }
                if let unknown = found.first(where: { !known.contains($0) }) {
                    throw TenancyError.unknownProgrammeRows(unknown)
                }
            }
        }
    }
}

/// Which programmes a table has rows of.
private enum ProgrammeRows {
    static func distinct(in table: String) -> String {
        "SELECT DISTINCT programme FROM \"\(table)\" WHERE programme IS NOT NULL"
    }
}
