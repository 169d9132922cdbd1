/// Danish alphabetical order as bytes to compare: a–z, æ, ø, å, with "aa" as å (Dansk Sprognævn, Retskrivningsordbogen § 4).
///
/// Made once per name. Accents decide only between names that are otherwise equal, where Åse comes before Aase.
package struct SortKey: Hashable, Comparable, Sendable {
    let bytes: [UInt8]

    package init(_ name: String) {
        var writer = SortKeyWriter(capacity: name.utf8.count)
        for scalar in name.unicodeScalars { writer.add(scalar) }
        bytes = writer.finish()
    }

    package static func < (a: SortKey, b: SortKey) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
}

/// Letters first, then, if there is any accent, a zero and one mark a letter.
private struct SortKeyWriter {
    private var letters: [UInt8] = []
    /// One a letter, once there is an accent.
    private var marks: [UInt8] = []
    private var isMarked = false
    private var lastWasPlainA = false

    init(capacity: Int) {
        letters.reserveCapacity(capacity)
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        if combine(scalar) { return }
        switch DanishLetter.fold(scalar) {
        case .plain(DanishLetter.a) where lastWasPlainA: replaceLast(by: DanishLetter.å)
        case .plain(let letter): append(letter, mark: 0)
        case .accented(let letter): append(letter, mark: 1)
        case .two(let first, let second):
            append(first, mark: 1)
            append(second, mark: 1)
        case .ü: append(DanishLetter.letter("y"), mark: 1)
        case .wordBreak: if let last = letters.last, last != DanishLetter.space { append(DanishLetter.space, mark: 0) }
        case .ignored: break
        case .foreign(let number): for byte in foreignBytes(number) { append(byte, mark: 0) }
        }
    }

    /// A ring or diaeresis that stands as a scalar of its own, as file systems of some makers write it.
    private mutating func combine(_ scalar: Unicode.Scalar) -> Bool {
        guard let letter = combined(letters.last, scalar) else { return false }
        letters[letters.count - 1] = letter
        lastWasPlainA = false
        return true
    }

    private mutating func append(_ letter: UInt8, mark: UInt8) {
        if mark != 0 { beginMarks() }
        if isMarked { marks.append(mark) }
        letters.append(letter)
        lastWasPlainA = letter == DanishLetter.a && mark == 0
    }

    private mutating func replaceLast(by letter: UInt8) {
        beginMarks()
        letters[letters.count - 1] = letter
        marks[marks.count - 1] = 1
        lastWasPlainA = false
    }

    private mutating func beginMarks() {
        guard !isMarked else { return }
        isMarked = true
        marks = [UInt8](repeating: 0, count: letters.count)
    }

    mutating func finish() -> [UInt8] {
        if letters.last == DanishLetter.space {
            letters.removeLast()
            if isMarked { marks.removeLast() }
        }
        return isMarked ? letters + [0] + marks : letters
    }
}

/// The letter that `last` becomes under a combining ring or diaeresis; nil when nothing changes.
func combined(_ last: UInt8?, _ scalar: Unicode.Scalar) -> UInt8? {
    switch (last, scalar.value) {
    case (DanishLetter.a, 0x30A): DanishLetter.å
    case (DanishLetter.a, 0x308): DanishLetter.æ
    case (DanishLetter.o, 0x308): DanishLetter.ø
    default: nil
    }
}

/// Three bytes above every Danish letter, in the order of the scalars.
func foreignBytes(_ number: UInt32) -> [UInt8] {
    [0x80 | UInt8(number >> 14 & 0x7F), 0x80 | UInt8(number >> 7 & 0x7F), 0x80 | UInt8(number & 0x7F)]
}
