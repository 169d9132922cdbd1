import Store
import Synchronization
import Tenancy

/// What links begin with in a demo, which is reached by HTTP on a port of this machine.
final class DemoOrigin: Sendable {
    private let port = Mutex<UInt16?>(nil)

    func set(_ port: UInt16?) { self.port.withLock { $0 = port } }

    func of(_ tenant: TenantName, _ installation: Installation) -> String? {
        guard let port = port.withLock({ $0 }), let host = try? installation.configuration(of: tenant).alias.host else {
            return nil
        }
        return "http://\(host):\(port)"
    }
}
