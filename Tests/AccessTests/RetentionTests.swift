import Access
import Days
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite("Accounts end")
struct AccountEndTests {
    @Test("The clock starts on the day an account is closed, or twelve months after the last sign-in")
    func starts() throws {
        let fixture = try Fixture()
        let closed = try fixture.member([.coordinator])
        let idle = try fixture.member([.volunteer], login: "bo@example.dk")
        fixture.clock.set(day: try Day(iso: "2026-12-01"))
        try fixture.write { tx in try Accounts.close(tx, closed.account) }
        #expect(try starts(fixture)[closed.account] == Day(iso: "2026-12-01"))
        #expect(try starts(fixture)[idle.account] == Day(iso: "2027-11-21"))
        fixture.nextStep()
        _ = try fixture.door.secondFactor(fixture.pending(idle), code: fixture.code(idle.secret))
        #expect(try starts(fixture)[idle.account] == Day(iso: "2027-12-01"))
    }

    @Test("An erased account leaves no row, no look-up and no login behind")
    func erased() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.volunteer])
        _ = try fixture.door.confirmDevice(member.session, pin: Fixture.pin)
        try fixture.write { tx in
            try Identities.link(tx, Identity(issuer: "https://login.example.dk", subject: "8f2c"), to: member.account)
        }
        let other = try fixture.member([.volunteer], login: "bo@example.dk")
        _ = try fixture.write { tx in
            try Erasure(.retention + .rights + .access).erase(tx, [item(member)], reason: "test")
        }
        for table in Set(Inventory.access.holdings.filter { $0.category != nil }.map(\.table)) {
            let left = try fixture.store.upkeep { tx in
                try tx.all("SELECT person FROM \(table)") { $0.id(0) as PersonID }
            }
            #expect(!left.contains(member.session.person), "\(table)")
        }
        #expect(try fixture.signIn(member.login) == .refused)
        guard case .secondFactor = try fixture.signIn(other.login) else { throw Unexpected() }
        _ = try fixture.invite([.volunteer], login: member.login)
    }

    @Test("A closed account's login is free for others, and nothing of it opens")
    func closed() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        try fixture.write { tx in try Accounts.close(tx, member.account) }
        #expect(throws: AccessError.wrongState(.closed)) {
            try fixture.write { tx in try Accounts.reset(tx, member.account) }
        }
        _ = try fixture.invite([.coordinator], login: member.login)
    }

    @Test("Following the ledger on older data turns out again whoever was turned out, and twice changes nothing")
    func replay() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator])
        let back = try fixture.member([.coordinator], login: "bo@example.dk")
        try fixture.write { tx in
            try Accounts.suspend(tx, member.account)
            try Accounts.suspend(tx, back.account)
            try Accounts.reinstate(tx, back.account)
        }
        let blocks = try fixture.store.ledger.all()
        try fixture.write { tx in
            try tx.run("UPDATE account SET state = 'active', suspended_from = NULL")
            try tx.audit("test")
            for _ in 0..<2 { for block in blocks { try Accounts.replay(tx, block) } }
            #expect(try Accounts.find(tx, member.account)?.state == .suspended)
            #expect(try Accounts.find(tx, back.account)?.state == .active)
        }
        #expect(try fixture.signIn(member.login) == .refused)
    }

    @Test("The review shows who may come in, as what, since when and by whose word, and notes whom it shows")
    func review() throws {
        let fixture = try Fixture()
        let member = try fixture.member([.coordinator, .dataProtection])
        let closed = try fixture.member([.coordinator], login: "bo@example.dk")
        try fixture.write { tx in try Accounts.close(tx, closed.account) }
        let list = try fixture.store.read(as: .tester, for: "access-review") { tx in try AccessReview.list(tx) }
        let one = try #require(list.first)
        #expect(list.count == 1 && one.account.id == member.account)
        #expect(one.name == "Anna Bergholm" && one.login == "anna@example.dk" && one.sessions == 1)
        #expect(one.grants.map(\.role) == [.coordinator, .dataProtection] && one.grants[0].by == Actor.tester.id)
        #expect(one.account.hasSecondFactor && one.devices == 0)
        #expect(try one.idle == Day(iso: "2027-11-21"))
        #expect(try fixture.store.whoRead(member.session.person).map(\.action) == ["access-review"])
    }

    private func item(_ member: Member) -> ErasureItem {
        ErasureItem(
            person: member.session.person, category: Category.account.number, record: member.account.raw)
    }

    private func starts(_ fixture: Fixture) throws -> [AccountID: Day] {
        let source = try #require(Inventory.access.sources.first)
        return try fixture.store.upkeep { tx in
            let rows = try tx.all("SELECT record, start FROM (\(source.ended))") { ($0.id(0) as AccountID, $0.day(1)) }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }
}
