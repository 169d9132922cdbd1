/// Telephone numbers and e-mail addresses in the one form under which they are looked up.
enum ContactForm {
    /// `+` and digits; eight digits are Danish. Nil when fewer than six digits are left.
    static func phone(_ text: String) -> String? {
        var bytes = text.utf8.filter { (0x30...0x39).contains($0) || $0 == 0x2B }
        if bytes.first == 0x2B {
            bytes.removeFirst()
        } else if bytes.starts(with: [0x30, 0x30]) {
            bytes.removeFirst(2)
        } else if bytes.count == 8 {
            bytes.insert(contentsOf: [0x34, 0x35], at: 0)
        }
        bytes.removeAll { $0 == 0x2B }
        return bytes.count < 6 ? nil : "+" + String(decoding: bytes, as: UTF8.self)
    }

    /// Lower case without surrounding space; nil when nothing stands on either side of an @.
    static func email(_ text: String) -> String? {
        let bytes = text.utf8.filter { $0 > 0x20 }
        guard let at = bytes.lastIndex(of: 0x40), at > 0, at < bytes.count - 1 else { return nil }
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
