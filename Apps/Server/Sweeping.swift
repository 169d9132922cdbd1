import Administration
import Days
import Foundation
import Synchronization
import Tenancy

/// Erases what pages have kept for a day at most, once an hour and when the server begins: nobody has to open a page for
/// it. Tenants that are turned off are swept too, and none is opened.
final class Sweeping: Sendable {
    private let installation: Installation
    private let clock: any WallClock
    private let isStopped = Mutex(false)
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(_ installation: Installation, clock: any WallClock, seconds: Double = 3_600) {
        (self.installation, self.clock) = (installation, clock)
        let thread = Thread { [self] in
            repeat {
                sweep()
                _ = wake.wait(timeout: .now() + seconds)
            } while !isStopped.withLock { $0 }
            ended.signal()
        }
        thread.stackSize = 256 * 1024
        thread.start()
    }

    func stop() {
        isStopped.withLock { $0 = true }
        wake.signal()
        ended.wait()
    }

    private func sweep() {
        for name in (try? installation.names()) ?? [] {
            Administration.sweepUploads(installation.files(of: name), now: clock.now())
        }
    }
}
