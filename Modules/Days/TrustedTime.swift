/// Judges a clock by the last time it was known to be right, before anything is erased on its word.
public struct TrustedTime {
    /// Throws `ClockError.backwards` if `now` lies before `last`, and `ClockError.jumped` if it lies more than
    /// `jumpLimitDays` times 24 hours after it.
    public static func check(now: Instant, last: Instant, jumpLimitDays: Int) throws {
        guard now >= last else { throw ClockError.backwards }
        let passed = last.milliseconds(until: now)
        guard passed <= Int64(jumpLimitDays) * Int64(Instant.millisecondsADay) else {
            throw ClockError.jumped(days: Int(passed) / Instant.millisecondsADay, limit: jumpLimitDays)
        }
    }
}

/// A clock that cannot be believed.
public enum ClockError: Error, Equatable, CustomStringConvertible {
    /// The clock shows a time before the last trusted one.
    case backwards
    /// The clock has moved further than the tenant's limit since the last trusted time.
    case jumped(days: Int, limit: Int)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .backwards:
            "the clock shows a time before the last trusted one: set the computer's clock right and try again"
        case .jumped(let days, let limit):
            "the clock has moved \(days) days since the last trusted time, more than the limit of \(limit): "
                + "check the computer's clock, and accept the jump explicitly if it is right"
        }
    }
}
