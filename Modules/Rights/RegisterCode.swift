/// What may be typed into a register in clear text: codes and case numbers, so that no name gets there.
enum RegisterCode {
    /// A code of 1 to 40 characters a-z, 0-9 and hyphen.
    static func isCode(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count)
            && text.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// A case number of 1 to 40 letters and digits with '.', '/' and '-', which does not look like a CPR number.
    static func isReference(_ text: String) -> Bool {
        let punctuation = Set("./-".utf8)
        return (1...40).contains(text.utf8.count) && !isLikeCPR(text)
            && text.utf8.allSatisfy {
                isSmallLetter($0) || isCapital($0) || isDigit($0) || punctuation.contains($0)
            }
    }

    /// Ten digits, perhaps with a hyphen after the sixth.
    private static func isLikeCPR(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let digits = bytes.filter(isDigit)
        return digits.count == 10 && (bytes.count == 10 || (bytes.count == 11 && bytes[6] == UInt8(ascii: "-")))
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
