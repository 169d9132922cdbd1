import Foundation
import Glibc
import Store

/// One courier a tenant at a time, across processes: the server and a timer would else send the same message twice.
struct DeliveryLock: ~Copyable {
    private let descriptor: Int32

    /// nil while another courier is out. Released with the value, or with the process.
    init?(_ files: TenantFiles) throws {
        descriptor = Glibc.open(
            files.locks.appendingPathComponent("messages.lock").path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: "messages.lock") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Lets the next one out.
    consuming func release() {}
}
