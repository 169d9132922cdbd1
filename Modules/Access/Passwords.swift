import Foundation

/// What a new password or PIN must be. Length, not composition; and nothing that is tried first
/// (NIST SP 800-63B, 5.1.1.2).
package enum Passwords {
    package static let lengths = 12...128
    package static let pinLengths = 4...8

    /// What is wrong with a password; nil for a good one. `context` is what an attacker knows: the login, the name, the
    /// tenant.
    package static func flaw(in password: String, context: [String] = []) -> PasswordFlaw? {
        let length = normal(password).unicodeScalars.count
        if length < lengths.lowerBound { return .short }
        if length > lengths.upperBound { return .long }
        let letters = fold(password).filter { ("a"..."z").contains($0) }
        if Set(fold(password)).count < 5 { return .simple }
        let known = CommonPasswords.words.union(context.flatMap(words))
        return letters.count < 4 || isCovered(letters[...], by: known, atMost: 2) ? .common : nil
    }

    /// What is wrong with a PIN: as short as it is, it must not be the first one tried.
    package static func flaw(inPIN pin: String) -> PasswordFlaw? {
        let digits = pin.utf8.map(Int.init)
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return .notDigits }
        if digits.count < pinLengths.lowerBound { return .short }
        if digits.count > pinLengths.upperBound { return .long }
        let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
        let isYear = digits.count == 4 && (pin.hasPrefix("19") || pin.hasPrefix("20"))
        return steps.count == 1 || Set(digits).count == 1 || isYear ? .simple : nil
    }

    /// The canonical form, which is hashed.
    static func normal(_ secret: String) -> String { secret.precomposedStringWithCanonicalMapping }

    /// Small Latin letters and digits: Ø is o, 0 stays.
    private static func fold(_ text: String) -> [Character] {
        let danish: [Character: String] = ["\u{E6}": "ae", "\u{F8}": "o", "\u{E5}": "a"]
        let lower = normal(text).lowercased()
        let spelt = lower.map { danish[$0] ?? String($0) }.joined()
        return Array(spelt.folding(options: .diacriticInsensitive, locale: nil))
    }

    /// The words of a context of at least four letters: a name, the parts of an address.
    private static func words(_ text: String) -> [String] {
        let folded = String(fold(text))
        return folded.split { !("a"..."z").contains($0) }.map(String.init).filter { $0.count >= 4 }
    }

    /// Whether the letters are nothing but so many known words.
    private static func isCovered(_ letters: ArraySlice<Character>, by known: Set<String>, atMost count: Int) -> Bool {
        if letters.isEmpty { return true }
        guard count > 0 else { return false }
        return (1...letters.count).contains { length in
            known.contains(String(letters.prefix(length)))
                && isCovered(letters.dropFirst(length), by: known, atMost: count - 1)
        }
    }
}

/// Why a password or a PIN is not taken. The pages say it in the reader's language.
package enum PasswordFlaw: String, Error, Sendable, CaseIterable, CustomStringConvertible {
    case short, long, common, simple, notDigits

    package var description: String {
        switch self {
        case .short: "too short"
        case .long: "too long"
        case .common: "made of words that are tried first"
        case .simple: "a pattern that is tried first"
        case .notDigits: "a PIN has digits only"
        }
    }
}
