import Access
import Days
import Foundation
import Participation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import Tenancy
import TestSupport
import Testing

@testable import Messages

@Suite("The outbox")
struct OutboxTests {
    let peer: SMTPPeer
    let office: Office

    init() throws {
        peer = try SMTPPeer()
        office = try Office(Office.mail(peer.port))
    }

    @Test("A one-time link is sent with its token, which waits sealed and is gone when it has left")
    func link() throws {
        let account = try office.account("kanarie@example.org")
        let token = Token.random()
        let id = try office.send(.signInLink(token), to: .account(account))
        #expect(try office.count("token IS NOT NULL") == 1)
        #expect(try office.files(containing: token.text) == [])
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let mail = ReadMail(try #require(peer.mails.first).text)
        #expect(mail.body.contains("https://aftale.example.dk/link/\(token.text)\n"))
        #expect(mail.headers["subject"] == "Her er dit link")
        #expect(try office.logged(id)?.state == .sent)
        #expect(try office.count("token IS NOT NULL") == 0)
        #expect(try office.files(containing: token.text) == [])
    }

    @Test("A new link takes the place of one that waits, and an old one is not sent any more")
    func superseded() throws {
        let account = try office.account("kanarie@example.org")
        let (first, second) = (Token.random(), Token.random())
        let old = try office.send(.signInLink(first), to: .account(account))
        try office.send(.signInLink(second), to: .account(account))
        try office.deliver()
        #expect(peer.mails.count == 1)
        #expect(peer.mails.first.map { ReadMail($0.text).body.contains(second.text) } == true)
        #expect(try office.logged(old)?.obstacle == "superseded")
        let late = try office.send(.signInLink(.random()), to: .account(account))
        office.clock.advance(milliseconds: 10 * 60_000)
        #expect(try office.deliver() == DeliveryRound(failed: 1))
        #expect(try office.logged(late)?.obstacle == "expired")
        #expect(try office.count("token IS NOT NULL") == 0)
        let expired = try #require(late)
        #expect(throws: MessageError.tooLate) { try office.write { tx throws in try Outbox.retry(tx, expired) } }
    }

    @Test("An invitation leads where its token opens, and not to somebody whose account was closed")
    func invitation() throws {
        let (open, closed) = (try office.account("a@example.org"), try office.account("b@example.org"))
        let token = Token.random()
        try office.send(.invitation(token), to: .account(open))
        try office.send(.invitation(.random()), to: .account(closed))
        try office.write { tx throws in try Accounts.close(tx, closed) }
        #expect(try office.deliver() == DeliveryRound(sent: 1, dropped: 1))
        #expect(peer.mails.map(\.to) == [["a@example.org"]])
        let body = ReadMail(try #require(peer.mails.first).text).body
        #expect(body.contains("https://aftale.example.dk/invitation/\(token.text)\n"))
    }

    @Test("Everybody expected tomorrow is reminded once: who has left, rests or is expected another day is not")
    func reminder() throws {
        let people = try (1...5).map { try office.person(email: "p\($0)@example.org") }
        let leader = try office.person(.volunteer, email: "leder@example.org")
        let group = try office.group(Array(people.dropLast()), led: [leader])
        _ = try office.group([people[4]], starts: Day(iso: "2026-11-26"))
        try office.write { tx throws in
            let places = try Places.of(tx, group)
            let left = try #require(places.first { $0.person == people[2] })
            try Places.leave(tx, left.id, on: tx.today, because: .ownWish)
            _ = try SupportPauses.begin(
                tx, people[3], as: .participant, in: "peer-groups", on: tx.today, because: .ownWish)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 3))
        #expect(try office.deliver() == DeliveryRound())
        #expect(Set(peer.mails.flatMap(\.to)) == ["p1@example.org", "p2@example.org", "leder@example.org"])
        let mail = ReadMail(try #require(peer.mails.first).text)
        #expect(mail.headers["subject"] == "Aftale i morgen")
        #expect(mail.body.contains("Husk, at du har en aftale i morgen kl. 10.05."))
        #expect(!peer.mails.contains { $0.text.contains("Psykiatriens") || $0.text.contains("Kofoed") })
    }

    @Test("A session that was moved reminds of its new day only, and a cancelled one is told instead of reminded of")
    func moved() throws {
        let person = try office.person()
        let session = try office.session(office.group([person]))
        try office.write { tx throws in
            _ = try Outbox.remind(tx)
            try Sessions.move(tx, session, to: tx.today.adding(days: 2))
        }
        #expect(try office.deliver() == DeliveryRound(dropped: 1))
        office.clock.advance(days: 1)
        try office.write { tx throws in
            #expect(try Outbox.remind(tx) == 1)
            #expect(try Outbox.remind(tx) == 0)
            #expect(try Outbox.cancel(tx, session) == 1)
            #expect(try Outbox.cancel(tx, session) == 0)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let mail = ReadMail(try #require(peer.mails.first).text)
        #expect(peer.mails.count == 1 && mail.headers["subject"] == "Aftale aflyst")
        #expect(mail.body.contains("torsdag den 26. november kl. 10.05 er aflyst"))
    }

    @Test("Both sides of a planned meeting are reminded, and whoever cancels it leaves the other to be told")
    func meeting() throws {
        let (participant, volunteer) = (
            try office.person(email: "p@example.org"), try office.person(.volunteer, email: "v@example.org")
        )
        let match = try office.write { tx throws in
            let match = try History.match(
                tx, participant: participant, volunteer: volunteer, in: "one-to-one-mentoring",
                starts: tx.today.adding(days: -7), ends: tx.today.adding(days: 180), cadence: .weekly)
            try PlannedMeetings.plan(
                tx, match, on: tx.today.adding(days: 1), hour: 16, minute: 30, place: "Kanariegade 3")
            return match
        }
        #expect(try office.deliver() == DeliveryRound(sent: 2))
        #expect(Set(peer.mails.flatMap(\.to)) == ["p@example.org", "v@example.org"])
        #expect(!peer.mails.contains { $0.text.contains("Kanarie") })
        try office.write { tx throws in
            try Outbox.cancel(tx, meetingOf: match, by: .participant)
            try PlannedMeetings.cancel(tx, match)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let mail = try #require(peer.mails.last)
        #expect(mail.to == ["v@example.org"] && ReadMail(mail.text).headers["subject"] == "Aftale aflyst")
    }

    @Test("Somebody who sent word is not reminded")
    func excused() throws {
        let person = try office.person()
        let group = try office.group([person])
        let session = try office.session(group)
        try office.write { tx throws in
            let place = try #require(try Places.of(tx, group).first)
            try Sessions.excuse(tx, place.id, from: session)
        }
        #expect(try office.deliver() == DeliveryRound())
    }

    @Test("Nothing is written to the dead, the protected, the restricted or the erased")
    func nobody() throws {
        let people = try (1...4).map { try office.person(email: "p\($0)@example.org") }
        for person in people { try office.notice(person) }
        try office.write { tx throws in
            try Deceased.record(tx, people[0], on: tx.today)
            try Protection.protect(tx, people[1])
            _ = try Restrictions.restrict(tx, people[2], ground: .accuracy)
            let erasure = office.tenant.erasure
            try erasure.erase(tx, erasure.items(tx, of: people[3]), reason: "test")
        }
        #expect(try office.deliver() == DeliveryRound(dropped: 3))
        for person in people.dropLast() { try office.notice(person) }
        #expect(try office.notice(people[3]) == nil)
        #expect(try office.deliver() == DeliveryRound(dropped: 3))
        #expect(peer.commands.isEmpty)
        #expect(try office.count("person = \(people[3].raw)") == 0)
    }

    @Test("A restricted person gets the link they ask for, and a dead one does not")
    func asked() throws {
        let people = try (1...2).map { try office.person(email: "p\($0)@example.org") }
        for (number, person) in people.enumerated() {
            let account = try office.account("p\(number + 1)@example.org", person: person)
            try office.send(.signInLink(.random()), to: .account(account))
            try office.send(.notice, to: .account(account))
        }
        try office.write { tx throws in
            _ = try Restrictions.restrict(tx, people[0], ground: .accuracy)
            try Deceased.record(tx, people[1], on: tx.today)
        }
        #expect(try office.deliver() == DeliveryRound(sent: 1, dropped: 3))
        #expect(peer.mails.map(\.to) == [["p1@example.org"]])
    }

    @Test("Whoever cannot be told of a cancellation stands on the list of calls; a reminder is let go")
    func unreachable() throws {
        let people = [try office.person(phone: nil, email: nil), try office.person(email: "p2@example.org")]
        let session = try office.session(office.group(people))
        try office.write { tx throws in
            _ = try Outbox.remind(tx)
            try Protection.protect(tx, people[1])
        }
        #expect(try office.deliver() == DeliveryRound(dropped: 2))
        try office.write { tx throws in _ = try Outbox.cancel(tx, session) }
        #expect(try office.deliver() == DeliveryRound(failed: 2))
        #expect(Set(try office.list(.failed).map(\.obstacle)) == ["no-address", "protected"])
        let id = try #require(try office.list(.failed).first?.id)
        try office.write { tx throws in try Outbox.dismiss(tx, id) }
        #expect(try office.list(.failed).count == 1)
    }

    @Test("A notice that waits is not said twice, and one that left may be followed by another")
    func notices() throws {
        let person = try office.person()
        #expect(try office.notice(person) != nil)
        #expect(try office.notice(person) == nil)
        try office.deliver()
        #expect(try office.notice(person) != nil)
    }

    @Test("A corrected address is the one that is used: none was written down before")
    func corrected() throws {
        let person = try office.person(email: "gammel@example.org")
        try office.notice(person)
        try office.write { tx throws in
            try People.update(tx, person, as: .participant, [.email("ny@example.org")])
        }
        try office.deliver()
        #expect(peer.mails.map(\.to) == [["ny@example.org"]])
    }

    @Test("Half a year after it was sent a message may no longer be kept, and one that waits has no clock")
    func retention() throws {
        let person = try office.person()
        try office.notice(person)
        try office.deliver()
        try office.notice(person)
        let source = try #require(Inventory.messages.sources.first)
        let ended = try office.store.upkeep { tx in try tx.all(source.ended) { $0.day(2) } }
        #expect(ended == [try Day(iso: "2026-11-24")])
    }
}
