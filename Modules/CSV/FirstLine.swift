/// What the beginning of a file says about the rest of it.
struct FirstLine {
    /// Bytes to skip: a byte order mark, and Excel's own line `sep=;`.
    var skip = 0
    var delimiter = Byte.semicolon
    var hasMark = false
    var hasSeparatorLine = false

    /// The bytes by which a foreign file is known.
    private static let signature = 4

    /// Whether the first line ends in these bytes, line breaks in quotation marks left aside. One byte more is waited
    /// for, since a line feed belongs to the carriage return before it.
    static func isComplete(_ bytes: [UInt8]) -> Bool {
        bytes.count >= signature && length(bytes[...]) + 1 < bytes.count
    }

    init(_ bytes: [UInt8]) throws(CSVError) {
        try Self.refuseForeign(bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            hasMark = true
            skip = 3
        }
        if let named = Self.named(bytes[skip...]) {
            delimiter = named
            hasSeparatorLine = true
            skip += Self.length(bytes[skip...])
            skip += bytes[skip...].starts(with: [Byte.carriageReturn, Byte.lineFeed]) ? 2 : min(1, bytes.count - skip)
        } else {
            delimiter = Self.commonest(bytes[skip...].prefix(Self.length(bytes[skip...])))
        }
    }

    private static func refuseForeign(_ bytes: [UInt8]) throws(CSVError) {
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        if bytes.starts(with: zip) || bytes.starts(with: compound) { throw .workbook }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        let zeros = bytes.prefix(signature).map { $0 == 0 }
        if zeros == [false, true, false, true] || zeros == [true, false, true, false] { throw .utf16 }
    }

    /// The delimiter that a line `sep=;` names.
    private static func named(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        let line = Array(bytes.prefix(length(bytes)))
        guard line.count == 5, line.starts(with: Array("sep=".utf8)) else { return nil }
        return candidates.contains(line[4]) ? line[4] : nil
    }

    private static let candidates = [Byte.semicolon, Byte.comma, Byte.tab]

    private static func commonest(_ line: ArraySlice<UInt8>) -> UInt8 {
        var counts = [0, 0, 0]
        outsideQuotes(line) { byte in
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
            return true
        }
        let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
        return candidates[best]
    }

    /// The number of bytes before the line break, or all of them.
    private static func length(_ bytes: ArraySlice<UInt8>) -> Int {
        var end = bytes.count
        outsideQuotes(bytes) { byte, index in
            guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { return true }
            end = index - bytes.startIndex
            return false
        }
        return end
    }

    private static func outsideQuotes(_ bytes: ArraySlice<UInt8>, _ visit: (UInt8, Int) -> Bool) {
        var quoted = false
        for index in bytes.indices {
            if bytes[index] == Byte.quote { quoted.toggle() }
            if !quoted, !visit(bytes[index], index) { return }
        }
    }

    private static func outsideQuotes(_ bytes: ArraySlice<UInt8>, _ visit: (UInt8) -> Bool) {
        outsideQuotes(bytes) { byte, _ in visit(byte) }
    }
}
