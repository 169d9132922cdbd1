import Foundation

/// How texts read, by rules that need no reader.
package enum Readability {
    /// LIX: words a sentence, and words of more than six letters in a hundred (C. H. Björnsson, Läsbarhet, 1968).
    /// Below 25 is easy, 35 to 44 is the language of newspapers. Each text ends a sentence.
    package static func lix(_ texts: [String]) -> Double {
        let sentences = texts.flatMap { $0.split { ".:;!?".contains($0) } }.filter { $0.contains(where: \.isLetter) }
        let words = sentences.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
        guard !words.isEmpty else { return 0 }
        let long = words.count { $0.count > 6 }
        return Double(words.count) / Double(sentences.count) + 100 * Double(long) / Double(words.count)
    }

    /// Words that people who are supported never read about themselves: a person is no case, and stays away from
    /// nothing.
    package static func harsh(_ text: String) -> [String] {
        let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        return words.filter { word in
            ["sag", "sagen", "sager", "sagerne"].contains(word)
                || ["ptsd-ramt", "udeblev", "afvist", "frafald", "mislyk", "klient"].contains { word.hasPrefix($0) }
        }
    }
}
