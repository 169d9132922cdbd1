package import CSV
package import ProgrammeKit

/// What came of a sheet, or would come of it. It names rows and columns, never people's data.
package struct ImportReport: Sendable {
    /// Problems and duplicates beyond this number are counted, and stand in the file of error rows.
    package static let listed = 100

    package let sheet: Sheet
    /// The batch to undo; nil for a preview and where nothing was changed.
    package internal(set) var batch: ImportID?
    package internal(set) var rows = 0
    package internal(set) var added = 0
    package internal(set) var updated = 0
    /// Rows that were imported before, word for word.
    package internal(set) var unchanged = 0
    package internal(set) var duplicates = 0
    package internal(set) var errors = 0
    /// CPR numbers that fail modulus 11 or are replacements: valid, and worth a look.
    package internal(set) var cprWarnings = 0
    package internal(set) var problems: [Problem] = []
    package internal(set) var found: [FoundRepeat] = []
    package internal(set) var ignored: [Headings.Ignored] = []
    package internal(set) var encoding: TextEncoding?

    /// Rows that were not imported and need somebody.
    package var left: Int { duplicates + errors }

    init(sheet: Sheet) { self.sheet = sheet }

    mutating func note(_ new: [Problem]) {
        errors += 1
        problems += new.prefix(max(0, Self.listed - problems.count))
    }

    mutating func note(_ duplicate: Repeat, row: Int) {
        duplicates += 1
        if found.count < Self.listed { found.append(FoundRepeat(row: row, duplicate: duplicate)) }
    }
}

/// How an import is done.
package struct ImportOptions: Sendable {
    /// Headings of the file that the operator explains; an empty meaning leaves the column out.
    package var renamed: [String: String] = [:]
    /// Where the rows that need somebody are written; nil: nowhere.
    package var errorFile: String?
    /// The language of that file's last column.
    package var language = Language.english
    /// Whether rows that look like a known person are added all the same.
    package var addsAlike = false
    /// Rows in the first transaction. While nobody else waits to write they grow to five times as many.
    package var batch = 2_000
    /// Told the number of rows read so far, once a batch. What it throws ends the import there.
    package var progress: (@Sendable (Int) throws -> Void)?

    package init() {}
}
