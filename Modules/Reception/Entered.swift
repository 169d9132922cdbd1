import HTTP
package import Pages

/// What a form holds: what is known, or what was typed, and what is wrong with it.
package struct Entered: Sendable {
    private var values: [String: [String]]
    package let errors: [FieldError]
    /// Whether this is what somebody typed before their session ended.
    package let isKept: Bool

    package init(_ values: [String: String] = [:]) {
        self.values = values.mapValues { [$0] }
        errors = []
        isKept = false
    }

    private init(values: [String: [String]], errors: [FieldError], isKept: Bool) {
        self.values = values
        self.errors = errors
        self.isKept = isKept
    }

    init(_ form: Form, errors: [FieldError] = [], isKept: Bool = false) {
        values = Dictionary(grouping: form.fields, by: \.name).mapValues { $0.map(\.value) }
        self.errors = errors
        self.isKept = isKept
    }

    init(fields: [[String]]) {
        values = Dictionary(grouping: fields.filter { $0.count == 2 }) { $0[0] }.mapValues { $0.map { $0[1] } }
        errors = []
        isKept = true
    }

    /// Every field, for text that waits for its author. What proves the old page is left out.
    var fields: [[String]] {
        values.filter { !["form-token", "once", "kept"].contains($0.key) }.flatMap { name, values in
            values.map { [name, $0] }
        }
    }

    /// The same with what is wrong.
    package func with(_ errors: [FieldError]) -> Entered { Entered(values: values, errors: errors, isKept: isKept) }

    /// The value of a field; empty where there is none.
    package subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// Several ticked boxes of one name.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    package mutating func set(_ name: String, _ value: String) { values[name] = [value] }

    /// Several ticked boxes of one name.
    package mutating func set(_ name: String, _ several: [String]) { values[name] = several }

    /// What is wrong with a field.
    package func error(_ name: String) -> String? {
        let id = FormField(name, "").id
        return errors.first { $0.field == id }?.words
    }

    /// A question with what is known about its answer.
    package func field(_ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false) -> FormField {
        FormField(
            name, label, hint: hint, value: self[name], error: error(name), isOptional: isOptional)
    }

    /// A date of three fields.
    package func date(_ name: String) -> DateEntry {
        DateEntry(day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"])
    }
}
