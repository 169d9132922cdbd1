import Foundation
import Installed
import Sealing
import Tenancy

@testable import sammen

extension TestInstallation {
    /// A tenant opened beside the command line, to write what no command writes and to look at what stands there.
    func open(_ name: String) throws -> Tenant {
        let key = folder.appendingPathComponent("master.key").path
        let installation = Installation(
            root: folder, house: Installed.house, clock: clock, master: { try MasterKey.read(key) })
        return try installation.open(name)
    }
}
