import Days
import Participation

/// Reads what people type into cells.
enum Cell {
    /// One line of text; breaks and runs of spaces become one space.
    static func line(_ text: String, limit: Int = 400) throws(CellError) -> String {
        let bytes = text.utf8
        guard bytes.count <= limit else { throw .tooLong }
        let tidy = bytes.allSatisfy { $0 > 0x20 } || !hasRuns(text)
        if tidy { return text }
        let spaces: (Unicode.Scalar) -> Bool = { $0.value <= 0x20 || $0.value == 0xA0 }
        let words = text.unicodeScalars.split(whereSeparator: spaces).map(String.init)
        if bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) { throw .control }
        return words.joined(separator: " ")
    }

    private static func hasRuns(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || (byte == 0x20 && last == 0x20) || (byte == 0xA0 && last == 0xC2) { return true }
            last = byte
        }
        return false
    }

    static func name(_ text: String) throws(CellError) -> String {
        let name = try line(text, limit: 200)
        if name.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x40 }) { throw .nameHasDigits }
        return name
    }

    /// A day that has been, since 1900.
    static func past(_ text: String, today: Day) throws(CellError) -> Day {
        let day = try day(text)
        if day > today { throw .future }
        return day
    }

    static func day(_ text: String) throws(CellError) -> Day {
        guard let day = try? Day(danish: text) else { throw .notADay }
        if day < Day(number: -25_567) { throw .tooOld }
        return day
    }

    /// Eight Danish digits, or an international number (E.164: at most 15 digits).
    static func phone(_ text: String) throws(CellError) -> String {
        let bytes = Array(text.utf8)
        if bytes.contains(where: { $0 == 0x45 || $0 == 0x65 }), bytes.contains(0x2B) { throw .phoneRounded }
        let digits = bytes.filter { (0x30...0x39).contains($0) }
        let rest = bytes.filter { !(0x30...0x39).contains($0) }
        guard rest.allSatisfy({ [0x20, 0x2B, 0x2D, 0x2E, 0x28, 0x29].contains($0) }) else { throw .phone }
        let plus = bytes.first == 0x2B
        guard plus ? !rest.dropFirst().contains(0x2B) : !rest.contains(0x2B) else { throw .phone }
        let foreign = plus || digits.starts(with: [0x30, 0x30])
        guard foreign ? (7...17).contains(digits.count) : digits.count == 8 else { throw .phone }
        return text
    }

    static func email(_ text: String) throws(CellError) -> String {
        let bytes = text.utf8
        let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
        let forbidden: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B || $0 == 0x3C || $0 == 0x3E }
        guard parts.count == 2, !parts[0].isEmpty, bytes.count <= 254, !bytes.contains(where: forbidden),
            let dot = parts[1].lastIndex(of: 0x2E), dot > parts[1].startIndex,
            dot < parts[1].index(before: parts[1].endIndex)
        else { throw .email }
        return text
    }

    static func flag(_ text: String) throws(CellError) -> Bool {
        let word = text.lowercased()
        if Vocabulary.yes.contains(word) { return true }
        if Vocabulary.no.contains(word) { return false }
        throw .notYesOrNo
    }

    static func number(_ text: String, in range: ClosedRange<Int>) throws(CellError) -> Int {
        guard let number = Int(text), range.contains(number) else { throw .notANumber(range) }
        return number
    }

    /// Minutes since midnight.
    static func clock(_ text: String) throws(CellError) -> Int {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw .notAClock }
        return hour * 60 + minute
    }
}

extension Cell {
    /// What a word of a known list means; case does not matter.
    static func word<T>(_ text: String, among words: [String: T]) throws(CellError) -> T {
        guard let meaning = words[text.lowercased()] else { throw .unknownWord(words.keys.sorted()) }
        return meaning
    }

    /// A reason by its code or by what a sheet calls it.
    static func code<Code: RawRepresentable & CaseIterable>(
        _ text: String, _ type: Code.Type
    ) throws(CellError) -> Code where Code.RawValue == String {
        let word = text.lowercased()
        if let code = Code(rawValue: Vocabulary.reasons[word] ?? word) { return code }
        let known = Vocabulary.reasons.filter { Code(rawValue: $0.value) != nil }.keys.sorted()
        throw .unknownWord(known + Code.allCases.map(\.rawValue))
    }

    /// How often a pair means to meet: a word, or a number of days.
    static func cadence(_ text: String) throws(CellError) -> Cadence {
        let days = Vocabulary.cadences[text.lowercased()] ?? Int(text)
        guard let cadence = days.flatMap({ Cadence(days: $0) }) else {
            throw .unknownWord(Vocabulary.cadences.keys.sorted() + ["a number of days"])
        }
        return cadence
    }
}
