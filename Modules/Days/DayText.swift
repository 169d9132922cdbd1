extension Day: CustomStringConvertible, Codable {
    /// The day as ISO 8601 writes it: 2026-11-21.
    public var iso: String {
        let date = date
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    /// The same as `iso`.
    public var description: String { iso }

    /// The day as Danish letters write it: 21-11-2026.
    public var danish: String {
        let date = date
        return "\(padded(date.day, 2))-\(padded(date.month, 2))-\(padded(date.year, 4))"
    }

    /// Reads exactly YYYY-MM-DD. Throws `DateError.notADay`.
    public init(iso text: String) throws {
        let utf8 = Array(text.utf8)
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            let year = amount(utf8[0..<4]), let month = amount(utf8[5..<7]), let day = amount(utf8[8..<10]),
            let result = Day(year: year, month: month, day: day)
        else { throw DateError.notADay }
        self = result
    }

    /// Reads a day as Danish spreadsheets and people write it: 23-04-2016, 23.04.2016, 23/4-2016, 23/4 2016,
    /// 23. 4. 2016, and ISO 8601. A year has four digits, since two would leave the century to a guess.
    /// Throws `DateError.notADay`.
    public init(danish text: String) throws {
        let fields = try Day.fields(of: text)
        let ordered = fields[0].count == 4 ? [fields[0], fields[1], fields[2]] : [fields[2], fields[1], fields[0]]
        guard ordered[0].count == 4, ordered[1].count <= 2, ordered[2].count <= 2,
            let year = amount(ordered[0]), let month = amount(ordered[1]), let day = amount(ordered[2]),
            let result = Day(year: year, month: month, day: day)
        else { throw DateError.notADay }
        self = result
    }

    /// The three runs of digits, if nothing but one separator, or a full stop and a space, lies between them.
    private static func fields(of text: String) throws -> [ArraySlice<UInt8>] {
        let utf8 = Array(text.utf8).trimmed
        guard let first = utf8.first, isDigit(first), let last = utf8.last, isDigit(last) else {
            throw DateError.notADay
        }
        let fields = utf8.split(omittingEmptySubsequences: true) { !isDigit($0) }
        let gaps = utf8.split(omittingEmptySubsequences: true, whereSeparator: isDigit)
        guard fields.count == 3, gaps.allSatisfy(isGap) else { throw DateError.notADay }
        return fields
    }

    private static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch (bytes.first, bytes.count) {
        case (UInt8(ascii: "-"), 1), (UInt8(ascii: "."), 1), (UInt8(ascii: "/"), 1), (UInt8(ascii: " "), 1): true
        case (UInt8(ascii: "."), 2): bytes.last == UInt8(ascii: " ")
        default: false
        }
    }

    /// Reads the ISO text.
    public init(from decoder: any Decoder) throws {
        self = try Day(iso: decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the ISO text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// A text that is no date, period or instant. It carries nothing of the text, which may be somebody's birthday.
public enum DateError: Error, Equatable, CustomStringConvertible {
    case notADay, notAPeriod, notAnInstant

    /// What is wrong, and what to write instead.
    public var description: String {
        switch self {
        case .notADay: "not a date: write 2016-04-23 or 23-04-2016"
        case .notAPeriod: "not a period: write an ISO 8601 period of years, months, weeks or days, such as P5Y or P30D"
        case .notAnInstant: "not a point in time: write it in UTC, such as 2026-11-21T19:30:00.000Z"
        }
    }
}

func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// The number that at most nine digits write, or nil.
func amount(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

extension [UInt8] {
    /// Without white space at either end.
    fileprivate var trimmed: ArraySlice<UInt8> {
        let space: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        let end = lastIndex { !space($0) }.map { $0 + 1 } ?? startIndex
        return self[..<end].drop(while: space)
    }
}
