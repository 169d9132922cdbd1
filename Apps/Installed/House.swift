import Import
package import Tenancy

extension Installed {
    /// All rooms with tables and all programmes: what every application opens tenants with.
    package static let house = House(upper: [.imports], programmes: programmes)
}
