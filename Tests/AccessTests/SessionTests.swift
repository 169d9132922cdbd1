import Access
import Days
import SQLite
import Store
import TestSupport
import Testing

@Suite("Sessions")
struct SessionTests {
    @Test(
        "A session ends without a click after its idle time, to the millisecond",
        arguments: [(AccountRole.coordinator, 30 as Int64), (.familyAdviser, 30), (.volunteer, 15)])
    func idle(_ role: AccountRole, _ minutes: Int64) throws {
        let fixture = try Fixture()
        let member = try fixture.member([role])
        for _ in 0..<3 {
            fixture.clock.advance(milliseconds: minutes * 60_000 - 1)
            #expect(try fixture.door.session(member.token)?.account == member.account)
        }
        fixture.minutes(minutes)
        #expect(try fixture.door.session(member.token) == nil)
        fixture.minutes(-1)
        #expect(try fixture.door.session(member.token) == nil, "a clock put back revives nothing")
    }

    @Test("However busy, staff and volunteers are asked again after ten hours, participants after seven days")
    func absolute() throws {
        let fixture = try Fixture()
        let coordinator = try fixture.member([.coordinator]).token
        let volunteer = try fixture.member([.volunteer], login: "bo@example.dk").token
        let participant = try participantSession(fixture)
        let began = fixture.clock.now()
        for (token, hours) in [(coordinator, 10 as Int64), (volunteer, 10), (participant, 7 * 24)] {
            fixture.clock.set(began.adding(milliseconds: hours * 3_600_000 - 1))
            try click(fixture)
            #expect(try fixture.door.session(token) != nil, "\(hours) h")
            fixture.clock.advance(milliseconds: 1)
            #expect(try fixture.door.session(token) == nil, "\(hours) h")
        }
    }

    /// As if everybody had just used their session.
    private func click(_ fixture: Fixture) throws {
        try fixture.write { tx in
            try tx.run("UPDATE user_session SET seen = ?", .instant(tx.now))
            try tx.audit("test")
        }
    }

    @Test("A restarted server knows who clicked within the second half of the idle time")
    func restart() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        fixture.minutes(8)
        #expect(try fixture.door.session(member.token) != nil)
        fixture.minutes(14)
        let restarted = try Fixture(fixture.temporary)
        #expect(try restarted.door.session(member.token) != nil)
    }

    @Test("A suspended account's session is over at the next request, and stays over when it is reinstated")
    func suspended() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        try fixture.write { tx in try Accounts.suspend(tx, member.account) }
        #expect(try fixture.door.session(member.token) == nil)
        try fixture.write { tx in try Accounts.reinstate(tx, member.account) }
        #expect(try fixture.door.session(member.token) == nil)
        guard case .secondFactor = try fixture.signIn(member.login) else { throw Unexpected() }
    }

    @Test("A changed role ends the sessions; a token is new at each sign-in and step up")
    func rotation() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        fixture.nextStep()
        guard
            case .done(let token, let session) = try fixture.door.stepUp(
                member.token, password: Fixture.password, code: fixture.code(member.secret))
        else { throw Unexpected() }
        #expect(token != member.token && session.isSteppedUp(at: fixture.clock.now()))
        #expect(session.expires == member.session.expires, "a step up makes no session longer")
        #expect(try fixture.door.session(member.token) == nil)
        try fixture.write { tx in try Roles.grant(tx, .dataProtection, to: member.account) }
        #expect(try fixture.door.session(token) == nil)
    }

    @Test("A step up counts for five minutes, needs both secrets, and does not come by signing in")
    func stepUp() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        #expect(!member.session.isSteppedUp(at: fixture.clock.now()))
        fixture.nextStep()
        let code = try fixture.code(member.secret)
        #expect(try fixture.door.stepUp(member.token, password: "en forkert kop te", code: code) == .refused)
        #expect(try fixture.door.stepUp(member.token, password: Fixture.password, code: "000000") == .refused)
        guard
            case .done(let token, _) = try fixture.door.stepUp(member.token, password: Fixture.password, code: code)
        else { throw Unexpected() }
        fixture.clock.advance(milliseconds: 5 * 60_000 - 1)
        #expect(try fixture.door.session(token)?.isSteppedUp(at: fixture.clock.now()) == true)
        fixture.clock.advance(milliseconds: 1)
        #expect(try fixture.door.session(token)?.isSteppedUp(at: fixture.clock.now()) == false)
    }

    @Test("A token of one tenant opens nothing in another one")
    func tenantBound() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let other = try Fixture(TemporaryStore(Fixture.migrations, tenant: "anden"))
        let row = try fixture.store.upkeep { tx in
            try tx.first("SELECT token FROM user_session") { $0.blob(0) }
        }
        let twin = try other.member([.coordinator])
        try other.write { tx in
            try tx.run("UPDATE user_session SET token = ?", .blob(row ?? []))
            try tx.audit("test")
        }
        #expect(try other.door.session(member.token) == nil, "not even when its row is copied")
        #expect(try other.door.session(twin.token) == nil)
    }

    @Test("Signing out ends the session, and ending all takes phones along")
    func ends() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        try fixture.door.signOut(member.token)
        #expect(try fixture.door.session(member.token) == nil)
        _ = try fixture.door.confirmDevice(member.session, pin: Fixture.pin)
        #expect(try fixture.write { tx in try UserSessions.endAll(tx, of: member.account) } == 1)
        #expect(try fixture.store.upkeep { tx in try Devices.list(tx, of: member.account) } == [])
    }

    @Test("Nobody changes or confirms their own rights, and the last administrator stays")
    func ownRights() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.tenantAdministrator])
        let myself = Actor.account(member.account)
        #expect(throws: AccessError.ownAccount) {
            try fixture.write(as: myself) { tx in try Roles.grant(tx, .coordinator, to: member.account) }
        }
        #expect(throws: AccessError.lastAdministrator) {
            try fixture.write(as: myself) { tx in try Accounts.close(tx, member.account) }
        }
        #expect(throws: AccessError.noRoles) {
            try fixture.write { tx in try Roles.revoke(tx, .tenantAdministrator, from: member.account) }
        }
        _ = try fixture.member([.tenantAdministrator], login: "bo@example.dk")
        try fixture.write(as: myself) { tx in try Accounts.close(tx, member.account) }
    }

    private func participantSession(_ fixture: Fixture) throws -> Token {
        _ = try fixture.participant()
        let browser = Token.random()
        guard
            case .asked(let letter?) = try fixture.door.askForLink(
                contact: "20304050", browser: browser, from: Fixture.address),
            case .signedIn(let token, _) = try fixture.door.signIn(
                link: letter.token, browser: browser, pin: Fixture.pin, from: Fixture.address)
        else { throw Unexpected() }
        return token
    }
}
