import Import
import Messages
import Reception
import Reports
package import Tenancy

extension Installed {
    /// All rooms with tables and all programmes: what every application opens tenants with.
    package static let house = House(upper: [.imports, .reports, .messages, .reception], programmes: programmes)
}
