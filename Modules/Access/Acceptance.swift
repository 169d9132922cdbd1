import Store

/// What accepting an invitation leads to.
package enum Acceptance: Equatable, Sendable {
    /// The password is set; the second factor is set up next.
    case setUp(PendingSession)
    /// The PIN is set, and a coordinator confirms who it is.
    case awaitsConfirmation
    /// The PIN is set; a one-time link can be asked for.
    case ready
    case flawed(PasswordFlaw)
    /// Used, replaced or too old: ask for a new one.
    case gone
}

extension Authenticator {
    /// What a GET shows. It uses nothing up.
    package func invitation(_ token: Token) throws -> Invitation? {
        try store.upkeep { tx in try Invitations.show(tx, token) }
    }

    /// What a POST does: sets the password, or the PIN, and uses the invitation up.
    package func accept(_ token: Token, secret: String) throws -> Acceptance {
        let (invitation, context) = try store.upkeep { tx in try opened(tx, token) }
        guard let invitation else { return .gone }
        let flaw =
            invitation.entrance == .link
            ? Passwords.flaw(inPIN: secret) : Passwords.flaw(in: secret, context: context)
        if let flaw { return .flawed(flaw) }
        let hash = try passwords.hash(secret)
        return try store.write(as: .account(invitation.account)) { tx in
            guard try Invitations.show(tx, token) == invitation else { return .gone }
            let account = try accepted(tx, invitation.account, hash)
            if account.entrance == .password { return .setUp(try PendingSessions.begin(tx, account)) }
            return account.state == .active ? .ready : .awaitsConfirmation
        }
    }

    /// The invitation, with what an attacker would try first.
    private func opened(_ tx: borrowing Transaction, _ token: Token) throws -> (Invitation?, [String]) {
        guard let invitation = try Invitations.show(tx, token),
            let account = try Accounts.find(tx, invitation.account)
        else { return (nil, []) }
        let contact = try Accounts.contact(tx, account)
        return (invitation, [contact.name ?? "", contact.login ?? "", tx.tenant.text])
    }

    private func accepted(_ tx: borrowing Transaction, _ id: AccountID, _ hash: String) throws -> Account {
        try UserSessions.endEverything(tx, of: id)
        try Credentials.clear(tx, id)
        try Credentials.set(tx, id, secret: hash)
        try tx.run(
            """
            UPDATE account SET state = CASE WHEN confirmed IS NULL THEN 'unconfirmed' ELSE 'active' END WHERE id = ?
            """, .id(id))
        let account = try Accounts.require(tx, id, in: [.unconfirmed, .active])
        try tx.audit("account.accept", about: [account.person], record: id.raw)
        return account
    }
}
