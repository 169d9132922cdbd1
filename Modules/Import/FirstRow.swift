import CSV

extension Imports {
    /// The headings of a file, for somebody who explains them. A first row without one known heading may be data: it is
    /// refused, and not shown.
    package static func headings(_ path: String, of sheet: Sheet) throws -> [String] {
        var found: Record?
        do {
            try CSVFile.read(path) { record in
                found = record
                throw FirstRowRead()
            }
        } catch is FirstRowRead {}
        guard let record = found, record.fault == nil else { throw HeadingError.unreadable }
        guard record.fields.contains(where: { sheet.field(for: $0) != nil }) else {
            throw HeadingError.noHeadings(sheet)
        }
        return record.fields
    }
}

extension Sheet {
    /// The field that a heading means by itself.
    package func field(for heading: String) -> Field? { Heading.table(of: self)[Heading.fold(heading)] }
}

/// The rest of the file is not asked for.
private struct FirstRowRead: Error {}
