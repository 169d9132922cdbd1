package import Days
import HTTP
package import Pages
package import ProgrammeKit

/// What was answered in a form, read field by field: each flaw becomes a line of the error summary, and nothing is done
/// before ``check()`` has passed.
package struct Answers: Sendable {
    package let entered: Entered
    package let language: Language
    private var errors: [FieldError] = []

    package init(_ entered: Entered, _ language: Language) {
        self.entered = entered
        self.language = language
    }

    /// The longest text of a field of one line, and of one of several, in characters.
    package static let line = 200
    package static let lines = 4_000

    /// Something is wrong with a field. One thing to put right at a time: what was said first about it stays.
    package mutating func fault(_ field: String, _ words: Text) {
        let id = FormField(field, "").id
        if !errors.contains(where: { $0.field == id }) { errors.append(FieldError(id, words.in(language))) }
    }

    /// A text without spaces round it; nil where it is empty. `missing` says what to do then; without it the field may
    /// be skipped.
    package mutating func text(_ field: String, missing: Text? = nil, most: Int = Answers.line) -> String? {
        let text = Answers.trimmed(entered[field])
        if text.count > most { fault(field, ReceptionWording.tooLong(most)) }
        if text.isEmpty, let missing { fault(field, missing) }
        return text.isEmpty ? nil : text
    }

    /// A whole number within a range.
    package mutating func number(_ field: String, in range: ClosedRange<Int>, missing: Text? = nil) -> Int? {
        let text = Answers.trimmed(entered[field])
        guard !text.isEmpty else {
            if let missing { fault(field, missing) }
            return nil
        }
        guard text.utf8.count <= 9, let number = Int(text), range.contains(number) else {
            fault(field, ReceptionWording.number(range))
            return nil
        }
        return number
    }

    /// A day of three fields. `missing` is only whether it may be skipped: the words say which part is missing.
    package mutating func day(_ field: String, isNeeded: Bool = true, within range: ClosedRange<Day>? = nil) -> Day? {
        let date = entered.date(field)
        if date.isEmpty && !isNeeded { return nil }
        switch date.read {
        case .success(let day):
            if let range, !range.contains(day) { fault(field, ReceptionWording.day(range)) }
            return day
        case .failure(let flaw):
            errors.append(FieldError(FormField(field, "").id, flaw.words(in: language)))
            return nil
        }
    }

    /// One of several codes. A code that was never offered counts as none.
    package mutating func choice(_ field: String, among codes: [String], missing: Text? = nil) -> String? {
        let code = entered[field]
        if codes.contains(code) { return code }
        if let missing { fault(field, missing) }
        return nil
    }

    /// The same for a type of codes.
    package mutating func choice<Code: RawRepresentable<String>>(
        _ field: String, _ type: Code.Type = Code.self, missing: Text? = nil
    ) -> Code? {
        if let code = Code(rawValue: entered[field]) { return code }
        if let missing { fault(field, missing) }
        return nil
    }

    /// Whether a box was ticked.
    package func isTicked(_ field: String) -> Bool { !entered[field].isEmpty }

    /// - Throws: ``FormFaults`` with everything that is wrong.
    package func check() throws(FormFaults) {
        guard errors.isEmpty else { throw FormFaults(errors) }
    }

    private static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace || $0.isNewline }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
            .replacing("\r\n", with: "\n")
    }
}

/// A form cannot be taken as it is. It is shown again with what was typed.
package struct FormFaults: Error, Equatable, Sendable {
    package let errors: [FieldError]

    package init(_ errors: [FieldError]) { self.errors = errors }

    /// One fault of one field.
    package init(_ field: String, _ words: String) {
        self.init([FieldError(FormField(field, "").id, words)])
    }
}
