import SQLite
package import Store

extension Accounts {
    /// Writes anew by what accounts are found, for data that came from another installation. Nothing opens them until
    /// somebody invites their owners again: passwords and second factors never leave an installation.
    package static func settle(_ tx: borrowing Transaction) throws {
        let open: [AccountID] = try tx.all("SELECT id FROM account WHERE closed IS NULL ORDER BY id") { $0.id(0) }
        for id in open {
            guard let account = try find(tx, id), let login = try contact(tx, account).login else { continue }
            try tx.remember(login, as: .login, under: key(id, account.person))
        }
        try Identities.settle(tx)
    }
}
