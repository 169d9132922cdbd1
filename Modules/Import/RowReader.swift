import CSV
import Days
import People

/// Reads the cells of one row and gathers what is wrong with them.
struct RowReader {
    let record: Record
    let headings: Headings
    private(set) var problems: [Problem] = []

    init(_ record: Record, _ headings: Headings) {
        self.record = record
        self.headings = headings
        noteForm()
    }

    /// The text of a field; nil where the sheet has no such column or the cell is empty.
    func text(_ field: Field) -> String? { headings.text(of: field, in: record) }

    /// A field as `parse` reads it; nil where it is empty or wrong.
    mutating func read<T>(_ field: Field, _ parse: (String) throws(CellError) -> T) -> T? {
        guard let text = text(field) else { return nil }
        do {
            return try parse(text)
        } catch {
            note(field, error.code, error.advice, error.choices)
            return nil
        }
    }

    /// The same, where an empty cell is wrong.
    mutating func require<T>(_ field: Field, _ parse: (String) throws(CellError) -> T) -> T? {
        if text(field) == nil { note(field, CellError.missing.code, CellError.missing.advice) }
        return read(field, parse)
    }

    /// A CPR number; nil where it is empty or wrong.
    mutating func cpr(_ field: Field) -> CPR? {
        guard let text = text(field) else { return nil }
        do {
            return try CPR(text)
        } catch {
            note(field, "cpr", error.description)
            return nil
        }
    }

    /// Notes a day that lies before what it follows.
    mutating func check(_ field: Field, _ day: Day?, notBefore first: Day) {
        guard let day, day < first else { return }
        note(field, "before-start", "lies before the day on which it began: correct one of them")
    }

    mutating func note(_ field: Field?, _ code: String, _ advice: String, _ choices: [String] = []) {
        let column = field.flatMap(headings.column)
        note(column: column, heading: column.map { headings.text($0) } ?? field?.heading, code, advice, choices)
    }

    private mutating func note(
        column: Int?, heading: String?, _ code: String, _ advice: String, _ choices: [String] = []
    ) {
        problems.append(
            Problem(row: record.row, column: column, heading: heading, code: code, advice: advice, choices: choices))
    }

    private mutating func noteForm() {
        switch record.fault {
        case .letters:
            note(nil, "letters", "letters in another encoding than the rest of the file: save it again as CSV UTF-8")
        case .quotation(let column):
            note(
                column: column, heading: headings.text(column), "quotation",
                "something follows a closing quotation mark: write a quotation mark inside a cell twice")
        case nil: break
        }
        if record.count < headings.texts.count {
            note(nil, "too-few-columns", "\(record.count) columns of \(headings.texts.count): fill in the row again")
        }
        if (headings.texts.count..<max(headings.texts.count, record.count)).contains(where: { !record.isEmpty($0) }) {
            note(nil, "too-many-columns", "more columns than headings: is there a delimiter inside a cell?")
        }
    }
}
