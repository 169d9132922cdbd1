/// The two encodings that spreadsheets in Denmark write.
package enum TextEncoding: Sendable, Equatable { case utf8, windows1252 }

/// Decides the encoding by the first letter that is not ASCII, so that a stream need not be read twice.
struct Decoder: Sendable {
    /// Nil until a mark or a letter has decided it.
    var encoding: TextEncoding?

    /// Turns a row into UTF-8; false where its letters fit no encoding.
    mutating func decode(_ record: inout Record) -> Bool {
        let valid = isUTF8(record.bytes)
        if encoding == nil { encoding = valid ? .utf8 : .windows1252 }
        if encoding == .utf8 { return valid || replace(&record) }
        return convert(&record)
    }

    private func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// Keeps the row readable as text although its letters are not.
    private func replace(_ record: inout Record) -> Bool {
        for index in record.bytes.indices where record.bytes[index] >= 0x80 {
            record.bytes[index] = UInt8(ascii: "?")
        }
        return false
    }

    private func convert(_ record: inout Record) -> Bool {
        var text: [UInt8] = []
        text.reserveCapacity(record.bytes.count + 16)
        var known = true
        var from = 0
        for column in record.ends.indices {
            for byte in record.bytes[from..<record.ends[column]] { known = append(byte, to: &text) && known }
            from = record.ends[column]
            record.ends[column] = text.count
        }
        record.bytes = text
        return known
    }

    private func append(_ byte: UInt8, to text: inout [UInt8]) -> Bool {
        if byte < 0x80 {
            text.append(byte)
            return true
        }
        let scalar = byte < 0xA0 ? Self.windows[Int(byte) - 0x80] : UInt16(byte)
        text.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "?").map { Array($0) } ?? [])
        return scalar != 0xFFFD
    }

    /// 0x80–0x9F of Windows-1252 (Unicode's mapping table CP1252.TXT); the five undefined bytes are U+FFFD.
    private static let windows: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
