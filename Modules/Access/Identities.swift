import SQLite
package import Store

/// Somebody as an identity provider knows them (OpenID Connect Core 1.0, 2): never by e-mail address, which changes
/// hands.
package struct Identity: Hashable, Sendable {
    package let issuer: String
    package let subject: String

    package init(issuer: String, subject: String) {
        self.issuer = issuer
        self.subject = subject
    }

    fileprivate var text: String { "\(issuer)\n\(subject)" }
}

/// Which account an identity belongs to.
package enum Identities {
    package static func link(_ tx: borrowing Transaction, _ identity: Identity, to id: AccountID) throws {
        let account = try Accounts.require(tx, id, in: [.unconfirmed, .active])
        if let owner = try find(tx, identity) {
            guard owner.id == id else { throw AccessError.identityTaken }
            return
        }
        let key = Accounts.key(id, account.person)
        let row: AccountID = tx.newID(near: account.person)
        try unlink(tx, identity.issuer, from: id)
        try tx.run(
            "INSERT INTO account_identity (id, account, person, issuer, subject, linked) VALUES (?, ?, ?, ?, ?, ?)",
            .id(row), .id(id), .id(account.person), .text(identity.issuer),
            tx.seal(identity.subject, at: place(row.raw), under: key), .instant(tx.now))
        try tx.remember(identity.text, as: .identity, under: key)
        try tx.audit("account.link", about: [account.person], record: id.raw)
    }

    /// The provider's number opens the account no more.
    package static func unlink(_ tx: borrowing Transaction, _ issuer: String, from id: AccountID) throws {
        let removed = try tx.run(
            "DELETE FROM account_identity WHERE account = ? AND issuer = ?", .id(id), .text(issuer))
        if removed > 0 { try tx.audit("account.unlink", record: id.raw) }
    }

    /// The account of an identity. A hit is confirmed by the sealed number: the look-up outlives an unlinking.
    package static func find(_ tx: borrowing Transaction, _ identity: Identity) throws -> Account? {
        for person in try tx.find(identity.text, as: .identity) {
            for account in try Accounts.list(tx, of: person) where try has(tx, account, identity) { return account }
        }
        return nil
    }

    /// Writes anew by what identities are found.
    static func settle(_ tx: borrowing Transaction) throws {
        let rows = try tx.all("SELECT id, account, person, issuer, subject FROM account_identity ORDER BY id") { row in
            (row: row.int(0), key: Accounts.key(row.id(1), row.id(2)), issuer: row.text(3), subject: row.blob(4))
        }
        for found in rows {
            guard let subject = try tx.open(found.subject, at: place(found.row), under: found.key).text else {
                continue
            }
            try tx.remember(Identity(issuer: found.issuer, subject: subject).text, as: .identity, under: found.key)
        }
    }

    private static func has(_ tx: borrowing Transaction, _ account: Account, _ identity: Identity) throws -> Bool {
        let stored = try tx.first(
            "SELECT id, subject FROM account_identity WHERE account = ? AND issuer = ?", .id(account.id),
            .text(identity.issuer)
        ) { (row: $0.int(0), subject: $0.blob(1)) }
        guard let stored else { return false }
        let key = Accounts.key(account.id, account.person)
        return try tx.open(stored.subject, at: place(stored.row), under: key).text == identity.subject
    }

    private static func place(_ row: Int64) -> Place { Place("account_identity", "subject", row: row) }
}

/// What a provider's word gives.
package enum IdentityAnswer: Equatable, Sendable {
    case signedIn(Token, UserSession)
    /// The provider asked for one factor only: the second one is asked for here.
    case secondFactor(PendingSession)
    case refused
}

extension Authenticator {
    /// A provider vouches for somebody; `isStrong` says that it asked for two factors itself.
    package func signIn(_ identity: Identity, isStrong: Bool) throws -> IdentityAnswer {
        try store.write(as: Authenticator.door) { tx in
            guard let account = try Identities.find(tx, identity), account.state == .active,
                isStrong || account.entrance == .password
            else {
                try tx.audit("sign-in.refused")
                return .refused
            }
            if !isStrong {
                try tx.audit("sign-in.identity", about: [account.person], record: account.id.raw)
                return .secondFactor(try PendingSessions.begin(tx, account))
            }
            let (session, user) = try enter(tx, account)
            return .signedIn(session, user)
        }
    }
}
