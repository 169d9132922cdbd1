import Access
import Days
import Foundation
import Retention
import SQLite
import Store
import Tenancy
import TestSupport
import Testing

@testable import Messages

@Suite("The courier")
struct CourierTests {
    private struct Killed: Error {}

    @Test("Killed between sending and noting, it sends that message again and loses none")
    func killed() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        for number in 1...3 { try office.notice(office.person(email: "p\(number)@example.org")) }
        let dying = try office.reopened(faults: .calling { if $0 == "message sent" { throw Killed() } })
        #expect(throws: Killed.self) { try Courier(dying).deliver() }
        #expect(peer.mails.count == 1)
        #expect(try office.list(.waiting).count == 3)
        office.clock.advance(milliseconds: 60_000)
        #expect(try office.deliver() == DeliveryRound(sent: 3))
        let sent = peer.mails.flatMap(\.to)
        #expect(sent.count == 4 && Set(sent).count == 3)
    }

    @Test("Two couriers of one tenant are never out at once")
    func alone() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        try office.notice(office.person())
        guard let other = try DeliveryLock(office.store.files) else { throw Killed() }
        #expect(try office.deliver() == DeliveryRound(isElsewhere: true))
        #expect(peer.commands.isEmpty)
        other.release()
        #expect(try office.deliver() == DeliveryRound(sent: 1))
    }

    @Test("It stops between two messages when it is asked to, and what is left waits")
    func stopped() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        for number in 1...3 { try office.notice(office.person(email: "p\(number)@example.org")) }
        let done = try Courier(office.tenant) { !peer.mails.isEmpty }.deliver()
        #expect(done == DeliveryRound(sent: 1))
        office.clock.advance(milliseconds: 60_000)
        #expect(try office.deliver() == DeliveryRound(sent: 2))
    }

    @Test("Many messages go in several rounds over one line")
    func many() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        for number in 1...45 { try office.notice(office.person(email: "p\(number)@example.org")) }
        #expect(try office.deliver() == DeliveryRound(sent: 45))
        #expect(Set(peer.mails.flatMap(\.to)).count == 45)
        #expect(peer.commands.count { $0.hasPrefix("EHLO") } == 1)
    }

    @Test("Where messages are kept for a page none leaves, and the page alone can read them")
    func page() throws {
        let peer = try SMTPPeer()
        let office = try Office(
            Office.mail(peer.port, more: "deliver: 'page'"), alias: "host: 'aftale.localhost'")
        let person = try office.person()
        try office.notice(person)
        let token = Token.random()
        try office.send(.signInLink(token), to: .account(office.account("20304050")))
        #expect(try office.deliver() == DeliveryRound(sent: 2))
        #expect(peer.commands.isEmpty)
        let kept = try office.read { tx in try Outbox.kept(tx) }
        #expect(Set(kept.map(\.to)) == ["kanarie@example.org", "+4520304050"])
        let link = try #require(kept.first { $0.kind == .signInLink })
        #expect(link.subject.isEmpty && link.text.contains("https://aftale.localhost/link/\(token.text)"))
        for text in [token.text, "kanarie@example.org", "Du har en besked"] {
            #expect(try office.files(containing: text) == [], "\(text)")
        }
        try office.write { tx throws in
            let erasure = office.tenant.erasure
            try erasure.erase(tx, erasure.items(tx, of: person), reason: "test")
        }
        #expect(try office.read { tx in try Outbox.kept(tx) }.map(\.kind) == [.signInLink])
    }

    @Test("Without a host there is no link to write, and without a server no way: both wait, and say why")
    func unconfigured() throws {
        let homeless = try Office(Office.mail(1), alias: "")
        try homeless.notice(homeless.person())
        #expect(try homeless.deliver() == DeliveryRound(postponed: 1))
        #expect(try homeless.list(.waiting).map(\.obstacle) == ["no-host"])
        let mute = try Office("")
        let person = try mute.person()
        try mute.notice(person)
        #expect(try mute.deliver() == DeliveryRound(postponed: 1))
        #expect(try mute.list(.waiting).map(\.obstacle) == ["no-mail-server"])
        #expect(try Courier(mute.tenant, origin: "http://localhost:8080").deliver() == DeliveryRound())
    }

    @Test("Every message of a round is in the trail by its id, and whose address was opened is there too")
    func trail() throws {
        let peer = try SMTPPeer(["RCPT": [.line("550 no")]])
        let office = try Office(Office.mail(peer.port))
        try office.notice(office.person())
        try office.deliver()
        let actions = try office.store.upkeep { tx in
            try tx.all("SELECT action FROM audit WHERE actor = 'messages' ORDER BY seq") { $0.text(0) }
        }
        #expect(actions == ["message.deliver", "read", "message.failed"])
        #expect(try office.store.verifyTrails().findings == [])
    }
}
