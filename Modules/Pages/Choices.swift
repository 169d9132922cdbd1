public import HTML
public import ProgrammeKit

extension HTML {
    /// A question with one answer among several, one below the other. None is chosen before somebody does.
    public mutating func choices(
        _ field: FormField, _ language: ProgrammeKit.Language, _ choices: [Choice]
    ) {
        group(field, language) {
            for (index, choice) in choices.enumerated() {
                $0.choice(field, choice, .radio, index, isChosen: choice.value == field.value)
            }
        }
    }

    /// A question with any number of answers.
    public mutating func boxes(
        _ field: FormField, _ language: ProgrammeKit.Language, _ choices: [Choice],
        chosen: Set<String> = []
    ) {
        group(field, language) {
            for (index, choice) in choices.enumerated() {
                $0.choice(field, choice, .checkbox, index, isChosen: chosen.contains(choice.value))
            }
        }
    }

    /// The same as large buttons side by side, for a question that is asked of many people in a row. Still radio buttons:
    /// the keyboard and a screen reader meet nothing new.
    public mutating func bigChoices(
        _ field: FormField, _ language: ProgrammeKit.Language, _ choices: [Choice]
    ) {
        group(field, language) {
            $0.div(.class("marks")) {
                for (index, choice) in choices.enumerated() {
                    $0.choice(field, choice, .radio, index, isChosen: choice.value == field.value)
                }
            }
        }
    }

    mutating func group(
        _ field: FormField, _ language: ProgrammeKit.Language, content: (inout HTML) -> Void
    ) {
        fieldset(field.error == nil ? .class("field") : .class("field wrong"), field.describedBy) {
            $0.legend { $0.words(of: field, language) }
            $0.notes(of: field, language)
            content(&$0)
        }
    }

    /// The first one has the field's own id: that is where the error summary leads to.
    private mutating func choice(
        _ field: FormField, _ choice: Choice, _ type: Attribute.InputType, _ index: Int, isChosen: Bool
    ) {
        let id = index == 0 ? field.id : field.id.appending("\(index + 1)")
        let hint = id.appending("of")
        div(.class("choice")) {
            $0.input(
                .type(type), .id(id), .name(field.name), .value(choice.value), .checked(isChosen),
                .described(by: choice.hint == nil ? [] : [hint]))
            $0.label(choice.words, .for(id))
            if let words = choice.hint { $0.p(words, .id(hint), .class("hint")) }
        }
    }
}
