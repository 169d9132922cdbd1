import CEpoll
import Glibc

/// Many connections of one thread that ask slowly, and what became of them does not matter.
final class Crowd {
    private var descriptors: [Int32] = []
    private let port: UInt16
    /// A crowd that asks all at once fills the queue for the workers, and then nobody is answered but by 503.
    private static let portions = 20

    init(port: UInt16) { self.port = port }

    deinit { leave() }

    var count: Int { descriptors.count }

    /// Connects so many more; each sends the first bytes and takes `window` bytes of the answer at most.
    func join(_ count: Int, saying first: String, window: Int32 = 65_536) {
        for _ in 0..<count {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
            guard descriptor >= 0 else { return }
            var window = window
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size))
            connect(descriptor)
            descriptors.append(descriptor)
        }
        for turn in 0..<Crowd.portions {
            usleep(10_000)
            say(first, turn: turn, of: Crowd.portions)
        }
    }

    private func connect(_ descriptor: Int32) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// Each whose turn it is sends the same once more; of `turns` turns, everybody has one.
    func say(_ text: String, turn: Int = 0, of turns: Int = 1) {
        let bytes = Array(text.utf8)
        for place in stride(from: turn % turns, to: count, by: turns) {
            _ = send(descriptors[place], bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// Each whose turn it is takes a few bytes of its answer.
    func take(_ most: Int, turn: Int, of turns: Int) {
        var bytes = [UInt8](repeating: 0, count: most)
        for place in stride(from: turn % turns, to: count, by: turns) { _ = recv(descriptors[place], &bytes, most, 0) }
    }

    func leave() {
        for descriptor in descriptors { close(descriptor) }
        descriptors = []
    }
}
