/// A calendar day, without a clock or a zone, in the proleptic Gregorian calendar.
///
/// It is one number, so that days are stored, compared and indexed as integers. The conversions follow Howard Hinnant,
/// "chrono-Compatible Low-Level Date Algorithms": whole-number arithmetic on 400-year eras that begin on 1 March.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; earlier days are negative.
    public let number: Int32

    /// The day that lies `number` days after 1970-01-01.
    @inlinable
    public init(number: Int32) {
        self.number = number
    }

    /// The day of that date, or nil if the calendar has no such date. Years run from 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year)
        else { return nil }
        self.init(inRange: year, month, day)
    }

    /// The year, for instance 2026.
    public var year: Int { date.year }

    /// The month, 1 to 12.
    public var month: Int { date.month }

    /// The day of the month, 1 to 31.
    public var day: Int { date.day }

    /// The day of the week after ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int { floorModulo(Int(number) + 3, 7) + 1 }

    /// The first day of this day's month.
    public var firstOfMonth: Day { adding(days: 1 - day) }

    /// 31 December of this day's year.
    public var lastOfYear: Day { Day(inRange: year, 12, 31) }

    /// The day that lies `days` later, or earlier if negative.
    public func adding(days: Int) -> Day { Day(number: Int32(clamping: Int(number) + days)) }

    /// How many days `other` lies after this day; negative if it lies before.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    /// Whole years from this day to `other`, as a person's age is counted: one born on 29 February is a year older on
    /// 1 March of a common year (Danish practice: the birthday must have come).
    public func wholeYears(until other: Day) -> Int {
        let (from, to) = (date, other.date)
        return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
    }

    /// Days with a smaller number come first.
    @inlinable
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day {
    /// The day of a date that is known to exist.
    init(inRange year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = floorDivide(shifted, 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(number: Int32(clamping: era * 146_097 + dayOfEra - 719_468))
    }

    /// Year, month and day of the month, worked out together.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// How many days the month has.
    static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Division that rounds towards minus infinity.
@inline(__always)
func floorDivide(_ dividend: Int, _ divisor: Int) -> Int {
    dividend >= 0 ? dividend / divisor : (dividend - divisor + 1) / divisor
}

/// The remainder of `floorDivide`, never negative.
@inline(__always)
func floorModulo(_ dividend: Int, _ divisor: Int) -> Int {
    dividend - floorDivide(dividend, divisor) * divisor
}
