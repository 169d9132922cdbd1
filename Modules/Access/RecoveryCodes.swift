import SQLite
import Sealing
import Store

/// Ten codes for the day the phone is lost. Each opens once; 80 random bits need no slow hash.
enum RecoveryCodes {
    static let count = 10

    static func make(_ tx: borrowing Transaction, _ account: Account) throws -> [String] {
        try tx.run("DELETE FROM recovery_code WHERE account = ?", .id(account.id))
        let codes = (0..<count).map { _ in Base32Text.encode(Randomness.bytes(10)) }
        for code in codes {
            try tx.run(
                "INSERT INTO recovery_code (account, person, code) VALUES (?, ?, ?)", .id(account.id),
                .id(account.person), .blob(hash(code, account, tx.tenant)))
        }
        return codes.map(grouped)
    }

    /// Whether the code was one of the account's; it is gone then.
    static func take(_ tx: borrowing Transaction, _ account: Account, _ code: String) throws -> Bool {
        let plain = code.uppercased().filter { $0.isLetter || $0.isNumber }
        let removed = try tx.run(
            "DELETE FROM recovery_code WHERE account = ? AND code = ?", .id(account.id),
            .blob(hash(plain, account, tx.tenant)))
        if removed > 0 { try tx.audit("sign-in.recovery", about: [account.person], record: account.id.raw) }
        return removed > 0
    }

    private static func hash(_ code: String, _ account: Account, _ tenant: TenantName) -> [UInt8] {
        Digest.of("sammen|\(tenant)|recovery|\(account.id)|\(code)")
    }

    /// Four groups of four are copied with fewer mistakes.
    private static func grouped(_ code: String) -> String {
        stride(from: 0, to: code.count, by: 4).map { String(code.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }
}

/// Base32 as authenticator apps read it (RFC 4648, 6), without padding: lengths that need none.
package enum Base32Text {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xfff
            count += 8
            while count >= 5 {
                count -= 5
                text.append(digits[bits >> count & 31])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    package static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (bits, count) = (0, 0)
        for digit in text.utf8 {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            bits = (bits << 5 | value) & 0xfff
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }
}
