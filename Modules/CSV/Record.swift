/// One row as UTF-8, valid until the reader goes on; copy what must live longer.
package struct Record: Sendable {
    /// What is wrong with this row alone; the rows after it can still be read.
    package enum Fault: Sendable, Equatable {
        /// Letters that are neither UTF-8 nor Windows-1252, or not the encoding of the rows above.
        case letters
        /// Something follows a closing quotation mark; the column counts from 0.
        case quotation(column: Int)
    }

    /// As a spreadsheet numbers it: the heading is row 1, and a field with line breaks is still one row.
    package internal(set) var row = 0
    /// As an editor numbers it.
    package internal(set) var line = 1
    package internal(set) var fault: Fault?
    var bytes: [UInt8] = []
    var ends: [Int] = []

    /// The number of fields.
    package var count: Int { ends.count }

    /// The text of a field without the spaces round it, and without the apostrophe that guards a formula;
    /// empty beyond the last field.
    package func text(_ column: Int) -> String {
        String(decoding: bytes[content(column)], as: UTF8.self)
    }

    /// Whether a field is missing or holds nothing but spaces.
    package func isEmpty(_ column: Int) -> Bool { content(column).isEmpty }

    /// All fields as text.
    package var fields: [String] { (0..<count).map(text) }

    /// Whether no field holds anything.
    package var isBlank: Bool { (0..<count).allSatisfy(isEmpty) }

    private func content(_ column: Int) -> Range<Int> {
        guard column < ends.count else { return 0..<0 }
        var low = column == 0 ? 0 : ends[column - 1]
        var high = ends[column]
        while low < high, let width = leadingSpace(low, high) { low += width }
        while low < high, let width = trailingSpace(low, high) { high -= width }
        if high - low > 1, bytes[low] == Byte.apostrophe, Byte.opensFormula(bytes[low + 1]) { low += 1 }
        return low..<high
    }

    private func leadingSpace(_ low: Int, _ high: Int) -> Int? {
        if Byte.isSpace(bytes[low]) { return 1 }
        return high - low > 1 && bytes[low] == 0xC2 && bytes[low + 1] == 0xA0 ? 2 : nil
    }

    private func trailingSpace(_ low: Int, _ high: Int) -> Int? {
        if Byte.isSpace(bytes[high - 1]) { return 1 }
        return high - low > 1 && bytes[high - 2] == 0xC2 && bytes[high - 1] == 0xA0 ? 2 : nil
    }

    mutating func clear(line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        fault = nil
        self.line = line
    }
}

enum Byte {
    static let tab = UInt8(ascii: "\t"), lineFeed = UInt8(ascii: "\n"), carriageReturn = UInt8(ascii: "\r")
    static let quote = UInt8(ascii: "\""), apostrophe = UInt8(ascii: "'")
    static let semicolon = UInt8(ascii: ";"), comma = UInt8(ascii: ",")

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == tab || byte == lineFeed || byte == carriageReturn
    }

    /// What makes a spreadsheet take a cell for a formula.
    static func opensFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), tab, carriageReturn: true
        default: false
        }
    }
}
