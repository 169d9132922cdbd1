import Access
import Consent
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Rights
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("A person's own data")
struct MyDataTests {
    @Test("It says what is used for what, when it goes, and what has been asked for, in plain words")
    func uses() throws {
        let bureau = try Bureau()
        let person = try bureau.participant()
        try bureau.write { tx in _ = try Requests.register(tx, .access, of: person, channel: .web) }
        let data = try bureau.read { tx in try MyData(tx, of: person, bureau.tenant) }
        #expect(data.uses.contains { $0.field == .name && $0.category == .participantProfile })
        #expect(!data.uses.contains { $0.category == .volunteerProfile }, "a participant is no volunteer")
        #expect(data.uses.allSatisfy { !$0.purposes.isEmpty && !$0.purposes[0].danish.contains("-") })
        #expect(data.kept.contains { $0.category == .participantProfile && $0.kept.danish.hasPrefix("Slettes ") })
        #expect(data.requests.map(\.kind) == [.access])
    }

    @Test("A consent says what follows from taking it back, and a withdrawn one until when that is undone")
    func consents() throws {
        let bureau = try Bureau(.association)
        let person = try bureau.person("Samtykke Sand")
        let purpose = "one-to-one-mentoring-support"
        try bureau.write { tx in
            _ = try ConsentTexts.publish(tx, purpose: purpose, words: ["da": "Vi bruger dine oplysninger."])
            _ = try bureau.offer().receive(tx, person, on: bureau.today)
            _ = try Consents.give(tx, person, purpose, language: "da", channel: .web)
        }
        func own() throws -> OwnConsent? {
            try bureau.read { tx in try MyData(tx, of: person, bureau.tenant).consents.first }
        }
        let given = try #require(try own())
        #expect(given.state == .valid && given.undoUntil == nil)
        #expect(given.consequence?.offersPause == true && given.consequence?.erased.isEmpty == false)
        #expect(given.purpose.danish != purpose)
        try bureau.write { tx in _ = try Withdrawals.withdraw(tx, person, purpose, channel: .web) }
        let withdrawn = try #require(try own())
        #expect(withdrawn.state == .withdrawn && withdrawn.consequence == nil)
        #expect(withdrawn.undoUntil == bureau.today.adding(days: 14))
    }

    @Test("Who looked is told by week, role and reason, without names of staff and without one's own visits")
    func looks() throws {
        let bureau = try Bureau()
        let person = try bureau.participant()
        let account = try bureau.write { tx in
            try Accounts.invite(tx, Invitee(person: person, login: "12345678", roles: [.participant])).account
        }
        for _ in 1...3 {
            _ = try bureau.tenant.store.read(as: .operatorUser("anna"), for: "match-list") { tx in tx.note([person]) }
        }
        _ = try bureau.tenant.store.read(as: .account(account), for: "my-page") { tx in tx.note([person]) }
        bureau.clock.advance(days: 7)
        _ = try bureau.tenant.store.read(as: .operatorUser("gone"), for: "match-list") { tx in tx.note([person]) }
        let looks = try Looks(bureau.tenant, at: person, as: .account(account))
        let reads = looks.weekly.filter { !$0.isChange && $0.reason.danish == "match" }
        #expect(reads.map(\.role) == [.former, .coordinator] && reads.map(\.count) == [1, 3])
        #expect(reads[0].week == reads[1].week.adding(days: 7) && reads[0].week.weekday == 1)
        #expect(looks.all.contains { $0.isChange })
        #expect(!looks.all.contains { $0.reason.english.contains("my-page") })
        var words = ""
        dump(looks.all, to: &words)
        #expect(!words.contains("anna"))
    }
}
