import Foundation

/// Danish civil time, summer time included. Every deadline of the house falls due at midnight here.
public enum Copenhagen {
    private static let zone: TimeZone = {
        guard let zone = TimeZone(identifier: "Europe/Copenhagen") else {
            preconditionFailure("the system has no time zone Europe/Copenhagen: install the package tzdata")
        }
        return zone
    }()

    /// The calendar day in Denmark at that instant.
    public static func day(of instant: Instant) -> Day { local(instant).split.day }

    /// The instant at which the calendar day begins in Denmark.
    public static func start(of day: Day) -> Instant { instant(on: day, hour: 0, minute: 0) }

    /// The instant at which Danish clocks show hour and minute on the day; in the autumn's double hour the later one.
    public static func instant(on day: Day, hour: Int, minute: Int) -> Instant {
        let reading = Int(day.number) * Instant.millisecondsADay + (hour * 60 + minute) * 60_000
        let inUTC = Instant(milliseconds: Int64(reading))
        // The zone's offset is known by instant only; Denmark lies east of Greenwich, so this guess lies at most an
        // hour from the answer, and no change of summer time lies that near to midnight.
        let guess = inUTC.adding(milliseconds: -offset(at: inUTC))
        return inUTC.adding(milliseconds: -offset(at: guess))
    }

    /// Hour and minute on a Danish clock at that instant.
    public static func clock(of instant: Instant) -> (hour: Int, minute: Int) {
        let rest = local(instant).split.rest
        return (rest / 3_600_000, rest / 60_000 % 60)
    }

    /// The instant whose UTC reading is the Danish clock's.
    private static func local(_ instant: Instant) -> Instant { instant.adding(milliseconds: offset(at: instant)) }

    /// Milliseconds by which Danish clocks are ahead of UTC.
    private static func offset(at instant: Instant) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        return Int64(zone.secondsFromGMT(for: date)) * 1000
    }
}
