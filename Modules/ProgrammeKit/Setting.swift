public import Participation

/// One thing that a tenant may change about a programme, within a range. Its title is the wording's `setting.<key>`.
public struct Setting: Hashable, Sendable {
    /// The key path under the programme in the tenant's configuration, such as `match.months`.
    public let key: String
    /// What the value is, what it may be and what it is when the tenant says nothing.
    public let kind: Kind

    /// What a setting holds.
    public enum Kind: Hashable, Sendable {
        /// A whole number within a range.
        case number(default: Int, in: ClosedRange<Int>)
        /// Yes or no.
        case flag(default: Bool)
        /// One of a closed list of codes.
        case choice(default: String, among: [String])
        /// Any of a closed list of codes.
        case choices(default: [String], among: [String])
        /// A list of the tenant's own words.
        case words(default: [String])
        /// Versions of a manual; a tenant adds versions and never changes one.
        case manuals(default: [Manual], themes: ClosedRange<Int>)
        /// Prices of an offer.
        case prices(default: [Price])
    }

    /// A setting; the typed settings below are the way to make one.
    init(key: String, kind: Kind) {
        self.key = key
        self.kind = kind
    }

    /// The value when a tenant says nothing.
    public var standard: SettingValue {
        switch kind {
        case .number(let value, _): .number(value)
        case .flag(let value): .flag(value)
        case .choice(let value, _): .word(value)
        case .choices(let value, _), .words(let value): .words(value)
        case .manuals(let value, _): .manuals(value)
        case .prices(let value): .prices(value)
        }
    }

    /// Why a value is refused, in words that name the range; nil when it is allowed.
    public func refusal(of value: SettingValue) -> String? {
        switch (kind, value) {
        case (.number(_, let range), .number(let number)):
            range.contains(number) ? nil : "is \(number), but must be \(range.lowerBound) to \(range.upperBound)"
        case (.choice(_, let among), .word(let word)):
            among.contains(word) ? nil : Setting.unknown(word, among)
        case (.choices(_, let among), .words(let words)):
            words.first { !among.contains($0) }.map { Setting.unknown($0, among) }
        case (.words, .words(let words)):
            words.contains("") ? "holds an empty text" : nil
        case (.manuals(_, let themes), .manuals(let manuals)):
            Setting.refusal(of: manuals, themes: themes)
        case (.prices, .prices(let prices)):
            prices.contains { $0.participants < 1 || $0.total.øre < 0 } ? "holds a price for nobody or below zero" : nil
        case (.flag, .flag):
            nil
        default:
            "must be \(expected)"
        }
    }

    /// What kind of value is expected, in words for an error.
    public var expected: String {
        switch kind {
        case .number(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .flag: "true or false"
        case .choice(_, let among): "one of " + among.joined(separator: ", ")
        case .choices(_, let among): "a list of some of " + among.joined(separator: ", ")
        case .words: "a list of texts"
        case .manuals(_, let themes): "a list of manuals of \(themes.lowerBound) to \(themes.upperBound) themes"
        case .prices: "a list of prices"
        }
    }

    private static func unknown(_ word: String, _ among: [String]) -> String {
        "holds \(word), but must be one of " + among.joined(separator: ", ")
    }

    private static func refusal(of manuals: [Manual], themes: ClosedRange<Int>) -> String? {
        if manuals.isEmpty { return "holds no manual" }
        if Set(manuals.map(\.version)).count < manuals.count { return "holds two manuals of one version" }
        guard let wrong = manuals.first(where: { !themes.contains($0.themes.count) }) else { return nil }
        return "version \(wrong.version) has \(wrong.themes.count) themes, but must have \(themes.lowerBound) to "
            + "\(themes.upperBound)"
    }
}

/// The value of a setting.
public enum SettingValue: Hashable, Sendable {
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// One code.
    case word(String)
    /// Codes or the tenant's own words.
    case words([String])
    /// Versions of a manual.
    case manuals([Manual])
    /// Prices of an offer.
    case prices([Price])
}
