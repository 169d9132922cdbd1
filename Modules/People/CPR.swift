package import Days

/// A Danish personal identification number, DDMMYY-SSSS, with or without the hyphen.
///
/// It never says anything about gender: the last digit's parity is not read. Every way of printing the value masks
/// it; only `digits` and `formatted` hand it out. Source: Det Centrale Personregister, "Personnummeret i CPR".
package struct CPR: Hashable, Sendable {
    /// The ten digits.
    package let digits: String
    /// The day of birth, with the century read from the seventh digit.
    package let birthDay: Day
    /// What somebody should look at; a number with warnings is valid all the same.
    package let warnings: [CPRWarning]

    /// Reads a number as people write it.
    ///
    /// - Throws: `CPRError` when it is not ten digits or its first six are no day.
    package init(_ text: String) throws(CPRError) {
        let figures = try Self.figures(text)
        let replacement = figures[0] >= 6
        birthDay = try Self.birthDay(figures, replacement: replacement)
        digits = String(decoding: figures.map { $0 + 48 }, as: UTF8.self)
        warnings = Self.warnings(figures, replacement: replacement)
    }

    /// DDMMYY-SSSS, for the one page that shows it.
    package var formatted: String { digits.prefix(6) + "-" + digits.suffix(4) }

    private static func figures(_ text: String) throws(CPRError) -> [UInt8] {
        if text.utf8.contains(where: { $0 | 0x20 == 0x65 }), text.utf8.contains(0x2B) { throw .rounded }
        var figures: [UInt8] = []
        figures.reserveCapacity(10)
        for byte in text.utf8 where byte != 0x20 && byte != 0x09 {
            if byte == 0x2D, figures.count == 6 { continue }
            guard (0x30...0x39).contains(byte), figures.count < 10 else { throw .malformed }
            figures.append(byte - 0x30)
        }
        if figures.count == 9 { throw .leadingZeroLost }
        guard figures.count == 10 else { throw .malformed }
        return figures
    }

    private static func birthDay(_ figures: [UInt8], replacement: Bool) throws(CPRError) -> Day {
        let pair = { (i: Int) in Int(figures[i]) * 10 + Int(figures[i + 1]) }
        let day = replacement ? pair(0) - 60 : pair(0)
        let year = century(seventh: figures[6], year: pair(4)) + pair(4)
        guard let birthDay = Day(year: year, month: pair(2), day: day) else { throw .noSuchDay }
        return birthDay
    }

    private static func century(seventh: UInt8, year: Int) -> Int {
        switch seventh {
        case 0...3: 1900
        case 4, 9: year <= 36 ? 2000 : 1900
        default: year <= 57 ? 2000 : 1800
        }
    }

    private static func warnings(_ figures: [UInt8], replacement: Bool) -> [CPRWarning] {
        if replacement { return [.replacement] }
        let sum = zip(figures, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + Int($1.0) * $1.1 }
        return sum % 11 == 0 ? [] : [.failsModulus11]
    }
}

extension CPR: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "CPR ••••••-••••" }
    package var debugDescription: String { description }
    /// `dump` and test failures print children: there are none.
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

/// Why a valid number deserves a second look.
package enum CPRWarning: String, Hashable, Sendable {
    /// The check digit does not fit. Numbers without it have been issued since 1 October 2007.
    case failsModulus11
    /// A replacement number of an institution (the first digit of the day + 6): it may change to a real one.
    case replacement
}

/// Why a text is no CPR number. No case carries the text.
package enum CPRError: Error, Equatable, CustomStringConvertible {
    case malformed, leadingZeroLost, noSuchDay
    /// Written as 1,23457E+09.
    case rounded

    package var description: String {
        switch self {
        case .malformed: "A CPR number is ten digits, DDMMYY-SSSS or DDMMYYSSSS: correct it or leave it out."
        case .leadingZeroLost:
            "The CPR number has nine digits: a spreadsheet has probably dropped a leading zero. Format the column as text."
        case .rounded:
            "A spreadsheet has rounded the CPR number: format the column as text, and fill it in again."
        case .noSuchDay: "The first six digits of the CPR number are no day: correct it or leave it out."
        }
    }
}
