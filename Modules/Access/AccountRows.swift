import Days
import SQLite
package import Store

extension Accounts {
    /// One account; nil for an id that exists nowhere here.
    package static func find(_ tx: borrowing Transaction, _ id: AccountID) throws -> Account? {
        try tx.first("\(columns) WHERE id = ?", .id(id), map: account)
    }

    /// Every account, closed ones last.
    package static func list(_ tx: borrowing Transaction) throws -> [Account] {
        try tx.all("\(columns) ORDER BY closed IS NOT NULL, created, id", map: account)
    }

    /// The active accounts with a role, oldest first.
    package static func active(_ tx: borrowing Transaction, as role: AccountRole) throws -> [Account] {
        try tx.all(
            """
            \(columns) WHERE state = 'active' AND id IN (SELECT account FROM account_role WHERE role = ?)
            ORDER BY created, id
            """, .text(role.rawValue), map: account)
    }

    /// Accounts that were accepted and that no coordinator has confirmed, oldest first.
    package static func unconfirmed(_ tx: borrowing Transaction) throws -> [Account] {
        try tx.all("\(columns) WHERE state = 'unconfirmed' ORDER BY created, id", map: account)
    }

    /// The accounts that a person has: one for each entrance at most.
    package static func list(_ tx: borrowing Transaction, of person: PersonID) throws -> [Account] {
        try tx.all("\(columns) WHERE person = ? ORDER BY id", .id(person), map: account)
    }

    /// The name of staff and what anybody signs in with. Whoever is shown is noted.
    package static func contact(
        _ tx: borrowing Transaction, _ account: Account
    ) throws -> (name: String?, login: String?) {
        let sealed = try tx.first("SELECT name, login FROM account WHERE id = ?", .id(account.id)) {
            ($0.blobOrNil(0), $0.blobOrNil(1))
        }
        let key = key(account.id, account.person)
        let row = account.id.raw
        return (
            try tx.open(sealed?.0, at: Place("account", "name", row: row), under: key).text,
            try tx.open(sealed?.1, at: Place("account", "login", row: row), under: key).text
        )
    }

    private static let columns = """
        SELECT id, person, entrance, state, created, confirmed, closed, totp_since IS NOT NULL,
            (SELECT group_concat(role) FROM account_role WHERE account_role.account = account.id)
        FROM account
        """

    private static func account(_ row: borrowing Row) -> Account {
        Account(
            id: row.id(0), person: row.id(1), entrance: Entrance(rawValue: row.text(2)) ?? .password,
            state: AccountState(rawValue: row.text(3)) ?? .closed, roles: Roles.read(row.text(8)),
            created: row.instant(4), confirmed: row.instantOrNil(5), closed: row.dayOrNil(6),
            hasSecondFactor: row.flag(7))
    }
}
