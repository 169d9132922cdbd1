import Access
import Days
import Store
import TestSupport
import Testing

@Suite("A participant's link")
struct SignInLinkTests {
    @Test("Link, browser and PIN together sign in, once")
    func works() throws {
        let fixture = try Fixture()
        let account = try fixture.participant()
        let (token, browser) = try ask(fixture)
        #expect(try fixture.door.link(token, browser: browser))
        #expect(try fixture.door.link(token, browser: browser), "opening the page uses nothing up")
        guard case .signedIn(_, let session) = try open(fixture, token, browser) else { throw Unexpected() }
        #expect(session.account == account && session.roles == [.participant])
        #expect(try open(fixture, token, browser) == .gone)
    }

    @Test("In another browser it opens nothing, not even with the PIN")
    func browserBound() throws {
        let fixture = try Fixture()
        _ = try fixture.participant()
        let (token, _) = try ask(fixture)
        let other = Token.random()
        #expect(try !fixture.door.link(token, browser: other))
        #expect(try open(fixture, token, other) == .gone)
    }

    @Test("It lasts ten minutes, and a new one replaces it")
    func expires() throws {
        let fixture = try Fixture()
        _ = try fixture.participant()
        let (first, browser) = try ask(fixture)
        let (second, _) = try ask(fixture, browser)
        #expect(try open(fixture, first, browser) == .gone)
        fixture.minutes(10)
        #expect(try open(fixture, second, browser) == .gone)
    }

    @Test("Five wrong PINs use it up")
    func wrongPIN() throws {
        let fixture = try Fixture()
        _ = try fixture.participant()
        let (token, browser) = try ask(fixture)
        for _ in 0..<4 { #expect(try open(fixture, token, browser, "9153") == .refused) }
        #expect(try open(fixture, token, browser, "9153") == .gone)
        #expect(try open(fixture, token, browser) == .gone)
    }

    @Test("A contact that nobody has is answered alike, and asking often waits")
    func unknown() throws {
        let fixture = try Fixture()
        _ = try fixture.participant()
        _ = try fixture.member([.volunteer])
        for contact in ["99 99 99 99", "anna@example.dk"] {
            let answer = try fixture.door.askForLink(
                contact: contact, browser: Token.random(), from: Fixture.address)
            #expect(answer == .asked(nil), "a volunteer has a password")
        }
        for contact in ["2030 4050", "88888888"] {
            for _ in 0..<5 {
                guard
                    case .asked = try fixture.door.askForLink(
                        contact: contact, browser: Token.random(), from: "198.51.100.9")
                else { throw Unexpected() }
            }
            guard
                case .wait = try fixture.door.askForLink(
                    contact: contact, browser: Token.random(), from: "198.51.100.9")
            else { throw Unexpected() }
        }
    }

    @Test("A link is no invitation, no session and no phone")
    func oneUse() throws {
        let fixture = try Fixture()
        _ = try fixture.participant()
        let (token, browser) = try ask(fixture)
        #expect(try fixture.door.invitation(token) == nil)
        #expect(try fixture.door.session(token) == nil && fixture.door.device(token) == nil)
        #expect(try open(fixture, browser, token) == .gone)
    }

    private func ask(_ fixture: Fixture, _ browser: Token = .random()) throws -> (Token, Token) {
        guard
            case .asked(let letter?) = try fixture.door.askForLink(
                contact: "+45 2030 4050", browser: browser, from: Fixture.address)
        else { throw Unexpected() }
        #expect(letter.contact == "+4520304050")
        return (letter.token, browser)
    }

    private func open(
        _ fixture: Fixture, _ token: Token, _ browser: Token, _ pin: String = Fixture.pin
    ) throws -> LinkSignIn {
        try fixture.door.signIn(link: token, browser: browser, pin: pin, from: Fixture.address)
    }
}

@Suite("A volunteer's phone")
struct DeviceTests {
    @Test("With its PIN it opens a visit, which is no session and knows three tasks")
    func visit() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        let device = try confirm(fixture, member)
        guard case .opened(let visit) = try open(fixture, device) else { throw Unexpected() }
        #expect(try fixture.door.device(visit)?.account == member.account)
        #expect(try fixture.door.session(visit) == nil && fixture.door.session(device) == nil)
        #expect(try fixture.door.device(device) == nil, "the phone alone is not enough")
        #expect(DeviceTask.allCases.map(\.rawValue) == ["log-meeting", "cancel-meeting", "pause-match"])
        #expect(Mirror(reflecting: try #require(try fixture.door.device(visit))).children.count == 2, "no roles")
    }

    @Test("A visit ends after fifteen idle minutes, the phone's session after thirty days")
    func ends() throws {
        let fixture = try Fixture()
        let device = try confirm(fixture, fixture.member([.volunteer]))
        guard case .opened(let visit) = try open(fixture, device) else { throw Unexpected() }
        fixture.minutes(14)
        #expect(try fixture.door.device(visit) != nil)
        fixture.minutes(15)
        #expect(try fixture.door.device(visit) == nil)
        fixture.minutes(-1)
        #expect(try fixture.door.device(visit) == nil, "a clock put back revives nothing")
        fixture.clock.advance(days: 29)
        guard case .opened = try open(fixture, device) else { throw Unexpected() }
        fixture.clock.advance(days: 1)
        #expect(try open(fixture, device) == .gone)
    }

    @Test("Five wrong PINs end the phone's session, and only that")
    func wrongPIN() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        let device = try confirm(fixture, member)
        for _ in 0..<4 { #expect(try open(fixture, device, "9153") == .refused) }
        #expect(try open(fixture, device, "9153") == .gone)
        #expect(try open(fixture, device) == .gone)
        guard case .secondFactor = try fixture.signIn(member.login) else { throw Unexpected() }
    }

    @Test("Revoked, suspended or no volunteer any more, it opens nothing", arguments: ["revoked", "suspended", "role"])
    func revoked(_ way: String) throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer, .coordinator])
        let device = try confirm(fixture, member)
        guard case .opened(let visit) = try open(fixture, device) else { throw Unexpected() }
        let other = try fixture.member([.volunteer], login: "bo@example.dk")
        try fixture.write { tx in
            let known = try Devices.list(tx, of: member.account)
            for phone in known { try Devices.revoke(tx, phone.id, of: other.account) }
            #expect(try Devices.list(tx, of: member.account) == known, "another account's phone")
            switch way {
            case "revoked": for phone in known { try Devices.revoke(tx, phone.id, of: member.account) }
            case "suspended": try Accounts.suspend(tx, member.account)
            default: try Roles.revoke(tx, .volunteer, from: member.account)
            }
        }
        #expect(try fixture.door.device(visit) == nil)
        #expect(try open(fixture, device) == .gone)
    }

    @Test("Only volunteers confirm a phone, with a PIN that is not the first one tried")
    func confirming() throws {
        let fixture = try Fixture()
        let coordinator = try fixture.member([.coordinator])
        #expect(try fixture.door.confirmDevice(coordinator.session, pin: Fixture.pin) == nil)
        let volunteer = try fixture.member([.volunteer], login: "bo@example.dk")
        #expect(try fixture.door.confirmDevice(volunteer.session, pin: "1234") == .failure(.simple))
    }

    private func confirm(_ fixture: Fixture, _ member: Member) throws -> Token {
        guard let device = try fixture.door.confirmDevice(member.session, pin: Fixture.pin) else { throw Unexpected() }
        return try device.get()
    }

    private func open(_ fixture: Fixture, _ device: Token, _ pin: String = Fixture.pin) throws -> DeviceAnswer {
        try fixture.door.open(device: device, pin: pin, from: Fixture.address)
    }
}
