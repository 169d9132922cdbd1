import CSV
import Days

/// One row as its sheet reads it: the row, or what is wrong with it.
struct RowReading<Row: Sendable>: Sendable {
    let record: Record
    /// Which of the narrow sheets of a wide one has read it.
    let sheet: Int
    let row: Row?
    let problems: [Problem]
}

/// What reading a sheet gives, in this order.
enum SheetPart<Row: Sendable>: Sendable {
    /// The heading row, with the narrow sheets that a wide one holds.
    case headings(Headings, narrow: [Headings])
    /// The next rows, each as every narrow sheet reads it that it says something to.
    case rows([(number: Int, readings: [RowReading<Row>])])
    case end(TextEncoding?)
}

/// Reads a sheet from its file. It needs nothing of the tenant, and so can be ahead of what is done with the rows.
struct SheetReader<Work: SheetImport>: Sendable {
    private let work: Work
    private let renamed: [String: String]
    private let today: Day
    private var sheets: [Headings] = []
    private var rows: [(number: Int, readings: [RowReading<Work.Row>])] = []

    /// How many rows are worth waking another thread for.
    private static var stretch: Int { 128 }

    init(_ work: Work, renamed: [String: String], today: Day) {
        self.work = work
        self.renamed = renamed
        self.today = today
    }

    /// Where the file turns out to be unusable in its middle, the rows before are given first.
    mutating func read(_ path: String, _ give: (SheetPart<Work.Row>) throws -> Void) throws {
        do {
            let encoding = try CSVFile.read(path) { record in try take(record, give) }.encoding
            try giveRows(give)
            try give(.end(encoding))
        } catch let error as CSVError {
            try giveRows(give)
            throw error
        }
    }

    private mutating func take(_ record: Record, _ give: (SheetPart<Work.Row>) throws -> Void) throws {
        if sheets.isEmpty { return try begin(record, give) }
        rows.append((record.row, readings(of: record)))
        if rows.count == Self.stretch { try giveRows(give) }
    }

    private mutating func begin(_ record: Record, _ give: (SheetPart<Work.Row>) throws -> Void) throws {
        let headings = try Headings(record, of: work.sheet, renamed: renamed)
        try work.check(headings)
        sheets = headings.narrowed()
        try give(.headings(headings, narrow: sheets))
    }

    private func readings(of record: Record) -> [RowReading<Work.Row>] {
        sheets.indices.filter { sheets[$0].isSaid(in: record) }.map { sheet in
            var reader = RowReader(record, sheets[sheet])
            let row = work.parse(&reader, today: today)
            return RowReading(record: record, sheet: sheet, row: row, problems: reader.problems)
        }
    }

    private mutating func giveRows(_ give: (SheetPart<Work.Row>) throws -> Void) throws {
        if rows.isEmpty { return }
        try give(.rows(rows))
        rows.removeAll(keepingCapacity: true)
    }
}
