/// What somebody signs in with, in one form.
enum Login {
    /// - Throws: ``AccessError/loginEmpty``.
    static func normal(_ text: String) throws -> String {
        let normal = form(text)
        guard !normal.isEmpty else { throw AccessError.loginEmpty }
        return normal
    }

    /// Small letters without spaces; a Danish telephone number with its country.
    static func form(_ text: String) -> String {
        let compact = Passwords.normal(text).lowercased().filter { !$0.isWhitespace }
        let digits = compact.filter { !"-.()".contains($0) }
        guard digits.dropFirst(digits.hasPrefix("+") ? 1 : 0).allSatisfy({ ("0"..."9").contains($0) }) else {
            return compact
        }
        if digits.hasPrefix("00") { return "+" + digits.dropFirst(2) }
        return digits.count == 8 ? "+45" + digits : digits
    }
}
