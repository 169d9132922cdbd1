import Foundation

/// A text that may stand in a header, whatever is in it.
enum MailText {
    /// As it stands where it is plain ASCII, else in encoded words (RFC 2047): no line break or control character comes
    /// through, so nobody can begin a header of their own.
    static func header(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?") && text.utf8.count <= 60
        return isPlain ? text : words(text).joined(separator: "\r\n ")
    }

    /// The name before an address: plain words as they stand, else encoded, so that no quotes are needed.
    static func name(_ text: String) -> String {
        let isAtom = text.utf8.allSatisfy { byte in
            byte == 32 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        return isAtom && text.utf8.count <= 60 ? text : words(text).joined(separator: "\r\n ")
    }

    /// Encoded words of at most 75 characters, none of which splits a character.
    private static func words(_ text: String) -> [String] {
        var words: [[UInt8]] = [[]]
        for character in text {
            for scalar in character.unicodeScalars {
                let bytes = Array(String(scalar).utf8)
                if words[words.count - 1].count + bytes.count > 45 { words.append([]) }
                words[words.count - 1] += bytes
            }
        }
        return words.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }
    }
}
