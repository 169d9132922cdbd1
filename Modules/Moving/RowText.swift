import Days
import Foundation
import SQLite
import Sealing
import Store

/// A value as a line of JSON holds it, and back.
enum RowText {
    /// Whole numbers up to here are the same in every program that reads JSON (RFC 8259, 6).
    private static let exact: Int64 = 1 << 53

    /// What stands for a sealed text whose key was destroyed, as the ledger says.
    static let erased = "{\"erased\":true}"

    /// Appends a value in its form.
    static func append(_ value: Value, as form: Form, to line: inout [UInt8]) {
        switch value {
        case .null: line += "null".utf8
        case .int(let number): append(number, as: form, to: &line)
        case .real(let number): line += "\(number)".utf8
        case .text(let text): quote(text, to: &line)
        case .blob(let bytes): quote(bytes.hex, to: &line)
        }
    }

    private static func append(_ number: Int64, as form: Form, to line: inout [UInt8]) {
        switch form {
        case .person where number >= 0: quote(PersonID(raw: number).description, to: &line)
        case .date where day(date(number)) == number: quote(date(number), to: &line)
        case .id where number >= 0, _ where number >= exact: quote(Base32.encode(number), to: &line)
        default: line += "\(number)".utf8
        }
    }

    /// Days are counted from 1970 and stay below a million for 2,700 years; milliseconds pass it in 17 minutes.
    private static func date(_ number: Int64) -> String {
        abs(number) < 1_000_000 ? Day(number: Int32(number)).iso : Instant(milliseconds: number).iso
    }

    private static func day(_ text: String) -> Int64? {
        if let day = try? Day(iso: text) { return Int64(day.number) }
        return (try? Instant(iso: text))?.milliseconds
    }

    /// Appends a text in quotation marks (RFC 8259, 7).
    static func quote(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case 0..<32: line += "\\u00\([byte].hex)".utf8
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// The value of what JSON held; nil where it is none of its form.
    static func value(_ found: Any?, as form: Form) -> Value? {
        switch found {
        case is NSNull: return .null
        case let text as String: return value(text, as: form)
        case let number as NSNumber:
            if form == .real { return .real(number.doubleValue) }
            return [.text, .bytes, .unsealed].contains(form) ? nil : .int(number.int64Value)
        default: return nil
        }
    }

    private static func value(_ text: String, as form: Form) -> Value? {
        switch form {
        case .text, .unsealed: .text(text)
        case .bytes: [UInt8](hex: text).map { .blob($0) }
        case .person: (try? PersonID(text: text)).map { .int($0.raw) }
        case .date: (day(text) ?? Base32.decode(text)).map { .int($0) }
        case .id, .number: Base32.decode(text).map { .int($0) }
        case .real: nil
        }
    }
}
