import Access
import Days
import Participation
import People
import Retention
import Rights
import SQLite
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("Whose a row of the desk is")
struct DeskShareTests {
    let bureau: Bureau
    let index = DeskIndex()

    init() throws { bureau = try Bureau() }

    private func coordinator(_ name: String) throws -> AccountID {
        try bureau.write { tx in
            let login = "\(name.lowercased())@example.dk"
            let made = try Accounts.invite(tx, Invitee(name: name, login: login, roles: [.coordinator]), vouched: true)
            try tx.run("UPDATE account SET state = 'active' WHERE id = ?", .id(made.account))
            return made.account
        }
    }

    private func give(_ charge: Charge, to account: AccountID) throws {
        try bureau.write { tx in try Responsibilities.give(tx, charge, to: "\(account)") }
    }

    private func rows(_ kind: QueueKind, of account: AccountID?) throws -> [DeskSubject] {
        try bureau.read { tx in
            try index.queue(kind, tx, bureau.offers, of: account.map { .account($0) }).rows.map(\.subject)
        }
    }

    private func share(_ account: AccountID) throws -> DeskShare {
        try bureau.read { tx in try index.share(tx, bureau.offers, of: .account(account)) }
    }

    @Test("A match is its own coordinator's; where it has none, the participant's; and everybody still sees it")
    func match() throws {
        let (anna, bent) = (try coordinator("Anna"), try coordinator("Bent"))
        let participant = try bureau.participant("Stille Storm")
        let match = try bureau.match(participant, bureau.volunteer(), daysAgo: 40)
        #expect(try share(anna) == DeskShare(mine: nil, all: 2, unowned: 2), "a duty and a missing log")
        try give(.person(participant), to: anna)
        #expect(try rows(.meetingLogs, of: anna) == [.match(match)])
        #expect(try share(anna) == DeskShare(mine: 2, all: 2, unowned: 0))
        try give(.match(match), to: bent)
        #expect(try rows(.meetingLogs, of: anna).isEmpty && rows(.meetingLogs, of: bent) == [.match(match)])
        #expect(try rows(.meetingLogs, of: nil) == [.match(match)])
        #expect(try share(anna).mine == 0, "responsible for somebody of whom nothing waits")
    }

    @Test("Who has left, or is no coordinator any more, is responsible for nothing: the rows are nobody's again")
    func left() throws {
        let (anna, bent) = (try coordinator("Anna"), try coordinator("Bent"))
        let person = try bureau.person("Vera Vent")
        try bureau.write { tx in _ = try bureau.offer().wait(tx, person, since: bureau.today) }
        try give(.person(person), to: anna)
        #expect(try share(anna).mine == 1)
        try bureau.write { tx in try Accounts.suspend(tx, anna) }
        #expect(try share(anna).mine == nil && share(bent).unowned == 1)
        try bureau.read { tx throws in
            #expect(try Responsible(tx, for: .person(person)) == nil)
            #expect(try Responsible.candidates(tx).map(\.name) == ["Bent"])
        }
    }

    @Test("Handed over it is the other's alone, ended it is nobody's, and each change stands in the trail")
    func handedOver() throws {
        let (anna, bent) = (try coordinator("Anna"), try coordinator("Bent"))
        let person = try bureau.person("Vera Vent")
        try give(.person(person), to: anna)
        try give(.person(person), to: bent)
        let charge = Charge.person(person)
        #expect(try bureau.read { tx in try Responsibilities.of(tx, charge) } == "\(bent)")
        try bureau.write { tx in try Responsibilities.end(tx, charge) }
        #expect(try bureau.read { tx in try Responsibilities.all(tx) }.isEmpty)
        let store = bureau.tenant.store
        let trail = try store.trailEntries(from: .init(milliseconds: 0), to: store.clock.now()) {
            $0.action.hasPrefix("responsible.")
        }
        #expect(trail.map(\.action) == ["responsible.give", "responsible.give", "responsible.end"])
        #expect(trail.allSatisfy { $0.persons == [person] })
    }

    @Test("Of somebody whose data may only be stored nothing is given to anybody")
    func restricted() throws {
        let anna = try coordinator("Anna")
        let person = try bureau.person("Vera Vent")
        try bureau.write { tx in try Restrictions.restrict(tx, person, ground: .accuracy) }
        #expect(throws: RestrictedError.self) { try give(.person(person), to: anna) }
    }

    @Test("What is known of a responsibility goes with the last thing known of the person, and with the match")
    func erased() throws {
        let anna = try coordinator("Anna")
        let participant = try bureau.participant("Gerda Glemt")
        let volunteer = try bureau.volunteer()
        let match = try bureau.match(participant, volunteer, daysAgo: 40)
        try give(.person(participant), to: anna)
        try give(.match(match), to: anna)
        for person in [participant, volunteer] {
            try bureau.write { tx throws in
                let erasure = bureau.tenant.erasure
                _ = try erasure.erase(tx, erasure.items(tx, of: person), reason: "test")
            }
        }
        for table in ["responsible_for_person", "responsible_for_match", "person"] {
            let left = table == "person" ? " WHERE id = \(participant.raw)" : ""
            #expect(try bureau.count("SELECT count(*) FROM \(table)\(left)") == 0, "\(table)")
        }
    }
}
