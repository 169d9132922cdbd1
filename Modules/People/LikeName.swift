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
        result.reserveCapacity(word.count)
        for letter in word {
            if letter == DanishLetter.h, let last = result.last, let changed = beforeH(last) {
                result[result.count - 1] = changed
            } else if result.last != sound(letter) {
                result.append(sound(letter))
            }
        }
        return result
    }

    private static func sound(_ letter: UInt8) -> UInt8 {
        switch letter {
        case DanishLetter.letter("c"), DanishLetter.letter("q"): DanishLetter.letter("k")
        case DanishLetter.letter("w"): DanishLetter.letter("v")
        case DanishLetter.letter("z"): DanishLetter.letter("s")
        default: letter
        }
    }

    /// ch is k, ph is f, th is t.
    private static func beforeH(_ letter: UInt8) -> UInt8? {
        switch letter {
        case DanishLetter.letter("k"), DanishLetter.letter("t"): letter
        case DanishLetter.letter("p"): DanishLetter.letter("f")
        default: nil
        }
    }
}
