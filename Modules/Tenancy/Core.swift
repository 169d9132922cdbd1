import Access
import Consent
import Outcomes
import Participation
import People
import PersonalData
import Retention
import Rights
package import Store

extension House {
    /// The rooms with tables, from the lowest floor up. A new one is added at the end: the order is the schema's.
    static let core: [Room] = [
        Room(name: "Retention", migrations: Migration.retention, inventory: .retention),
        Room(name: "Rights", migrations: Migration.rights, inventory: .rights, replay: Restrictions.replay),
        Room(name: "People", migrations: Migration.people, inventory: .people, settling: People.settle),
        Room(name: "Consent", migrations: Migration.consent, inventory: .consent, replay: Consents.replay),
        Room(name: "Participation", migrations: Migration.participation, inventory: .participation),
        Room(
            name: "Access", migrations: Migration.access, inventory: .access, replay: Accounts.replay,
            settling: Accounts.settle),
        Room(name: "Outcomes", migrations: Migration.outcomes, inventory: .outcomes),
    ]

    /// What each room does when data has to follow the ledger: erasures and holds for all, then each room's own.
    package var replay: LedgerReplay {
        let erasing = Erasure(inventory).replay
        let own = rooms.compactMap(\.replay)
        return { tx, block in
            try erasing(tx, block)
            for replay in own { try replay(tx, block) }
        }
    }
}

extension Inventory {
    /// The store's own tables: trails of ids, numbers, checksums.
    static let store = Inventory(holdings: [
        .impersonal(table: "migration", columns: ["module", "number", "checksum"]),
        .impersonal(table: "store_state", columns: ["name", "number"]),
        .impersonal(table: "generation", columns: ["name", "number"]),
        .impersonal(
            table: "audit",
            columns: ["seq", "at", "actor", "actor_kind", "action", "record", "detail", "persons", "chain"]),
        .impersonal(table: "audit_checkpoint", columns: ["seq", "at", "chain", "signature"]),
    ])
}
