/// A name as it is looked for: each word behind a space byte, spellings that mean the same made one.
///
/// aa and å are one; æ, ä and ae are one; ø, ö, oe and o are one; accents and case are gone. So "Soren" finds "Søren".
enum SearchForm {
    /// The words of a name, each led by `DanishLetter.space`.
    static func words(of name: String, into form: inout [UInt8]) {
        var atBreak = true
        // The first letter of a pair counts only when it was written plainly: "åa" is no aa, "øe" no oe.
        var pairable = false
        for scalar in name.unicodeScalars {
            if let letter = combined(atBreak ? nil : form.last, scalar) {
                form.removeLast()
                append(letter, to: &form)
                pairable = false
                continue
            }
            switch DanishLetter.fold(scalar) {
            case .wordBreak: atBreak = true
            case .ignored: break
            case let folded:
                if atBreak { form.append(DanishLetter.space) }
                pairable = add(folded, to: &form, pairable: pairable && !atBreak)
                atBreak = false
            }
        }
    }

    static func words(of name: String) -> [UInt8] {
        var form: [UInt8] = []
        words(of: name, into: &form)
        return form
    }

    /// What each word of a query must begin with: one or two spellings a word.
    ///
    /// A last "a" may be the first half of an "aa" that is still being typed.
    static func prefixes(of query: String) -> [[[UInt8]]] {
        words(of: query).split(separator: DanishLetter.space).map { word in
            let prefix = [DanishLetter.space] + word
            guard word.last == DanishLetter.a else { return [prefix] }
            return [prefix, prefix.dropLast() + [DanishLetter.å]]
        }
    }

    /// - Returns: whether the letter may be the first of a pair.
    private static func add(_ folded: DanishLetter.Folded, to form: inout [UInt8], pairable: Bool) -> Bool {
        switch folded {
        case .plain(DanishLetter.a) where pairable && form.last == DanishLetter.a:
            form[form.count - 1] = DanishLetter.å
            return false
        case .plain(DanishLetter.e) where pairable && form.last == DanishLetter.o: return false
        case .plain(let letter):
            append(letter, to: &form)
            return letter == DanishLetter.a || letter == DanishLetter.o
        case .accented(let letter): append(letter, to: &form)
        case .two(let first, let second): form += [first, second]
        case .ü: form.append(DanishLetter.letter("u"))
        case .foreign(let number): form += foreignBytes(number)
        case .wordBreak, .ignored: break
        }
        return false
    }

    private static func append(_ letter: UInt8, to form: inout [UInt8]) {
        switch letter {
        case DanishLetter.ø: form.append(DanishLetter.o)
        case DanishLetter.æ: form += [DanishLetter.a, DanishLetter.e]
        default: form.append(letter)
        }
    }
}
