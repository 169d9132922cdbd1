import Participation
package import PersonalData
package import ProgrammeKit
package import Store

/// What a room makes anew of rows that came from another installation, such as what people are found by: that hangs on
/// keys which never leave one.
package typealias Settling = @Sendable (borrowing Transaction) throws -> Void

/// What a room with tables hands in to every tenant: its schema, its part of the inventory, how it follows the
/// ledger on data that is older than the ledger, and how it settles in.
package struct Room: Sendable {
    package let name: String
    package let migrations: [Migration]
    package let inventory: Inventory
    package let replay: LedgerReplay?
    /// What it makes anew when its rows have come from another installation.
    package let settling: Settling?

    package init(
        name: String, migrations: [Migration], inventory: Inventory, replay: LedgerReplay? = nil,
        settling: Settling? = nil
    ) {
        self.name = name
        self.migrations = migrations
        self.inventory = inventory
        self.replay = replay
        self.settling = settling
    }
}

/// All rooms and programmes of this build. Applications put it together once; every tenant is opened with it.
package struct House: Sendable {
    /// The rooms above this one.
    package let upper: [Room]
    /// Every room with tables, from the lowest floor up.
    package let rooms: [Room]
    package let programmes: [any Programme]
    /// Every table of the data file, in the order of the floors.
    package let inventory: Inventory
    package let migrations: [Migration]
    /// What holds for each programme that a tenant says nothing about.
    let standard: [ProgrammeID: ProgrammeConfiguration]

    /// The core rooms stand below; `upper` are those that this room can't know.
    package init(upper: [Room], programmes: [any Programme]) {
        self.upper = upper
        rooms = House.core + upper
        self.programmes = programmes
        inventory = rooms.map(\.inventory).reduce(.store, +)
        migrations = rooms.flatMap(\.migrations)
        standard = programmes.reduce(into: [:]) { $0[$1.id] = ProgrammeConfiguration(standard: $1) }
    }
}
