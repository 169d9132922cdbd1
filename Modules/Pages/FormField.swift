public import HTML
public import ProgrammeKit

/// One question of a form, with what was answered and what is wrong with it.
public struct FormField: Sendable {
    /// Its name in what is sent.
    public let name: String
    /// The question.
    public let label: String
    /// Why it is asked, or what an answer looks like.
    public let hint: String?
    /// What was typed before.
    public let value: String
    /// What is wrong with it, and what to do.
    public let error: String?
    /// Whether it may be skipped.
    public let isOptional: Bool

    /// A question.
    public init(
        _ name: String, _ label: String, hint: String? = nil, value: String = "", error: String? = nil,
        isOptional: Bool = false
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.error = error
        self.isOptional = isOptional
    }

    /// The element that an error leads to.
    public var id: ElementID { ElementID(name) }

    var hintID: ElementID { id.appending("hint") }
    var errorID: ElementID { id.appending("error") }

    var describedBy: Attribute {
        .described(by: (hint == nil ? [] : [hintID]) + (error == nil ? [] : [errorID]))
    }
}

extension HTML {
    /// A question with a field of one line, as wide as its answer.
    public mutating func textField(
        _ field: FormField, _ language: ProgrammeKit.Language, type: Attribute.InputType = .text,
        width: FieldWidth = .line, _ more: Attribute...
    ) {
        question(field, language) {
            let fixed: [Attribute] = [
                .type(type), .id(field.id), .name(field.name), width.attribute, field.describedBy,
                .invalid(field.error != nil),
            ]
            // A secret that was typed is not sent back.
            $0.input(fixed + (type == .password ? [] : [.value(field.value)]) + more)
        }
    }

    /// A question whose answer is a file. The browser shows its name; the server never asks for it by a path.
    public mutating func fileField(_ field: FormField, _ language: ProgrammeKit.Language) {
        question(field, language) {
            $0.input(
                .type(.file), .id(field.id), .name(field.name), .accept(".csv,text/csv"), field.describedBy,
                .invalid(field.error != nil))
        }
    }

    /// A question with a field of several lines.
    public mutating func textArea(
        _ field: FormField, _ language: ProgrammeKit.Language, rows: Int = 5
    ) {
        question(field, language) {
            $0.textarea(
                field.value, .id(field.id), .name(field.name), .rows(rows), field.describedBy,
                .invalid(field.error != nil))
        }
    }

    /// A question with a list to choose from. The empty first entry keeps it from answering itself.
    public mutating func menu(
        _ field: FormField, _ language: ProgrammeKit.Language, _ choices: [Choice]
    ) {
        question(field, language) {
            $0.select(.id(field.id), .name(field.name), field.describedBy, .invalid(field.error != nil)) {
                $0.option("", .value(""))
                for choice in choices {
                    $0.option(choice.words, .value(choice.value), .selected(choice.value == field.value))
                }
            }
        }
    }

    private mutating func question(
        _ field: FormField, _ language: ProgrammeKit.Language, _ control: (inout HTML) -> Void
    ) {
        div(field.error == nil ? .class("field") : .class("field wrong")) {
            $0.label(.for(field.id)) { $0.words(of: field, language) }
            $0.notes(of: field, language)
            control(&$0)
        }
    }

    mutating func words(of field: FormField, _ language: ProgrammeKit.Language) {
        text(field.label)
        if field.isOptional { span(" " + PageWording.optional.in(language), .class("optional")) }
    }

    mutating func notes(of field: FormField, _ language: ProgrammeKit.Language) {
        if let hint = field.hint { p(hint, .id(field.hintID), .class("hint")) }
        guard let error = field.error else { return }
        p(.id(field.errorID), .class("error")) {
            $0.span(PageWording.errorBefore.in(language) + " ", .class("unseen"))
            $0.text(error)
        }
    }
}

/// How wide a field is: it says how long an answer is expected.
public enum FieldWidth: Sendable {
    case line, code, number

    var attribute: Attribute {
        switch self {
        case .line: .class("line")
        case .code: .class("code")
        case .number: .class("short")
        }
    }
}

/// One answer among several.
public struct Choice: Sendable {
    /// What is sent.
    public let value: String
    /// What is read.
    public let words: String
    /// What follows from it.
    public let hint: String?

    /// An answer.
    public init(_ value: String, _ words: String, hint: String? = nil) {
        self.value = value
        self.words = words
        self.hint = hint
    }
}
