import Access
import Days
import SQLite
import Store
import TestSupport
import Testing

@Suite("Guessing is slowed down")
struct ThrottleTests {
    @Test("From the fifth failure a wait that doubles, a quarter of an hour at most, and never for good")
    func delays() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        for _ in 0..<5 { #expect(try fixture.signIn(member.login, "en forkert kop te") == .refused) }
        var seconds: [Int64] = []
        for _ in 0..<8 {
            guard case .wait(let until) = try fixture.signIn(member.login, Fixture.password) else {
                throw Unexpected()
            }
            seconds.append(fixture.clock.now().milliseconds(until: until) / 1000)
            fixture.clock.set(until)
            #expect(try fixture.signIn(member.login, "en forkert kop te") == .refused)
        }
        #expect(seconds == [15, 30, 60, 120, 240, 480, 900, 900])
        fixture.minutes(15)
        guard case .secondFactor = try fixture.signIn(member.login) else { throw Unexpected() }
    }

    @Test("A login that nobody has waits like one that somebody has")
    func unknown() throws {
        let fixture = try Fixture()
        for _ in 0..<5 { #expect(try fixture.signIn("nobody@example.dk") == .refused) }
        guard case .wait = try fixture.signIn("NOBODY@example.dk ") else { throw Unexpected() }
        #expect(try fixture.signIn("somebody@example.dk") == .refused, "others are let try")
    }

    @Test("One address that tries many logins waits too, and one success does not clear its way")
    func address() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        try fixture.write { tx in
            for index in 0..<49 { try tx.failAddress(Fixture.address, index) }
        }
        guard case .secondFactor = try fixture.signIn(member.login) else { throw Unexpected() }
        #expect(try fixture.signIn("nobody@example.dk") == .refused)
        guard case .wait = try fixture.signIn(member.login) else { throw Unexpected() }
        guard
            case .secondFactor = try fixture.door.signIn(
                login: member.login, password: Fixture.password, from: "198.51.100.3")
        else { throw Unexpected() }
    }

    @Test("Codes are counted by account, whatever the token and the address")
    func codes() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        for _ in 0..<5 {
            #expect(try fixture.door.secondFactor(fixture.pending(member), code: "000000") == .refused)
        }
        guard case .wait = try fixture.door.secondFactor(fixture.pending(member), code: member.codes[0]) else {
            throw Unexpected()
        }
    }

    @Test("Failures are forgotten after a day, and a clock put back makes nobody wait")
    func forgotten() throws {
        let fixture = try Fixture()
        for _ in 0..<5 { _ = try fixture.signIn("nobody@example.dk") }
        fixture.clock.advance(days: -400)
        #expect(try fixture.signIn("nobody@example.dk") == .refused)
        fixture.clock.advance(days: 402)
        _ = try fixture.signIn("other@example.dk")
        let left = try fixture.store.upkeep { tx in
            try tx.first("SELECT count(*) FROM sign_in_failure") { $0.int(0) }
        }
        #expect(left == 2)
    }
}
