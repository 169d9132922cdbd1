import CEpoll
import Glibc

/// Tells the service manager how the service is (`sd_notify(3)`), without its library.
package enum ServiceManager {
    package enum State: String, Sendable {
        case ready = "READY=1"
        case stopping = "STOPPING=1"
    }

    /// Sends the state to the socket that the service manager named, if it named one, and says whether it was sent.
    @discardableResult
    package static func notify(_ state: State) -> Bool {
        guard let path = getenv("NOTIFY_SOCKET").map({ String(cString: $0) }) else { return false }
        return notify(state, socket: path)
    }

    static func notify(_ state: State, socket path: String) -> Bool {
        guard path.hasPrefix("/") || path.hasPrefix("@"), let address = UnixAddress(path) else { return false }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let message = Array(state.rawValue.utf8)
        let sent = address.withPointer {
            sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, $1)
        }
        return sent == message.count
    }
}
