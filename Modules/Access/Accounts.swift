import Days
import PersonalData
import SQLite
package import Store

/// Who is invited.
package struct Invitee: Sendable {
    /// The person in their capacity; nil for staff, of whom nothing else is known.
    package let person: PersonID?
    /// The name of staff; people in a capacity have theirs in their profile.
    package let name: String?
    /// What they sign in with: an e-mail address, or a telephone number for a link.
    package let login: String
    package let roles: Set<AccountRole>

    package init(person: PersonID? = nil, name: String? = nil, login: String, roles: Set<AccountRole>) {
        self.person = person
        self.name = name
        self.login = login
        self.roles = roles
    }
}

/// Accounts from invitation to end. Each change is in the trail of writes with whoever made it.
package enum Accounts {
    /// Makes an account with its invitation. `vouched` says that the inviter hands the link over in person, so that no
    /// second confirmation is needed: the way to the first account of a tenant.
    package static func invite(
        _ tx: borrowing Transaction, _ invitee: Invitee, vouched: Bool = false
    ) throws -> (account: AccountID, invitation: Token) {
        let entrance = try self.entrance(of: invitee.roles)
        let login = try Login.normal(invitee.login)
        let person = invitee.person ?? tx.newID()
        try refuseSecond(tx, person, entrance, login)
        let id: AccountID = tx.newID(near: person)
        try insert(tx, id, person, entrance, invitee.name, login, vouched: vouched)
        for role in invitee.roles { try Roles.insert(tx, role, id, person) }
        try tx.audit("account.invite", about: [person], record: id.raw, detail: Roles.codes(invitee.roles))
        return (id, try Invitations.make(tx, id, person))
    }

    /// A coordinator says that whoever accepted is who was meant.
    package static func confirm(_ tx: borrowing Transaction, _ id: AccountID) throws {
        let account = try require(tx, id, in: [.unconfirmed])
        guard tx.actor != account.actor else { throw AccessError.ownAccount }
        try tx.run(
            "UPDATE account SET state = 'active', confirmed = ?, confirmed_by = ? WHERE id = ?", .instant(tx.now),
            .text(tx.actor.id), .id(id))
        try tx.audit("account.confirm", about: [account.person], record: id.raw)
    }

    /// Turns an account off, and ends whatever is open. A restore does not turn it on again.
    package static func suspend(_ tx: borrowing Transaction, _ id: AccountID) throws {
        let account = try require(tx, id, in: [.invited, .unconfirmed, .active])
        try refuseLastAdministrator(tx, account)
        try tx.run("UPDATE account SET suspended_from = state, state = 'suspended' WHERE id = ?", .id(id))
        try UserSessions.endEverything(tx, of: id)
        try tx.ledger(LedgerEntry(.withdraw, [item(account)]))
        try tx.audit("account.suspend", about: [account.person], record: id.raw)
    }

    /// Turns an account on again, as what it was.
    package static func reinstate(_ tx: borrowing Transaction, _ id: AccountID) throws {
        let account = try require(tx, id, in: [.suspended])
        guard tx.actor != account.actor else { throw AccessError.ownAccount }
        try tx.run("UPDATE account SET state = suspended_from, suspended_from = NULL WHERE id = ?", .id(id))
        try tx.ledger(LedgerEntry(.lift, [item(account)]))
        try tx.audit("account.reinstate", about: [account.person], record: id.raw)
    }

    /// The person has left: nothing opens any more, the login is free for others, and the retention clock runs.
    package static func close(_ tx: borrowing Transaction, _ id: AccountID) throws {
        let account = try require(tx, id, in: [.invited, .unconfirmed, .active, .suspended])
        try refuseLastAdministrator(tx, account)
        try UserSessions.endEverything(tx, of: id)
        try Credentials.clear(tx, id)
        try tx.run(
            "UPDATE account SET state = 'closed', suspended_from = NULL, closed = ? WHERE id = ?", .day(tx.today),
            .id(id))
        try tx.forget(.login, under: key(id, account.person))
        try tx.ledger(LedgerEntry(.withdraw, [item(account)]))
        try tx.audit("account.close", about: [account.person], record: id.raw)
    }

    /// Takes password, PIN, second factor, devices and sessions away at once, and invites anew.
    package static func reset(_ tx: borrowing Transaction, _ id: AccountID) throws -> Token {
        let account = try require(tx, id, in: [.invited, .unconfirmed, .active])
        try UserSessions.endEverything(tx, of: id)
        try Credentials.clear(tx, id)
        try tx.audit("account.reset", about: [account.person], record: id.raw)
        return try Invitations.make(tx, id, account.person)
    }

    static func key(_ id: AccountID, _ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.account.number, record: id.raw)
    }

    static func item(_ account: Account) -> LedgerEntry.Item {
        LedgerEntry.Item(person: account.person, category: Category.account.number, record: account.id.raw)
    }

    static func require(
        _ tx: borrowing Transaction, _ id: AccountID, in states: Set<AccountState>
    ) throws -> Account {
        guard let account = try find(tx, id) else { throw AccessError.unknownAccount }
        guard states.contains(account.state) else { throw AccessError.wrongState(account.state) }
        return account
    }

    /// An operator may: the command line can invite another administrator at any time.
    static func refuseLastAdministrator(_ tx: borrowing Transaction, _ account: Account) throws {
        guard tx.actor.kind != .operatorUser, account.state == .active, account.roles.contains(.tenantAdministrator)
        else { return }
        let others = try tx.first(
            """
            SELECT count(*) FROM account_role JOIN account ON account.id = account_role.account
            WHERE role = 'administrator' AND state = 'active' AND account <> ?
            """, .id(account.id)
        ) { $0.int(0) }
        guard let others, others > 0 else { throw AccessError.lastAdministrator }
    }

    private static func entrance(of roles: Set<AccountRole>) throws -> Entrance {
        let entrances = Set(roles.map(\.entrance))
        guard let entrance = entrances.first else { throw AccessError.noRoles }
        guard entrances.count == 1 else { throw AccessError.mixedEntrances }
        return entrance
    }

    private static func refuseSecond(
        _ tx: borrowing Transaction, _ person: PersonID, _ entrance: Entrance, _ login: String
    ) throws {
        let own = try list(tx, of: person).first { $0.entrance == entrance }
        if let own { throw AccessError.hasAccount(own.id) }
        guard try Credentials.account(tx, login: login, entrance) == nil else { throw AccessError.loginTaken }
    }

    private static func insert(
        _ tx: borrowing Transaction, _ id: AccountID, _ person: PersonID, _ entrance: Entrance, _ name: String?,
        _ login: String, vouched: Bool
    ) throws {
        let key = key(id, person)
        try tx.run(
            """
            INSERT INTO account
                (id, person, entrance, state, created, created_by, confirmed, confirmed_by, idle, name, login)
            VALUES (?, ?, ?, 'invited', ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .text(entrance.rawValue), .instant(tx.now), .text(tx.actor.id),
            .instant(vouched ? tx.now : nil), .optional(vouched ? tx.actor.id : nil), .day(idle(from: tx.today)),
            tx.seal(name, at: Place("account", "name", row: id.raw), under: key),
            tx.seal(login, at: Place("account", "login", row: id.raw), under: key))
        try tx.remember(login, as: .login, under: key)
    }

    /// Twelve months without signing in count as leaving.
    static func idle(from day: Day) -> Day { day.adding(.months(12)) }
}
