/// A calendar period after ISO 8601: years and months follow the calendar, weeks and days are counted.
///
/// P5Y and P1825D are two periods with two due days. Twelve months are one year, and a week is seven days, so P12M
/// equals P1Y and prints as it.
public struct Period: Hashable, Sendable {
    /// Years and months together, in months.
    public let months: Int

    /// Weeks and days together, in days.
    public let days: Int

    /// The period of so many years, months, weeks and days, none of them negative, and none beyond 1,000 years.
    /// Throws `DateError.notAPeriod`.
    public init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) throws {
        guard (0...1000).contains(years), (0...12_000).contains(months), (0...52_000).contains(weeks),
            (0...365_000).contains(days)
        else { throw DateError.notAPeriod }
        self.months = years * 12 + months
        self.days = weeks * 7 + days
    }

    /// So many calendar months, at least none and at most 1,000 years.
    public static func months(_ count: Int) -> Period {
        Period(clampedMonths: min(max(count, 0), 12_000))
    }

    /// So many days, at least none and at most 1,000 years.
    public static func days(_ count: Int) -> Period {
        Period(clampedDays: min(max(count, 0), 365_000))
    }

    private init(clampedMonths months: Int = 0, clampedDays days: Int = 0) {
        self.months = months
        self.days = days
    }

    /// Reads PnYnMnWnD, each part at most once and in this order, at least one of them.
    /// Throws `DateError.notAPeriod`.
    public init(_ text: String) throws {
        var parts = Array(text.utf8)[...]
        guard parts.popFirst() == UInt8(ascii: "P"), !parts.isEmpty else { throw DateError.notAPeriod }
        let years = try Period.take("Y", from: &parts)
        let months = try Period.take("M", from: &parts)
        let weeks = try Period.take("W", from: &parts)
        let days = try Period.take("D", from: &parts)
        guard parts.isEmpty else { throw DateError.notAPeriod }
        try self.init(years: years, months: months, weeks: weeks, days: days)
    }

    /// The number before `unit` if the text goes on with it, else 0.
    private static func take(_ unit: Unicode.Scalar, from parts: inout ArraySlice<UInt8>) throws -> Int {
        let digits = parts.prefix(while: isDigit)
        guard parts.dropFirst(digits.count).first == UInt8(ascii: unit) else { return 0 }
        guard let number = amount(digits) else { throw DateError.notAPeriod }
        parts = parts.dropFirst(digits.count + 1)
        return number
    }
}

extension Day {
    /// The day one period later: years and months first, clamped to the end of a shorter month, then days.
    /// 31 January + P1M is the last of February; 29 February + P5Y is 28 February.
    public func adding(_ period: Period) -> Day {
        (period.months == 0 ? self : adding(months: period.months)).adding(days: period.days)
    }

    /// The same day of the month so many months later, or earlier if negative, clamped to the month's end.
    func adding(months: Int) -> Day {
        let date = date
        let (year, month) = Day.month(date.year * 12 + date.month - 1 + months)
        return Day(inRange: year, month, min(date.day, Day.length(of: month, in: year)))
    }

    /// The year and month of a running number of months.
    static func month(_ running: Int) -> (year: Int, month: Int) {
        let year = floorDivide(running, 12)
        return (year, running - year * 12 + 1)
    }
}

extension Period {
    /// The greatest day whose due day is not after `day`: everything that started on it or before is due.
    ///
    /// One integer to compare a column with, instead of date arithmetic on every row. Adding a period never turns two
    /// days round, so the due starts are exactly those up to this one.
    public func latestStart(dueBy day: Day) -> Day {
        let end = day.adding(days: -days)
        guard months > 0 else { return end }
        let date = end.date
        let (year, month) = Day.month(date.year * 12 + date.month - 1 - months)
        let length = Day.length(of: month, in: year)
        // Every day beyond the end of a shorter month is clamped onto that end, so all of them are due with it.
        let endsMonth = date.day == Day.length(of: date.month, in: date.year)
        return Day(inRange: year, month, endsMonth ? length : min(date.day, length))
    }
}

extension Period: CustomStringConvertible, Codable {
    /// The canonical text: years, months below twelve, days. No time at all is P0D.
    public var description: String {
        let parts = [(months / 12, "Y"), (months % 12, "M"), (days, "D")]
        let text = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
        return text.isEmpty ? "P0D" : "P" + text
    }

    /// Reads the ISO text.
    public init(from decoder: any Decoder) throws {
        self = try Period(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
