import Access
import Days
import PersonalData
import Retention
import Rights
import Sealing
import Store
import TestSupport

/// A tenant with its door. Hashing takes a tenth of a second, so the hasher is shared by all tests.
struct Fixture {
    static let password = "en kop te med regn"
    static let pin = "4830"
    static let address = "192.0.2.7"
    static let migrations = Migration.retention + Migration.rights + Migration.access

    let temporary: TemporaryStore
    let door: Authenticator

    private static let hasher = Result { try PasswordHasher(atOnce: 2, waiting: 200) }

    init(_ temporary: TemporaryStore? = nil) throws {
        self.temporary = try temporary ?? TemporaryStore(Fixture.migrations)
        door = Authenticator(self.temporary.store, passwords: try Fixture.hasher.get())
    }

    var store: Store { temporary.store }
    var clock: FixedClock { temporary.clock }

    func write<T>(as actor: Actor = .tester, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try store.write(as: actor, body)
    }

    func invite(
        _ roles: Set<AccountRole>, login: String = "anna@example.dk", person: PersonID? = nil, vouched: Bool = true
    ) throws -> (account: AccountID, invitation: Token) {
        try write { tx in
            try Accounts.invite(
                tx, Invitee(person: person, name: "Anna Bergholm", login: login, roles: roles), vouched: vouched)
        }
    }

    /// An active account with a password and a second factor, and its first session.
    func member(
        _ roles: Set<AccountRole>, login: String = "anna@example.dk", person: PersonID? = nil
    ) throws -> Member {
        let (account, invitation) = try invite(roles, login: login, person: person)
        guard case .setUp(let pending) = try door.accept(invitation, secret: Fixture.password),
            let setUp = try door.setUpSecondFactor(pending.token, issuer: "Aftale"),
            let secret = Base32.decode(setUp.secret),
            case .done(let codes, let session?) = try door.confirmSecondFactor(pending.token, code: code(secret))
        else { throw Unexpected() }
        return Member(
            account: account, login: login, secret: secret, codes: codes, token: session.token, session: session.session
        )
    }

    /// An active participant with a PIN.
    func participant(login: String = "20 30 40 50") throws -> AccountID {
        let (account, invitation) = try invite([.participant], login: login)
        guard try door.accept(invitation, secret: Fixture.pin) == .ready else { throw Unexpected() }
        return account
    }

    /// What an authenticator app shows so many steps from now.
    func code(_ secret: [UInt8], steps: Int64 = 0) throws -> String {
        let step = clock.now().milliseconds / OneTimePassword.stepMilliseconds + steps
        guard let code = OneTimePassword.code(secret, step: step) else { throw Unexpected() }
        return code
    }

    func signIn(_ login: String = "anna@example.dk", _ password: String = password) throws -> SignInAnswer {
        try door.signIn(login: login, password: password, from: Fixture.address)
    }

    func pending(_ member: Member) throws -> Token {
        guard case .secondFactor(let pending) = try signIn(member.login) else { throw Unexpected() }
        return pending.token
    }

    func minutes(_ minutes: Int64) { clock.advance(milliseconds: minutes * 60_000) }
    func nextStep() { clock.advance(milliseconds: OneTimePassword.stepMilliseconds) }
}

struct Member {
    let account: AccountID
    let login: String
    let secret: [UInt8]
    let codes: [String]
    let token: Token
    let session: UserSession
}

/// The fixture itself did not get where it should.
struct Unexpected: Error {}

/// Base32 read by other means than the room's own: a table of bits.
enum Base32 {
    static func decode(_ text: String) -> [UInt8]? {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: [Bool] = []
        for digit in text {
            guard let value = digits.firstIndex(of: digit) else { return nil }
            bits += (0..<5).map { value >> (4 - $0) & 1 == 1 }
        }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }
}

extension Actor {
    static let other = Actor.operatorUser("op-other")
}
