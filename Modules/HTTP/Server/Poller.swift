import CEpoll
import Glibc

/// Waits for many descriptors at once (`epoll(7)`), each told apart by a key. It reports what is, not what changed.
final class Poller: Sendable {
    struct Events: OptionSet, Sendable {
        let rawValue: UInt32

        static let readable = Events(rawValue: EPOLLIN.rawValue)
        static let writable = Events(rawValue: EPOLLOUT.rawValue)
        /// Connections that arrive at a listener which several pollers watch: not every one of them is woken.
        static let arrivals = Events(rawValue: EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue)
        /// The peer is gone in both directions. Reported without being asked for.
        static let broken = Events(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
    }

    private let descriptor: Int32

    init() throws(ListenError) {
        descriptor = sammen_epoll_create()
        guard descriptor >= 0 else { throw ListenError(step: "making a poller", code: errno) }
    }

    deinit { close(descriptor) }

    func add(_ target: Int32, _ interest: Events, key: UInt64) -> Bool {
        sammen_epoll_control(descriptor, EPOLL_CTL_ADD, target, interest.rawValue, key) == 0
    }

    func change(_ target: Int32, _ interest: Events, key: UInt64) {
        _ = sammen_epoll_control(descriptor, EPOLL_CTL_MOD, target, interest.rawValue, key)
    }

    func remove(_ target: Int32) { _ = sammen_epoll_control(descriptor, EPOLL_CTL_DEL, target, 0, 0) }

    /// Waits until something happens or the time has come, and hands over what happened.
    func wait(until time: Nanoseconds?, _ body: (UInt64, Events) -> Void) {
        var timeout: Int32 = -1
        if let time { timeout = Int32(clamping: max(0, (time - Monotonic.now() + 999_999) / 1_000_000)) }
        withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 256) { events in
            let count = Int(epoll_wait(descriptor, events.baseAddress, Int32(events.count), timeout))
            for index in 0..<max(count, 0) { body(events[index].data.u64, Events(rawValue: events[index].events)) }
        }
    }
}
