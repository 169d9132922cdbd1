/// A name reduced to what survives spelling: Kristian and Christian, Sofie and Sophie, Aase and Åse become one.
///
/// Only ever compared together with a day of birth, so it may be coarse. The first and last word count: a middle name
/// is left out as often as it is given.
enum LikeName {
    static func reduce(_ name: String) -> [UInt8] {
        let words = SearchForm.words(of: name).split(separator: DanishLetter.space)
        guard let first = words.first, let last = words.last else { return [] }
        return words.count == 1 ? skeleton(first) : skeleton(first) + [DanishLetter.space] + skeleton(last)
    }

    private static func skeleton(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for letter in word {
            let sound = sounds[letter] ?? letter
            if letter == DanishLetter.h, let last = result.last, let changed = beforeH[last] {
                result[result.count - 1] = changed
            } else if result.last != sound {
                result.append(sound)
            }
        }
        return result
    }

    private static let sounds = table(["c": "k", "q": "k", "w": "v", "z": "s"])
    /// ch is k, ph is f, th is t.
    private static let beforeH = table(["k": "k", "p": "f", "t": "t"])

    private static func table(_ pairs: [Unicode.Scalar: Unicode.Scalar]) -> [UInt8: UInt8] {
        Dictionary(
            uniqueKeysWithValues: pairs.map { (DanishLetter.letter($0.key), DanishLetter.letter($0.value)) })
    }
}
