import SQLite
package import Store

/// What an account may be. A change ends the account's sessions: what was opened as one thing is not gone on with as
/// another.
package enum Roles {
    package static func grant(_ tx: borrowing Transaction, _ role: AccountRole, to id: AccountID) throws {
        let account = try changeable(tx, id)
        guard role.entrance == account.entrance else { throw AccessError.mixedEntrances }
        guard !account.roles.contains(role) else { return }
        try insert(tx, role, id, account.person)
        try UserSessions.endEverything(tx, of: id)
        try tx.audit("account.grant", about: [account.person], record: id.raw, detail: role.rawValue)
    }

    package static func revoke(_ tx: borrowing Transaction, _ role: AccountRole, from id: AccountID) throws {
        let account = try changeable(tx, id)
        guard account.roles.contains(role) else { return }
        guard account.roles.count > 1 else { throw AccessError.noRoles }
        if role == .tenantAdministrator { try Accounts.refuseLastAdministrator(tx, account) }
        try tx.run("DELETE FROM account_role WHERE account = ? AND role = ?", .id(id), .text(role.rawValue))
        try UserSessions.endEverything(tx, of: id)
        try tx.audit("account.revoke", about: [account.person], record: id.raw, detail: role.rawValue)
    }

    private static func changeable(_ tx: borrowing Transaction, _ id: AccountID) throws -> Account {
        let account = try Accounts.require(tx, id, in: [.invited, .unconfirmed, .active, .suspended])
        guard tx.actor != account.actor else { throw AccessError.ownAccount }
        return account
    }

    static func insert(
        _ tx: borrowing Transaction, _ role: AccountRole, _ id: AccountID, _ person: PersonID
    ) throws {
        try tx.run(
            "INSERT INTO account_role (account, person, role, granted, granted_by) VALUES (?, ?, ?, ?, ?)", .id(id),
            .id(person), .text(role.rawValue), .instant(tx.now), .text(tx.actor.id))
    }

    static func read(_ codes: String) -> Set<AccountRole> {
        Set(codes.split(separator: ",").compactMap { AccountRole(rawValue: String($0)) })
    }

    static func codes(_ roles: Set<AccountRole>) -> String { roles.map(\.rawValue).sorted().joined(separator: " ") }
}
