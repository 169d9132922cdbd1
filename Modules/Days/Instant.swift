/// A point in time, to the millisecond, independent of any zone.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The instant so many milliseconds after 1970-01-01T00:00:00Z.
    @inlinable
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The instant that lies so much later, or earlier if negative.
    public func adding(milliseconds: Int64) -> Instant {
        Instant(milliseconds: self.milliseconds + milliseconds)
    }

    /// Milliseconds from this instant to `other`; negative if it lies before.
    public func milliseconds(until other: Instant) -> Int64 { other.milliseconds - milliseconds }

    /// Earlier instants come first.
    @inlinable
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant {
    static let millisecondsADay = 86_400_000

    /// The UTC day, and the milliseconds since it began.
    var split: (day: Day, rest: Int) {
        let day = floorDivide(Int(milliseconds), Instant.millisecondsADay)
        return (Day(number: Int32(clamping: day)), Int(milliseconds) - day * Instant.millisecondsADay)
    }
}

extension Instant: CustomStringConvertible, Codable {
    /// The instant in UTC as ISO 8601 writes it: 2026-11-21T19:30:00.123Z.
    public var iso: String {
        let (day, rest) = split
        let clock = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2))"
        return "\(day)T\(clock).\(padded(rest % 1000, 3))Z"
    }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads YYYY-MM-DDThh:mm:ssZ, with or without thousandths. Throws `DateError.notAnInstant`.
    public init(iso text: String) throws {
        let utf8 = Array(text.utf8)
        guard utf8.count == 20 || utf8.count == 24, utf8.last == UInt8(ascii: "Z"), utf8[10] == UInt8(ascii: "T"),
            utf8[13] == UInt8(ascii: ":"), utf8[16] == UInt8(ascii: ":"),
            utf8.count == 20 || utf8[19] == UInt8(ascii: "."),
            let day = try? Day(iso: String(decoding: utf8[..<10], as: UTF8.self)),
            let hour = amount(utf8[11..<13]), hour < 24, let minute = amount(utf8[14..<16]), minute < 60,
            let second = amount(utf8[17..<19]), second < 60,
            let thousandths = utf8.count == 20 ? 0 : amount(utf8[20..<23])
        else { throw DateError.notAnInstant }
        let rest = ((hour * 60 + minute) * 60 + second) * 1000 + thousandths
        self.init(milliseconds: Int64(Int(day.number) * Instant.millisecondsADay + rest))
    }

    /// Reads the ISO text.
    public init(from decoder: any Decoder) throws {
        self = try Instant(iso: decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
