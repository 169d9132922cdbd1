package import Days
import SQLite
package import Store

/// What asking for a link gives. The page says the same whether there is a letter or not.
package enum LinkAnswer: Equatable, Sendable {
    /// A letter to send, or nil where nobody active signs in with this contact.
    case asked(Letter?)
    case wait(until: Instant)

    package struct Letter: Equatable, Sendable {
        package let account: AccountID
        package let person: PersonID
        /// An e-mail address or a telephone number.
        package let contact: String
        package let token: Token
    }
}

/// What a link with its PIN gives.
package enum LinkSignIn: Equatable, Sendable {
    case signedIn(Token, UserSession)
    case refused
    case wait(until: Instant)
    /// Used, too old, replaced, of another browser, or tried five times: ask for a new one.
    case gone
}

extension Authenticator {
    private static let linkMinutes: Int64 = 10
    private static let linkTries: Int64 = 5

    /// Asks for a link of ten minutes for the browser that holds this token in a cookie. Asking often waits too, so
    /// that nobody's phone is flooded.
    package func askForLink(contact: String, browser: Token, from address: String) throws -> LinkAnswer {
        let login = Login.form(contact)
        let subjects = [Throttle.Subject.login(login), .address(address)]
        return try store.write(as: Authenticator.door) { tx in
            if let until = try Throttle.wait(tx, subjects) { return .wait(until: until) }
            try Throttle.fail(tx, subjects)
            try tx.audit("sign-in.link")
            guard let found = try active(tx, login, .link) else { return .asked(nil) }
            let token = try makeLink(tx, found.account, browser)
            let contact = try Accounts.contact(tx, found.account).login ?? login
            return .asked(
                LinkAnswer.Letter(
                    account: found.account.id, person: found.account.person, contact: contact, token: token))
        }
    }

    /// Whether the page of a link may ask for the PIN. It uses nothing up.
    package func link(_ token: Token, browser: Token) throws -> Bool {
        try store.upkeep { tx in try openLink(tx, token, browser) != nil }
    }

    /// The link, its browser and the PIN together sign in.
    package func signIn(link token: Token, browser: Token, pin: String, from address: String) throws -> LinkSignIn {
        let subjects = [Throttle.Subject.address(address)]
        let (wait, found) = try store.upkeep { tx in
            (try Throttle.wait(tx, subjects), try openLink(tx, token, browser))
        }
        if let wait { return .wait(until: wait) }
        let matches = try passwords.matches(pin, found?.secret)
        return try store.write(as: Authenticator.door) { tx in
            guard let found, let link = try openLink(tx, token, browser), try isUnchanged(tx, found) else {
                try refuse(tx, subjects)
                return .gone
            }
            guard matches else { return try fail(tx, link, subjects) }
            try tx.run("DELETE FROM sign_in_link WHERE account = ?", .id(found.account.id))
            let (session, user) = try enter(tx, found.account)
            return .signedIn(session, user)
        }
    }

    private func fail(
        _ tx: borrowing Transaction, _ link: Candidate, _ subjects: [Throttle.Subject]
    ) throws -> LinkSignIn {
        try refuse(tx, subjects)
        try tx.run("UPDATE sign_in_link SET failures = failures + 1 WHERE account = ?", .id(link.account.id))
        let removed = try tx.run(
            "DELETE FROM sign_in_link WHERE account = ? AND failures >= ?", .id(link.account.id),
            .int(Authenticator.linkTries))
        return removed > 0 ? .gone : .refused
    }

    private func makeLink(_ tx: borrowing Transaction, _ account: Account, _ browser: Token) throws -> Token {
        let token = Token.random()
        let id: AccountID = tx.newID(near: account.person)
        try tx.run("DELETE FROM sign_in_link WHERE account = ?", .id(account.id))
        try tx.run(
            """
            INSERT INTO sign_in_link (id, account, person, token, browser, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(account.id), .id(account.person), .blob(token.hash(.link, in: tx.tenant)),
            .blob(browser.hash(.browser, in: tx.tenant)), .instant(tx.now),
            .instant(tx.now.adding(milliseconds: Authenticator.linkMinutes * 60_000)))
        return token
    }

    private func openLink(_ tx: borrowing Transaction, _ token: Token, _ browser: Token) throws -> Candidate? {
        let id: AccountID? = try tx.first(
            "SELECT account FROM sign_in_link WHERE token = ? AND browser = ? AND expires > ? AND made <= ?",
            .blob(token.hash(.link, in: tx.tenant)), .blob(browser.hash(.browser, in: tx.tenant)),
            .instant(tx.now), .instant(tx.now)
        ) { $0.id(0) }
        guard let id, let account = try Accounts.find(tx, id), account.state == .active else { return nil }
        return Candidate(account: account, secret: try Credentials.secret(tx, id))
    }
}
