import SQLite
import Store

/// What stands in an account to be compared with.
enum Credentials {
    /// An account by what is typed. No sealed value is opened for it, so that a login that nobody has takes as long.
    static func account(_ tx: borrowing Transaction, login: String, _ entrance: Entrance) throws -> Account? {
        for person in try tx.find(login, as: .login) {
            let account = try Accounts.list(tx, of: person).first { $0.entrance == entrance && $0.state != .closed }
            if let account { return account }
        }
        return nil
    }

    /// The hash of the password or PIN.
    static func secret(_ tx: borrowing Transaction, _ id: AccountID) throws -> String? {
        try tx.first("SELECT secret FROM account WHERE id = ?", .id(id)) { $0.textOrNil(0) } ?? nil
    }

    static func set(_ tx: borrowing Transaction, _ id: AccountID, secret: String) throws {
        try tx.run("UPDATE account SET secret = ? WHERE id = ?", .text(secret), .id(id))
    }

    /// Takes away whatever opens the account. Who it belongs to and what they sign in with stays.
    static func clear(_ tx: borrowing Transaction, _ id: AccountID) throws {
        try tx.run(
            "UPDATE account SET secret = NULL, totp = NULL, totp_since = NULL, totp_step = NULL WHERE id = ?", .id(id))
        for table in ["recovery_code", "account_identity"] {
            try tx.run("DELETE FROM \(table) WHERE account = ?", .id(id))
        }
    }
}
