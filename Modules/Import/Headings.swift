package import CSV
import Tenancy

/// Which column of a sheet holds which field.
package struct Headings: Sendable {
    /// A column that is not imported.
    package struct Ignored: Hashable, Sendable, CustomStringConvertible {
        package let column: Int
        package let heading: String

        package var description: String { "column \(Heading.letter(column)) “\(heading)” is not imported" }
    }

    package let sheet: Sheet
    /// Every heading as the file has it.
    package let texts: [String]
    package let ignored: [Ignored]
    let sessions: SessionColumns
    private var columns: [Field: Int]
    /// What a heading says for every row of its column.
    private var fixed: [Field: String] = [:]

    /// Reads the heading row.
    ///
    /// - Parameter renamed: headings that the operator explains: the file's heading to the one it stands for, or to
    ///   nothing where the column is to be left out.
    /// - Throws: `HeadingError`. A heading that looks like a misspelt one is refused rather than left out in silence.
    package init(_ record: Record, of sheet: Sheet, renamed: [String: String] = [:]) throws(HeadingError) {
        guard record.fault == nil else { throw .unreadable }
        self.sheet = sheet
        let texts = record.fields
        self.texts = texts
        let known = Heading.table(of: sheet)
        let folded = texts.map(Heading.fold)
        try Self.check(renamed, folded, known)
        let explained = Dictionary(renamed.map { (Heading.fold($0.key), $0.value) }) { $1 }
        let spoken = texts.indices.map { explained[folded[$0]] ?? texts[$0] }
        let named = spoken.map { known[Heading.fold($0)] }
        let sessions = try SessionColumns(spoken, of: sheet, meant: named)
        self.sessions = sessions
        // A column of totals in a wide sheet is no mark.
        let meant = named.map { !sessions.isEmpty && $0 == .mark ? nil : $0 }
        guard meant.contains(where: { $0 != nil }) else { throw .noHeadings(sheet) }
        columns = try Self.unique(meant)
        let taken = Set(columns.keys).union(sessions.fields)
        let read = Set(sessions.all.map(\.column))
        let unknown = texts.indices.filter {
            named[$0] == nil && explained[folded[$0]] == nil && !read.contains($0)
        }
        let near = NearMisses(folded: folded, unknown: unknown, known: known, taken: taken)
        for fields in sheet.required where !fields.contains(where: taken.contains) {
            throw .missing(fields[0], column: near.first(of: fields)?.column)
        }
        if let miss = near.first(of: sheet.fields) {
            throw .misspelt(String(texts[miss.column].prefix(40)), column: miss.column, meant: miss.field)
        }
        ignored = texts.indices.filter { meant[$0] == nil && !texts[$0].isEmpty && !read.contains($0) }.map {
            Ignored(column: $0, heading: String(texts[$0].prefix(40)))
        }
    }

    /// A column's heading as the file has it, short enough for a message; nothing beyond the last one.
    func text(_ column: Int) -> String { texts.indices.contains(column) ? String(texts[column].prefix(40)) : "" }

    /// The column of a field, counted from 0.
    package func column(of field: Field) -> Int? { columns[field] }

    /// The text of a field in a row; nil where the sheet has no such column or the cell is empty.
    func text(of field: Field, in record: Record) -> String? {
        if let text = fixed[field] { return text }
        guard let column = columns[field], !record.isEmpty(column) else { return nil }
        return record.text(column)
    }

    /// Whether a row says something: one of a wide sheet is silent about the sessions whose cells are empty.
    func isSaid(in record: Record) -> Bool {
        guard !fixed.isEmpty, let mark = columns[.mark] else { return true }
        return !Vocabulary.unsaid.contains(record.text(mark))
    }

    mutating func place(_ field: Field, in column: Int) { columns[field] = column }

    /// Lets a heading say a field.
    mutating func fix(_ field: Field, _ session: SessionColumns.Session) {
        (columns[field], fixed[field]) = (session.column, session.text)
    }

    /// An explanation that explains nothing is a slip of its own.
    private static func check(
        _ renamed: [String: String], _ folded: [String], _ known: [String: Field]
    ) throws(HeadingError) {
        for (heading, meaning) in renamed {
            guard folded.contains(Heading.fold(heading)) else { throw .notThere(heading) }
            let isSession = known.values.contains(.session) && SessionColumns.session(0, meaning) != nil
            if !meaning.isEmpty, !isSession, known[Heading.fold(meaning)] == nil { throw .noSuchField(meaning) }
        }
    }

    private static func unique(_ meant: [Field?]) throws(HeadingError) -> [Field: Int] {
        var columns: [Field: Int] = [:]
        for (column, field) in meant.enumerated() {
            guard let field else { continue }
            if let first = columns[field] { throw .twice(field, first: first, second: column) }
            columns[field] = column
        }
        return columns
    }
}

/// Unknown headings that look like known ones.
private struct NearMisses {
    let folded: [String]
    let unknown: [Int]
    let known: [String: Field]
    let taken: Set<Field>

    /// The first column whose unknown heading is close to one of these fields that no other column holds.
    /// Headings of three letters are too short to tell a slip from a word of their own.
    func first(of fields: [Field]) -> (column: Int, field: Field)? {
        let missing = known.filter { fields.contains($0.value) && !taken.contains($0.value) && $0.key.utf8.count > 3 }
        for column in unknown {
            guard folded[column].utf8.count > 3, let near = nearest(to: folded[column], among: Array(missing.keys)),
                let field = missing[near]
            else { continue }
            return (column, field)
        }
        return nil
    }
}

enum Heading {
    /// A heading without case, spaces and signs: “Tlf. nr.” and “tlf nr” are one, and å is aa, æ is ae, ø is oe.
    static func fold(_ text: String) -> String {
        var folded = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "æ", "ä": folded += "ae"
            case "ø", "ö": folded += "oe"
            case "å": folded += "aa"
            case "a"..."z", "0"..."9": folded.unicodeScalars.append(scalar)
            default: continue
            }
        }
        return folded
    }

    static func table(of sheet: Sheet) -> [String: Field] {
        var table: [String: Field] = [:]
        for field in sheet.fields {
            for heading in field.folded where table[heading] == nil { table[heading] = field }
        }
        return table
    }

    /// The name that a spreadsheet gives a column: A, B … Z, AA.
    static func letter(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letter(column / 26 - 1) + last
    }
}

/// Why a heading row cannot be used. Headings are named; values never are.
package enum HeadingError: Error, Equatable, CustomStringConvertible {
    /// The heading row has letters of no encoding, or stray quotation marks.
    case unreadable
    /// Not one heading is known, so the first row may be data: it is not shown.
    case noHeadings(Sheet)
    case missing(Field, column: Int?)
    case twice(Field, first: Int, second: Int)
    case misspelt(String, column: Int, meant: Field)
    /// What the operator explains, and the file does not have.
    case notThere(String)
    /// What the operator says a heading means, and no sheet of this kind has.
    case noSuchField(String)

    package var description: String {
        switch self {
        case .unreadable: "the heading row cannot be read: save the sheet again as CSV UTF-8"
        case .noHeadings(let sheet):
            "the first row has no heading that a sheet of \(sheet.rawValue) has: put headings such as "
                + sheet.fields.prefix(4).map { "“\($0.heading)”" }.joined(separator: ", ") + " in row 1"
        case .missing(let field, let column):
            "no column “\(field.heading)”"
                + (column.map { ": is it column \(Heading.letter($0))? Correct that heading" } ?? ": add it")
        case .twice(let field, let first, let second):
            "columns \(Heading.letter(first)) and \(Heading.letter(second)) both mean “\(field.heading)”: "
                + "rename one, or leave it out with --column HEADING="
        case .misspelt(let heading, let column, let field):
            "column \(Heading.letter(column)) “\(heading)” is unknown: did you mean “\(field.heading)”? "
                + "Correct it, or leave it out with --column HEADING="
        case .notThere(let heading): "--column: the file has no heading “\(heading)”: write it as the file does"
        case .noSuchField(let meaning):
            "--column: “\(meaning)” is no field of this sheet: name it by a heading that the sheet may have"
        }
    }
}
