/// Letters of a name as small numbers in the order of the Danish alphabet, read scalar by scalar.
///
/// Foundation's comparison takes 284 ms for 5,000 names and follows the locale of the process: both are no use here.
enum DanishLetter {
    static let space: UInt8 = 1
    static let a = letter("a"), e = letter("e"), h = letter("h"), o = letter("o")
    static let æ: UInt8 = 46
    static let ø: UInt8 = 47
    static let å: UInt8 = 48

    static func letter(_ ascii: Unicode.Scalar) -> UInt8 { UInt8(ascii.value) - 0x61 + 20 }

    /// One scalar's place in the alphabet.
    enum Folded {
        case plain(UInt8)
        /// A letter that only an accent sets apart from `base`.
        case accented(UInt8)
        case two(UInt8, UInt8)
        /// Sorts as y, is looked for as u.
        case ü
        case wordBreak
        case ignored
        /// A letter of another script: it sorts after å, by its number.
        case foreign(UInt32)
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.value {
        case 0x61...0x7A: .plain(UInt8(scalar.value) - 0x61 + 20)
        case 0x41...0x5A: .plain(UInt8(scalar.value) - 0x41 + 20)
        case 0x30...0x39: .plain(UInt8(scalar.value) - 0x30 + 2)
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x300...0x36F: .ignored
        case 0x00...0x7F, 0xA0...0xBF, 0x2010...0x2015: .wordBreak
        case 0xC0...0x17F, 0x218...0x21B: latin(scalar)
        default: .foreign(scalar.value)
        }
    }

    private static func latin(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar {
        case "Æ", "æ": return .plain(æ)
        case "Ø", "ø": return .plain(ø)
        case "Å", "å": return .plain(å)
        case "Ä", "ä": return .accented(æ)
        case "Ö", "ö", "Ő", "ő", "Œ", "œ": return .accented(ø)
        case "Ü", "ü", "Ű", "ű": return .ü
        case "ß": return .two(letter("s"), letter("s"))
        case "Þ", "þ": return .two(letter("t"), h)
        case "Ĳ", "ĳ": return .two(letter("i"), letter("j"))
        default: return bases[scalar].map(Folded.accented) ?? .foreign(scalar.value)
        }
    }

    /// Accented letters of Latin-1 and Latin Extended-A, by the letter they are an accent of.
    private static let bases: [Unicode.Scalar: UInt8] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "ÀÁÂÃĀĂĄàáâãāăą"), ("c", "ÇĆĈĊČçćĉċč"), ("d", "ĎĐÐďđð"), ("e", "ÈÉÊËĒĔĖĘĚèéêëēĕėęě"),
            ("g", "ĜĞĠĢĝğġģ"), ("h", "ĤĦĥħ"), ("i", "ÌÍÎÏĨĪĬĮİìíîïĩīĭįı"), ("j", "Ĵĵ"), ("k", "Ķķĸ"),
            ("l", "ĹĻĽĿŁĺļľŀł"), ("n", "ÑŃŅŇŊñńņňŉŋ"), ("o", "ÒÓÔÕŌŎòóôõōŏ"), ("r", "ŔŖŘŕŗř"),
            ("s", "ŚŜŞŠȘśŝşšșſ"), ("t", "ŢŤŦȚţťŧț"), ("u", "ÙÚÛŨŪŬŮŲùúûũūŭůų"), ("w", "Ŵŵ"),
            ("y", "ÝŶŸýŷÿ"), ("z", "ŹŻŽźżž"),
        ]
        var table: [Unicode.Scalar: UInt8] = [:]
        for (base, accents) in rows {
            for scalar in accents.unicodeScalars { table[scalar] = letter(base) }
        }
        return table
    }()
}
