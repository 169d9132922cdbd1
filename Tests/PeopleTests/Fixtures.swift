import Days
import PersonalData
import Retention
import Rights
import Store
import TestSupport

@testable import People

let peopleMigrations = Migration.retention + Migration.rights + Migration.people

let wholeInventory = Inventory.retention + Inventory.rights + Inventory.people

func restrict(_ tx: borrowing Transaction, _ person: PersonID) throws {
    _ = try Restrictions.restrict(tx, person, ground: .accuracy)
}

/// A tenant with this room's tables, on 21 November 2026.
func makeStore(tenant: String = "testby") throws -> TemporaryStore {
    try TemporaryStore(peopleMigrations, tenant: tenant)
}

let holdsCPR = CPRPolicy.held(ground: "serviceloven § 85")

/// Somebody whose every field can be searched for in files and messages.
func canary(_ name: String = "Søren Kanariefugl", protected: Bool = false) throws -> PersonDetails {
    PersonDetails(
        name: name, chosenName: "Kanalle", phone: "12 34 56 78", email: "kanarie@example.dk",
        address: "Fuglevænget 7", cpr: try CPR("070761-4285"), languages: "færøsk", wishes: "en at gå tur med",
        declines: "store hunde", contact: "ikke telefonsvarer", protected: protected)
}

let canaryTexts = [
    "Kanariefugl", "Kanalle", "12 34 56 78", "12345678", "kanarie@example.dk", "Fuglevænget", "0707614285",
    "070761-4285",
    "færøsk", "gå tur", "store hunde", "telefonsvarer",
]

extension TemporaryStore {
    @discardableResult
    func add(
        _ details: PersonDetails, as capacity: Capacity = .participant, since: Day? = nil
    ) throws -> PersonID {
        try store.write(as: .tester) { tx in
            try People.add(tx, details, as: capacity, policy: holdsCPR, since: since)
        }
    }

    func show(_ person: PersonID) throws -> Person? {
        try store.read(as: .tester, for: "test") { tx in try People.show(tx, person) }
    }

    func find(_ text: String, as kind: LookupKind) throws -> [PersonID] {
        try store.upkeep { tx in try tx.find(text, as: kind) }
    }
}
