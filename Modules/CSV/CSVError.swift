/// Why a file cannot be read at all. Positions only, never what stands there.
package enum CSVError: Error, Equatable, CustomStringConvertible {
    /// Nothing in the file, or nothing but blank rows.
    case empty
    /// UTF-16, which Excel calls "Unicode text".
    case utf16
    /// An Excel workbook (.xlsx or .xls) and not its text.
    case workbook
    /// A NUL byte: this is no text file.
    case binary(line: Int)
    /// A quoted field that the end of the file cuts off; the line where it opens.
    case unfinishedQuote(line: Int)
    /// A field longer than the limit, mostly a quotation mark that nothing closes.
    case fieldTooLong(line: Int, limit: Int)
    /// A row longer than the limit.
    case rowTooLong(line: Int, limit: Int)
    /// More columns than the limit.
    case tooManyColumns(line: Int, limit: Int)
    /// The operating system could not give the bytes: its own word for it.
    case unreadable(String)

    package var description: String {
        switch self {
        case .empty: "the file is empty: save the sheet again, with its heading row"
        case .utf16: "the file is UTF-16 text: in Excel choose Save as, “CSV UTF-8 (semicolon delimited)”"
        case .workbook: "the file is an Excel workbook: in Excel choose Save as, “CSV UTF-8 (semicolon delimited)”"
        case .binary(let line):
            "line \(line) holds a NUL byte, so this is no text file: save the sheet again as CSV UTF-8"
        case .unfinishedQuote(let line):
            "the quoted field that opens on line \(line) never ends: the file is cut off, or a quotation mark is missing"
        case .fieldTooLong(let line, let limit):
            "a field on line \(line) is longer than \(limit) bytes: look for a quotation mark that nothing closes"
        case .rowTooLong(let line, let limit):
            "the row that begins on line \(line) is longer than \(limit) bytes: is this the right file?"
        case .tooManyColumns(let line, let limit):
            "the row that begins on line \(line) has more than \(limit) columns: is this the right file?"
        case .unreadable(let reason): "the file cannot be read: \(reason)"
        }
    }
}

/// What bounds a reader's memory, whatever it is fed.
package struct CSVLimits: Sendable {
    /// Bytes in one field; an Excel cell holds at most 32,767 characters.
    package var field = 131_072
    /// Bytes in one row, its heading row included.
    package var row = 524_288
    /// Columns in one row.
    package var columns = 256

    package init() {}
}
