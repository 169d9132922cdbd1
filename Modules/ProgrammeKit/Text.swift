/// A language that the house speaks. The command line is English; pages and letters are Danish first.
public enum Language: String, CaseIterable, Sendable {
    case danish = "da"
    case english = "en"
}

/// One text in every language: forgetting one does not compile.
public struct Text: Hashable, Sendable {
    /// The Danish text.
    public let danish: String
    /// The English text.
    public let english: String

    /// A text in both languages.
    public init(_ danish: String, _ english: String) {
        self.danish = danish
        self.english = english
    }

    /// Words that a tenant wrote itself: the same in every language.
    public init(own words: String) {
        self.init(words, words)
    }

    /// The text in one language.
    public func `in`(_ language: Language) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }
}
