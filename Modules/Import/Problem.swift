/// What is wrong in one row, where, and what to do: never what stands there.
package struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// As a spreadsheet numbers it; the heading is row 1.
    package let row: Int
    /// Counted from 0; nil where the row as a whole is meant.
    package let column: Int?
    /// The heading of that column as the file has it, or the one that is missing.
    package let heading: String?
    /// Stable, for `--json`.
    package let code: String
    package let advice: String
    /// The words that may stand there, or the bounds of a number.
    var choices: [String] = []

    package var description: String {
        guard let column else { return "row \(row): \(advice)" }
        return "row \(row), column \(Heading.letter(column)) “\(heading ?? "")”: \(advice)"
    }

    /// The column as a spreadsheet names it, with its heading; nothing where the row as a whole is meant.
    package var place: String {
        column.map { "\(Heading.letter($0)) “\(heading ?? "")”" } ?? heading ?? ""
    }
}

/// The ways in which a cell can be wrong.
enum CellError: Error, Equatable {
    case missing, tooLong, control, notADay, future, tooOld, notYesOrNo, notANumber(ClosedRange<Int>)
    case phone, phoneRounded, email, nameHasDigits, unknownWord([String]), notAClock

    var code: String {
        switch self {
        case .missing: "missing"
        case .tooLong: "too-long"
        case .control: "control-character"
        case .notADay: "not-a-day"
        case .future: "future"
        case .tooOld: "too-old"
        case .notYesOrNo: "not-yes-or-no"
        case .notANumber: "not-a-number"
        case .phone: "phone"
        case .phoneRounded: "phone-rounded"
        case .email: "email"
        case .nameHasDigits: "name-has-digits"
        case .unknownWord: "unknown-word"
        case .notAClock: "not-a-time"
        }
    }

    /// What may stand there, where that is a list or a range.
    var choices: [String] {
        switch self {
        case .notANumber(let range): ["\(range.lowerBound)", "\(range.upperBound)"]
        case .unknownWord(let known): known
        default: []
        }
    }

    var advice: String {
        switch self {
        case .missing: "empty: fill it in"
        case .tooLong: "too long: is a quotation mark missing, or the columns shifted?"
        case .control: "holds a control character: type it again"
        case .notADay: "not a date: write 23-04-2016 or 2016-04-23, the year with four digits"
        case .future: "lies in the future: correct the date"
        case .tooOld: "lies before 1900: correct the year"
        case .notYesOrNo: "neither yes nor no: write “ja” or “nej”, or leave it empty"
        case .notANumber(let range): "not a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .phone: "not one telephone number: write eight digits, or + and the country's number"
        case .phoneRounded: "a spreadsheet has rounded the number: format the column as text, and fill it in again"
        case .email: "not one e-mail address: write it as name@example.org, or leave it empty"
        case .nameHasDigits: "a name with digits or @: are the columns shifted?"
        case .unknownWord(let known): "unknown word: write one of " + known.joined(separator: ", ")
        case .notAClock: "not a time of day: write 14:30"
        }
    }
}
