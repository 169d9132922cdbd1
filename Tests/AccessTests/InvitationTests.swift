import Access
import Days
import Store
import TestSupport
import Testing

@Suite("Invitations")
struct InvitationTests {
    @Test("Opening the page uses nothing up; sending the form does")
    func getAndPost() throws {
        let fixture = try Fixture()
        let (account, token) = try fixture.invite([.coordinator])
        for _ in 0..<3 { #expect(try fixture.door.invitation(token)?.account == account) }
        guard case .setUp = try fixture.door.accept(token, secret: Fixture.password) else { throw Unexpected() }
        #expect(try fixture.door.invitation(token) == nil)
        #expect(try fixture.door.accept(token, secret: Fixture.password) == .gone)
    }

    @Test("It lasts 72 hours and not a second longer")
    func expires() throws {
        let fixture = try Fixture()
        let (_, token) = try fixture.invite([.volunteer])
        fixture.clock.advance(milliseconds: 72 * 3_600_000 - 1)
        #expect(try fixture.door.invitation(token) != nil)
        fixture.clock.advance(milliseconds: 1)
        #expect(try fixture.door.invitation(token) == nil)
        #expect(try fixture.door.accept(token, secret: Fixture.password) == .gone)
    }

    @Test("Whoever accepted opens nothing until a coordinator confirms")
    func unconfirmed() throws {
        let fixture = try Fixture()
        let (account, token) = try fixture.invite([.volunteer], vouched: false)
        guard case .setUp(let pending) = try fixture.door.accept(token, secret: Fixture.password),
            let setUp = try fixture.door.setUpSecondFactor(pending.token, issuer: "Aftale"),
            let secret = Base32.decode(setUp.secret),
            case .done(let codes, let session) = try fixture.door.confirmSecondFactor(
                pending.token, code: fixture.code(secret))
        else { throw Unexpected() }
        #expect(codes.count == 10 && session == nil)
        #expect(try fixture.signIn() == .refused)
        #expect(throws: AccessError.ownAccount) {
            try fixture.write(as: .account(account)) { tx in try Accounts.confirm(tx, account) }
        }
        try fixture.write { tx in try Accounts.confirm(tx, account) }
        guard case .secondFactor(let next) = try fixture.signIn() else { throw Unexpected() }
        #expect(!next.needsSetUp)
    }

    @Test("An invited person has no password to try")
    func invitedOnly() throws {
        let fixture = try Fixture()
        _ = try fixture.invite([.coordinator])
        #expect(try fixture.signIn() == .refused)
    }

    @Test("A new invitation replaces the earlier one, and a reset takes everything away at once")
    func reset() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let first = try fixture.write { tx in try Accounts.reset(tx, member.account) }
        #expect(try fixture.door.session(member.token) == nil)
        #expect(try fixture.signIn() == .refused)
        let second = try fixture.write { tx in try Accounts.reset(tx, member.account) }
        #expect(try fixture.door.invitation(first) == nil)
        guard case .setUp(let pending) = try fixture.door.accept(second, secret: "en anden kop kaffe") else {
            throw Unexpected()
        }
        #expect(pending.needsSetUp, "the lost phone's codes are no longer asked for")
    }

    @Test("A weak password is told why, and the invitation stays")
    func flawed() throws {
        let fixture = try Fixture()
        let (_, token) = try fixture.invite([.coordinator])
        #expect(try fixture.door.accept(token, secret: "kort") == .flawed(.short))
        #expect(try fixture.door.accept(token, secret: "AnnaBergholm1") == .flawed(.common))
        #expect(try fixture.door.invitation(token) != nil)
    }

    @Test("One person has one account for each way in, and one login is one person's")
    func unique() throws {
        let fixture = try Fixture()
        let person = PersonID(raw: 7_001)
        let (volunteer, _) = try fixture.invite([.volunteer], person: person)
        #expect(throws: AccessError.hasAccount(volunteer)) {
            try fixture.invite([.coordinator], login: "bo@example.dk", person: person)
        }
        #expect(throws: AccessError.loginTaken) { try fixture.invite([.coordinator], login: " ANNA@example.dk") }
        #expect(throws: AccessError.mixedEntrances) {
            try fixture.invite([.volunteer, .participant], login: "bo@example.dk")
        }
        #expect(throws: AccessError.noRoles) { try fixture.invite([], login: "bo@example.dk") }
        _ = try fixture.invite([.participant], login: "20304050", person: person)
    }

    @Test("Names, addresses, tokens and secrets stand in no file in the clear")
    func sealed() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        let device = try fixture.door.confirmDevice(member.session, pin: Fixture.pin)
        let token = try #require(try device?.get())
        for text in [
            "anna@example.dk", "Bergholm", member.token.text, token.text, Fixture.password, member.codes[0],
            member.codes[0].replacing("-", with: ""),
        ] {
            #expect(try fixture.temporary.filesContaining(text) == [], "\(text.prefix(4))")
        }
        #expect("\(member.token)" == "token")
    }
}
