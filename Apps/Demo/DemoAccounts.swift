import Access
import Days
import People
import Sealing
import Store

/// Makes accounts as an administrator and those invited would. Nobody needs to know the passwords: they are random, and
/// forgotten here.
struct DemoAccounts {
    private let door: Authenticator

    init(_ door: Authenticator) {
        self.door = door
    }

    /// Those whose work it is. Returns the coordinators.
    func staff() throws -> [AccountID] {
        try member("Niels Dahl", "administrator@example.org", .tenantAdministrator)
        try member("Bente Lund", "databeskyttelse@example.org", .dataProtection)
        return [
            try member("Karen Holm", "koordinator@example.org", .coordinator),
            try member("Jonas Berg", "kollega@example.org", .coordinator),
        ]
    }

    /// Somebody who goes along with families.
    func adviser(_ name: String, _ login: String) throws -> AccountID { try member(name, login, .familyAdviser) }

    /// Those of today's people who can sign in.
    func admit(_ cast: Cast) throws {
        try open(Invitee(person: cast.volunteer.person, login: cast.volunteer.email, roles: [.volunteer]))
        try open(Invitee(person: cast.participant.person, login: cast.participant.phone, roles: [.participant]))
        if let newcomer = cast.newcomer { try accept(newcomer) }
        if let relative = cast.relative {
            try open(Invitee(person: relative.person, login: relative.phone, roles: [.relative]))
        }
    }

    /// An account that waits for the coordinator's word.
    private func accept(_ newcomer: Somebody) throws {
        let invitee = Invitee(person: newcomer.person, login: newcomer.email, roles: [.volunteer])
        let (_, invitation) = try door.store.write(as: .system("demo")) { tx in try Accounts.invite(tx, invitee) }
        guard case .setUp = try door.accept(invitation, secret: password) else { throw DoorClosed() }
    }

    @discardableResult
    private func member(_ name: String, _ login: String, _ role: AccountRole) throws -> AccountID {
        try open(Invitee(name: name, login: login, roles: [role]))
    }

    @discardableResult
    private func open(_ invitee: Invitee) throws -> AccountID {
        let (account, invitation) = try door.store.write(as: .system("demo")) { tx in
            try Accounts.invite(tx, invitee, vouched: true)
        }
        switch try door.accept(invitation, secret: secret(of: invitee)) {
        case .setUp(let pending): try setUpSecondFactor(pending.token)
        case .ready: break
        case .awaitsConfirmation, .flawed, .gone: throw DoorClosed()
        }
        return account
    }

    private func setUpSecondFactor(_ token: Token) throws {
        guard let setUp = try door.setUpSecondFactor(token, issuer: "Aftale"),
            let secret = Base32Text.decode(setUp.secret), let code = OneTimePassword.code(secret, step: step),
            case .done(_, let session?) = try door.confirmSecondFactor(token, code: code)
        else { throw DoorClosed() }
        try door.signOut(session.token)
    }

    private func secret(of invitee: Invitee) -> String {
        invitee.roles.contains { $0.entrance == .link } ? pin : password
    }

    private var step: Int64 { door.store.clock.now().milliseconds / OneTimePassword.stepMilliseconds }

    private var password: String { Token.random().text }

    /// A PIN that is not one of the first tried.
    private var pin: String {
        while true {
            let digits = Randomness.bytes(6).map { String($0 % 10) }.joined()
            if Passwords.flaw(inPIN: digits) == nil { return digits }
        }
    }
}

/// An invitation of the demo's own was not accepted.
struct DoorClosed: Error, CustomStringConvertible {
    var description: String { "The demo's accounts could not be opened. Look at the machine's clock, and try again." }
}
