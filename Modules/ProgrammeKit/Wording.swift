/// Every text of a programme, in Danish and English. Nothing else of a programme holds a sentence for people.
///
/// A text may name a role and a figure: `{mentor}`, `{the mentor}`, `{mentors}`, `{the mentors}` give the forms of the
/// role with the code `mentor`, with a capital where the placeholder has one, and `{count}` the figure of that name.
public struct Wording: Sendable {
    /// The programme's name.
    public let name: Text
    /// One sentence on what the programme is.
    public let summary: Text
    /// What each role is called, by the role's code.
    public let nouns: [String: Noun]
    /// Every other text by its code: objections, duties, settings, answers and so on.
    public let texts: [String: Text]

    /// The whole wording of a programme.
    public init(name: Text, summary: Text, nouns: [String: Noun], texts: [String: Text]) {
        self.name = name
        self.summary = summary
        self.nouns = nouns
        self.texts = texts
    }

    /// The wording with roles renamed by a tenant.
    public func renaming(_ renamed: [String: Noun]) -> Wording {
        Wording(name: name, summary: summary, nouns: nouns.merging(renamed) { _, new in new }, texts: texts)
    }

    /// The text with a code, its roles and figures filled in; nil when the programme has no such text.
    public func text(_ code: String, in language: Language, figures: [String: Int] = [:]) -> String? {
        texts[code].map { fill($0.in(language), in: language, figures) }
    }

    /// The placeholders of a text that this wording can't fill with a role, in order: the figures it needs.
    public func figures(of code: String) -> [String] {
        guard let text = texts[code] else { return [] }
        return Language.allCases.flatMap { Wording.placeholders(in: text.in($0)) }
            .filter { noun($0, in: .danish) == nil }
    }

    private func fill(_ text: String, in language: Language, _ figures: [String: Int]) -> String {
        var filled = text
        for placeholder in Wording.placeholders(in: text) {
            guard let words = noun(placeholder, in: language) ?? figures[placeholder].map(String.init) else { continue }
            filled.replace("{\(placeholder)}", with: words)
        }
        return filled
    }

    private func noun(_ placeholder: String, in language: Language) -> String? {
        let lowered = placeholder.lowercased()
        let definite = lowered.hasPrefix("the ")
        let word = definite ? String(lowered.dropFirst(4)) : lowered
        let found: String
        if let one = nouns[word] {
            found = one.form(definite ? .theOne : .one, in: language)
        } else if word.hasSuffix("s"), let many = nouns[String(word.dropLast())] {
            found = many.form(definite ? .theMany : .many, in: language)
        } else {
            return nil
        }
        return placeholder.first?.isUppercase == true ? found.prefix(1).uppercased() + found.dropFirst() : found
    }

    private static func placeholders(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
