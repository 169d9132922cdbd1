/// What a role is called: four forms in Danish, two in English, so that a tenant can rename a role everywhere at once.
public struct Noun: Hashable, Sendable {
    /// "mentor"
    public let danish: String
    /// "mentoren"
    public let danishDefinite: String
    /// "mentorer"
    public let danishPlural: String
    /// "mentorerne"
    public let danishDefinitePlural: String
    /// "mentor"
    public let english: String
    /// "mentors"
    public let englishPlural: String

    /// A noun from its four Danish forms (indefinite, definite, plural, definite plural) and its two English ones.
    public init(
        _ danish: String, _ danishDefinite: String, _ danishPlural: String, _ danishDefinitePlural: String,
        english: String, _ englishPlural: String
    ) {
        self.danish = danish
        self.danishDefinite = danishDefinite
        self.danishPlural = danishPlural
        self.danishDefinitePlural = danishDefinitePlural
        self.english = english
        self.englishPlural = englishPlural
    }

    /// The noun with other Danish forms; nil unless there are exactly four that are not empty.
    public func danish(_ forms: [String]) -> Noun? {
        guard forms.count == 4, forms.allSatisfy({ !$0.isEmpty }) else { return nil }
        return Noun(forms[0], forms[1], forms[2], forms[3], english: english, englishPlural)
    }

    /// The noun with other English forms; nil unless there are exactly two that are not empty.
    public func english(_ forms: [String]) -> Noun? {
        guard forms.count == 2, forms.allSatisfy({ !$0.isEmpty }) else { return nil }
        return Noun(
            danish, danishDefinite, danishPlural, danishDefinitePlural, english: forms[0], forms[1])
    }

    /// The form that a sentence asks for.
    func form(_ form: Form, in language: Language) -> String {
        switch (language, form) {
        case (.danish, .one): danish
        case (.danish, .theOne): danishDefinite
        case (.danish, .many): danishPlural
        case (.danish, .theMany): danishDefinitePlural
        case (.english, .one): english
        case (.english, .theOne): "the " + english
        case (.english, .many): englishPlural
        case (.english, .theMany): "the " + englishPlural
        }
    }

    /// How a sentence uses a noun.
    enum Form {
        case one, theOne, many, theMany
    }
}
