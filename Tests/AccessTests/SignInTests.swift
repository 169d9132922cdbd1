import Access
import Days
import SQLite
import Sealing
import Store
import TestSupport
import Testing

@Suite("Signing in")
struct SignInTests {
    @Test("Unknown, wrong, invited, suspended and closed are one answer and leave one trace")
    func sameAnswer() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        _ = try fixture.invite([.coordinator], login: "invited@example.dk")
        let suspended = try fixture.member([.coordinator], login: "suspended@example.dk")
        let closed = try fixture.member([.coordinator], login: "closed@example.dk")
        try fixture.write { tx in
            try Accounts.suspend(tx, suspended.account)
            try Accounts.close(tx, closed.account)
        }
        let attempts = [
            ("nobody@example.dk", Fixture.password), (member.login, "en forkert kop te"),
            ("invited@example.dk", Fixture.password), (suspended.login, Fixture.password),
            (closed.login, Fixture.password),
        ]
        for (login, password) in attempts {
            let before = try trail(fixture)
            #expect(try fixture.signIn(login, password) == .refused)
            #expect(try trail(fixture).dropFirst(before.count) == ["sign-in.refused | "], "\(login)")
        }
    }

    @Test("A password alone is no session, and its token opens none")
    func pendingIsNoSession() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.dataProtection])
        let pending = try fixture.pending(member)
        #expect(try fixture.door.session(pending) == nil)
        #expect(try fixture.door.pending(member.token) == nil)
        #expect(try fixture.door.secondFactor(member.token, code: fixture.code(member.secret, steps: 1)) == .gone)
    }

    @Test("Each code is taken once, also within its thirty seconds and for the neighbouring steps")
    func once() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        // The set-up took the code of the present step.
        var pending = try fixture.pending(member)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(member.secret)) == .refused)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(member.secret, steps: -1)) == .refused)
        fixture.nextStep()
        let code = try fixture.code(member.secret)
        guard case .signedIn = try fixture.door.secondFactor(pending, code: code) else { throw Unexpected() }
        #expect(try fixture.door.secondFactor(pending, code: code) == .gone, "used up")
        pending = try fixture.pending(member)
        #expect(try fixture.door.secondFactor(pending, code: code) == .refused)
    }

    @Test("A code two steps away, of another secret or of another form is refused", arguments: ["", "abcdef", "12345"])
    func wrong(_ text: String) throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        fixture.minutes(5)
        let pending = try fixture.pending(member)
        #expect(try fixture.door.secondFactor(pending, code: text) == .refused)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(member.secret, steps: 2)) == .refused)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(member.secret, steps: -2)) == .refused)
        let other = [UInt8](repeating: 7, count: 20)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(other)) == .refused)
    }

    @Test("A password alone never replaces a second factor that works")
    func setUpOnce() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let pending = try fixture.pending(member)
        #expect(try fixture.door.setUpSecondFactor(pending, issuer: "Aftale") == nil)
        #expect(try fixture.door.confirmSecondFactor(pending, code: fixture.code(member.secret, steps: 1)) == .gone)
    }

    @Test("Ten minutes after the password one begins again")
    func pendingExpires() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let pending = try fixture.pending(member)
        fixture.minutes(10)
        #expect(try fixture.door.secondFactor(pending, code: fixture.code(member.secret)) == .gone)
    }

    @Test("A recovery code opens once, typed with or without its hyphens")
    func recovery() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let plain = member.codes[3].lowercased().replacing("-", with: "")
        guard case .signedIn = try fixture.door.secondFactor(fixture.pending(member), code: plain) else {
            throw Unexpected()
        }
        let pending = try fixture.pending(member)
        #expect(try fixture.door.secondFactor(pending, code: member.codes[3]) == .refused)
        guard case .signedIn = try fixture.door.secondFactor(pending, code: member.codes[4]) else {
            throw Unexpected()
        }
    }

    @Test("The codes are those of RFC 6238, appendix B")
    func vectors() {
        let secret = Array("12345678901234567890".utf8)
        let expected: [(seconds: Int64, code: String)] = [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ]
        for (seconds, code) in expected { #expect(OneTimePassword.code(secret, step: seconds / 30) == code) }
        #expect(OneTimePassword.code(secret, step: -1) == nil)
    }

    @Test("What an authenticator app is given names no person")
    func uri() throws {
        let fixture = try Fixture()
        let (_, token) = try fixture.invite([.volunteer])
        guard case .setUp(let pending) = try fixture.door.accept(token, secret: Fixture.password) else {
            throw Unexpected()
        }
        let setUp = try #require(try fixture.door.setUpSecondFactor(pending.token, issuer: "Aftale & Møde"))
        #expect(setUp.uri.hasPrefix("otpauth://totp/Aftale%20%26%20M%C3%B8de?secret=\(setUp.secret)&issuer="))
        #expect(setUp.secret.count == 32)
    }

    @Test("An identity of a provider opens its account alone, and without a strong one the second factor is asked for")
    func identity() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let other = try fixture.member([.coordinator], login: "bo@example.dk")
        let identity = Identity(issuer: "https://login.example.dk", subject: "8f2c")
        #expect(try fixture.door.signIn(identity, isStrong: true) == .refused)
        try fixture.write { tx in try Identities.link(tx, identity, to: member.account) }
        #expect(throws: AccessError.identityTaken) {
            try fixture.write { tx in try Identities.link(tx, identity, to: other.account) }
        }
        guard case .signedIn(_, let session) = try fixture.door.signIn(identity, isStrong: true),
            case .secondFactor(let pending) = try fixture.door.signIn(identity, isStrong: false)
        else { throw Unexpected() }
        #expect(session.account == member.account && pending.account == member.account)
        for stranger in [
            Identity(issuer: "https://login.example.dk", subject: "8f2d"),
            Identity(issuer: "https://evil.example", subject: "8f2c"),
        ] {
            #expect(try fixture.door.signIn(stranger, isStrong: true) == .refused)
        }
        try fixture.write { tx in try Identities.unlink(tx, identity.issuer, from: member.account) }
        #expect(try fixture.door.signIn(identity, isStrong: true) == .refused)
    }

    /// Action and persons of each entry.
    private func trail(_ fixture: Fixture) throws -> [String] {
        try fixture.store.upkeep { tx in
            try tx.all("SELECT action, persons FROM audit ORDER BY seq") {
                "\($0.text(0)) | \($0.blob(1).isEmpty ? "" : "persons")"
            }
        }
    }
}
