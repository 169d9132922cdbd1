import Days
package import Participation
package import PersonalData
package import ProgrammeKit
package import Retention
package import Store

/// An open tenant: its files, what it decided, and the house it stands in.
///
/// One object, as is whatever else every request looks at: a copy of a value would count every reference in it up and
/// down, and the processors would hand those counts to each other.
package final class Tenant: Sendable {
    package let name: TenantName
    package let store: Store
    package let configuration: TenantConfiguration
    package let house: House
    /// Whether an administrator has turned the tenant off. Its rules still run.
    package let isDisabled: Bool
    /// The programmes that the tenant offers, in the house's order.
    package let programmes: [any Programme]

    package init(name: TenantName, store: Store, configuration: TenantConfiguration, house: House, isDisabled: Bool) {
        self.name = name
        self.store = store
        self.configuration = configuration
        self.house = house
        self.isDisabled = isDisabled
        programmes = house.programmes.filter { configuration.programme($0.id)?.isEnabled ?? false }
    }

    package var kind: TenantKind { configuration.kind }
    package var inventory: Inventory { house.inventory }
    package var erasure: Erasure { Erasure(inventory) }

    /// Whether the tenant offers the programme today.
    package func isEnabled(_ id: ProgrammeID) -> Bool {
        configuration.programme(id)?.isEnabled ?? false
    }

    /// An installed programme by the name that somebody typed.
    /// - Throws: `TenancyError.noSuchProgramme` with the nearest name.
    package func programme(_ text: String) throws -> any Programme {
        try house.programme(text)
    }

    /// What the tenant says about a programme, or the defaults.
    package func terms(of programme: any Programme) -> ProgrammeConfiguration {
        terms(of: programme.id) ?? ProgrammeConfiguration(standard: programme)
    }

    /// The same by id; nil where no such programme is installed.
    package func terms(of id: ProgrammeID) -> ProgrammeConfiguration? {
        configuration.programme(id) ?? house.standard[id]
    }
}

extension House {
    /// An installed programme by the name that somebody typed.
    package func programme(_ text: String) throws -> any Programme {
        guard let programme = programmes.first(where: { $0.id.text == text }) else {
            throw TenancyError.noSuchProgramme(text, nearest: nearest(to: text, among: programmes.map(\.id.text)))
        }
        return programme
    }
}

extension Tenant {
    /// The operator behind a user of the machine.
    /// - Throws: `TenancyError.notAnOperator`, or `.notAllowed` when the operator lacks the role.
    package func actor(user: String, as role: OperatorRole? = nil) throws -> Actor {
        guard let found = configuration.operator(user: user) else {
            throw TenancyError.notAnOperator(name.text)
        }
        if let role, !found.roles.contains(role) { throw TenancyError.notAllowed(role) }
        return .operatorUser(found.id)
    }
}
