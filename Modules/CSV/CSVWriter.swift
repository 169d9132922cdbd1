/// Writes what Danish Excel opens by a double click: UTF-8 with a byte order mark, `;`, CRLF.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection);
/// `CSVReader` takes it off again.
package struct CSVWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter mark: whether the text begins a file.
    package init(mark: Bool = true) {
        if mark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one row.
    package mutating func row(_ cells: [String]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(Byte.semicolon) }
            write(cell)
        }
        bytes += [Byte.carriageReturn, Byte.lineFeed]
    }

    /// Hands over what is written so far and goes on with an empty buffer.
    package mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ cell: String) {
        let text = Self.isFormula(cell) ? "'" + cell : cell
        guard text.utf8.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: text.utf8) }
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            if byte == Byte.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case Byte.semicolon, Byte.comma, Byte.quote, Byte.lineFeed, Byte.carriageReturn, Byte.tab: true
        default: false
        }
    }

    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.utf8.first, Byte.opensFormula(first) else { return false }
        return !isNegativeNumber(cell)
    }

    private static func isNegativeNumber(_ cell: String) -> Bool {
        cell.utf8.first == UInt8(ascii: "-") && cell.utf8.count > 1
            && cell.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == Byte.comma || $0 == 0x2E }
    }
}
