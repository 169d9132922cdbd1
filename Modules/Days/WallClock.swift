import Foundation
import Synchronization

/// Where the house reads the time from, so that a test can say what day it is.
public protocol WallClock: Sendable {
    /// The present instant.
    func now() -> Instant
}

extension WallClock {
    /// The present calendar day in Denmark.
    public var today: Day { Copenhagen.day(of: now()) }
}

/// The computer's own clock.
public struct SystemClock: WallClock {
    /// The computer's own clock.
    public init() {}

    /// The present instant, by the system's real-time clock.
    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still until it is set.
public final class FixedClock: WallClock, Sendable {
    private let instant: Mutex<Instant>

    /// A clock that shows `instant`.
    public init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    /// A clock that shows noon in Denmark on `day`.
    public convenience init(day: Day) {
        self.init(FixedClock.noon(of: day))
    }

    /// The instant that the clock was last set to.
    public func now() -> Instant { instant.withLock { $0 } }

    /// Sets the clock, forwards or backwards.
    public func set(_ instant: Instant) {
        self.instant.withLock { $0 = instant }
    }

    /// Sets the clock to noon in Denmark on `day`.
    public func set(day: Day) {
        set(FixedClock.noon(of: day))
    }

    /// Moves the clock so many milliseconds forwards, or backwards if negative.
    public func advance(milliseconds: Int64) {
        instant.withLock { $0 = $0.adding(milliseconds: milliseconds) }
    }

    /// Moves the clock so many Danish calendar days forwards, keeping the time since midnight.
    public func advance(days: Int) {
        instant.withLock { instant in
            let day = Copenhagen.day(of: instant)
            let sinceMidnight = Copenhagen.start(of: day).milliseconds(until: instant)
            instant = Copenhagen.start(of: day.adding(days: days)).adding(milliseconds: sinceMidnight)
        }
    }

    private static func noon(of day: Day) -> Instant {
        Copenhagen.start(of: day).adding(milliseconds: Int64(Instant.millisecondsADay / 2))
    }
}
