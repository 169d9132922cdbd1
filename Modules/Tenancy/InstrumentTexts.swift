package import Outcomes
package import Participation
package import ProgrammeKit

/// The words of the validated instruments, as the tenant may use them. One without words is answered on paper: then the
/// form that the tenant is licensed to print says what is asked, and a coordinator enters the answers.
package struct InstrumentTexts: Sendable {
    private let given: [Instrument: FormWords]

    init(_ section: Section) throws {
        let known = Instrument.allCases.filter { $0.ownWords() == nil }
        try section.allow(known.map(\.rawValue))
        given = try known.reduce(into: [:]) { given, instrument in
            guard section.values[instrument.rawValue] != nil else { return }
            given[instrument] = try InstrumentTexts.words(section.section(instrument.rawValue), instrument)
        }
    }

    /// What the form says; nil where it is answered on paper alone.
    package func words(of instrument: Instrument, asked who: Respondent = .participant) -> FormWords? {
        instrument.ownWords(for: who) ?? given[instrument]
    }

    /// In both languages, or in one, which then stands for both.
    private static func words(_ section: Section, _ instrument: Instrument) throws -> FormWords {
        try section.allow(Language.allCases.map(\.rawValue))
        let languages = Language.allCases.filter { section.values[$0.rawValue] != nil }
        let read = try languages.map { try OneLanguage(section.section($0.rawValue), instrument) }
        guard let danish = read.first, let english = read.last else {
            throw ConfigurationError.missing(path: section.full("da"), expected: "the words of the form in Danish")
        }
        return FormWords(
            lead: Text(danish.lead, english.lead), items: zip(danish.items, english.items).map { Text($0, $1) },
            answers: zip(danish.answers, english.answers).map { Text($0, $1) })
    }

    private struct OneLanguage {
        let lead: String
        let items: [String]
        let answers: [String]

        init(_ section: Section, _ instrument: Instrument) throws {
            try section.allow(["lead", "items", "answers"])
            lead = try section.required("lead", section.text("lead"), expected: "what the items are about")
            items = try OneLanguage.texts("items", section, instrument.items.upperBound)
            answers = try OneLanguage.texts("answers", section, instrument.answers.count)
        }

        private static func texts(_ key: String, _ section: Section, _ count: Int) throws -> [String] {
            let expected = "a list of \(count) texts"
            let texts = try section.required(key, section.texts(key), expected: expected)
            guard texts.count == count, !texts.contains("") else {
                throw ConfigurationError.wrongKind(path: section.full(key), expected: expected)
            }
            return texts
        }
    }
}
