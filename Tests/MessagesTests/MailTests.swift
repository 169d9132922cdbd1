import Access
import Days
import Foundation
import Tenancy
import Testing

@testable import Messages

@Suite("Mail")
struct MailTests {
    @Test("A mail reaches the server in Danish letters, and the log keeps that it did, and nothing of what it said")
    func accepted() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port), alias: "host: 'aftale.example.dk', sender: 'Æblegården'")
        let id = try office.notice(office.person())
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let mail = try #require(peer.mails.first)
        #expect(mail.from == "aftale@example.dk" && mail.to == ["kanarie@example.org"])
        let read = ReadMail(mail.text)
        #expect(read.headers["subject"] == "Du har en besked")
        #expect(read.headers["from"] == "Æblegården <aftale@example.dk>")
        #expect(read.headers["auto-submitted"] == "auto-generated")
        #expect(read.headers["date"] == "Tue, 24 Nov 2026 11:00:00 +0000")
        #expect(read.body.contains("Log ind for at læse den.\n"))
        #expect(read.body.contains("https://aftale.example.dk/\n"))
        let logged = try #require(try office.logged(id))
        #expect(logged.state == .sent && logged.channel == "mail" && logged.obstacle == nil && logged.attempts == 1)
        #expect(try office.deliver() == DeliveryRound())
        #expect(peer.mails.count == 1)
        for text in ["besked. Log", "kanarie@example.org", "Æblegården <"] {
            #expect(try office.files(containing: text) == [], "\(text)")
        }
    }

    @Test("The server is told nothing of this machine: neither its name nor the password of a login there is not")
    func greeting() throws {
        let peer = try SMTPPeer()
        let office = try Office(Office.mail(peer.port))
        try office.notice(office.person())
        try office.deliver()
        #expect(peer.commands.first == "EHLO example.dk")
        #expect(!peer.commands.contains { $0.hasPrefix("AUTH") })
    }

    @Test("What is refused for a while is tried again later, and not before")
    func later() throws {
        let peer = try SMTPPeer(["RCPT": [.line("451 busy")]])
        let office = try Office(Office.mail(peer.port))
        let id = try office.notice(office.person())
        #expect(try office.deliver() == DeliveryRound(postponed: 1))
        #expect(try office.logged(id)?.obstacle == "smtp-451")
        #expect(try office.deliver() == DeliveryRound())
        office.clock.advance(milliseconds: 60_000)
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        #expect(peer.mails.count == 1)
        #expect(try office.logged(id)?.attempts == 2)
    }

    @Test(
        "What is refused for good is given up at once and shown to the coordinator, who may try again or put it aside")
    func refused() throws {
        let peer = try SMTPPeer(["RCPT": [.line("550 no such box")]])
        let office = try Office(Office.mail(peer.port))
        let person = try office.person()
        let id = try #require(try office.notice(person))
        #expect(try office.deliver() == DeliveryRound(failed: 1))
        let failed = try #require(try office.list(.failed).first)
        #expect(failed.id == id && failed.obstacle == "smtp-550" && failed.person == person)
        office.clock.advance(days: 1)
        #expect(try office.deliver() == DeliveryRound())
        try office.write { tx throws in try Outbox.retry(tx, id) }
        #expect(throws: MessageError.notFailed) { try office.write { tx throws in try Outbox.dismiss(tx, id) } }
        #expect(try office.deliver() == DeliveryRound(sent: 1))
    }

    @Test("A line that drops before the mail was taken loses nothing; one that drops after may bring it twice")
    func dropped() throws {
        let peer = try SMTPPeer(["DATA": [.hangUp], ".": [.hangUp]])
        let office = try Office(Office.mail(peer.port))
        let id = try office.notice(office.person())
        let rounds = [
            (0, DeliveryRound(postponed: 1)), (1, DeliveryRound(postponed: 1)), (2, DeliveryRound(sent: 1)),
        ]
        for (taken, done) in rounds {
            #expect(try office.deliver() == done)
            #expect(peer.mails.count == taken)
            office.clock.advance(milliseconds: 20 * 60_000)
        }
        #expect(try office.logged(id)?.state == .sent)
    }

    @Test("A server that says nothing is left after the time allowed, and the round goes on without it")
    func slow() throws {
        let peer = try SMTPPeer(["HELO": [.silence]])
        let office = try Office(Office.mail(peer.port))
        for number in 1...3 { try office.notice(office.person(email: "a\(number)@example.org")) }
        #expect(try office.deliver(300) == DeliveryRound(postponed: 3))
        #expect(try office.list(.waiting).map(\.obstacle) == ["timeout", "timeout", "timeout"])
        #expect(peer.commands.isEmpty)
        office.clock.advance(milliseconds: 60_000)
        #expect(try office.deliver() == DeliveryRound(sent: 3))
    }

    @Test("A server that cannot be reached is tried again less and less often, until the message is given up")
    func unreachable() throws {
        var peer: SMTPPeer? = try SMTPPeer()
        let port = peer?.port ?? 0
        peer = nil
        let office = try Office(Office.mail(port) + "'quiet-hours': { from: '00:00', to: '00:00' }")
        let id = try office.notice(office.person())
        var rounds = 0
        while try office.logged(id)?.state == .waiting, rounds < 20 {
            rounds += 1
            _ = try office.deliver(2_000)
            office.clock.advance(milliseconds: 240 * 60_000)
        }
        #expect(rounds == 8)
        #expect(try office.logged(id)?.obstacle == "unreachable")
        #expect(try office.list(.failed).map(\.id) == [id])
    }

    @Test("Where TLS is required and not offered, nothing is said: no sender, no address, no password")
    func withoutTLS() throws {
        let peer = try SMTPPeer()
        let office = try Office(
            "mail: { host: '127.0.0.1', port: \(peer.port), tls: 'required', from: 'aftale@example.dk' }")
        let id = try office.notice(office.person())
        #expect(try office.deliver() == DeliveryRound(postponed: 1))
        #expect(try office.logged(id)?.obstacle == "tls")
        #expect(!peer.commands.contains { $0.hasPrefix("MAIL") || $0.hasPrefix("AUTH") || $0.contains("example.org") })
    }

    @Test("A password comes from a file that its owner alone may read")
    func password() throws {
        let peer = try SMTPPeer(["EHLO": [.line("250-peer\r\n250 AUTH PLAIN"), .line("250-peer\r\n250 AUTH PLAIN")]])
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("smtp-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("hemmelig ost\n".utf8).write(to: file)
        let login = "user: 'aftale', 'password-file': '\(file.path)'"
        let office = try Office(
            "mail: { host: '127.0.0.1', port: \(peer.port), tls: 'none', from: 'aftale@example.dk', \(login) }")
        let id = try office.notice(office.person())
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        try office.deliver()
        #expect(try office.logged(id)?.obstacle == "password-file-exposed")
        #expect(peer.commands.isEmpty)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
        office.clock.advance(milliseconds: 60_000)
        try office.deliver()
        #expect(try office.logged(id)?.state == .sent)
        let secret = Data("\0aftale\0hemmelig ost".utf8).base64EncodedString()
        #expect(peer.commands.contains { $0.contains(secret) } || peer.commands.contains(secret))
    }

    @Test("No line break in a name or an address begins a header or a command of its own")
    func injection() throws {
        let peer = try SMTPPeer()
        let office = try Office(
            Office.mail(peer.port), alias: "host: 'aftale.example.dk', sender: 'Aftale\\r\\nBcc: tyv@example.com'")
        let bad = try office.notice(office.person(email: "a@example.org>\r\nRCPT TO:<tyv@example.com"))
        let good = try office.notice(office.person(email: "b@example.org"))
        #expect(try office.deliver() == DeliveryRound(sent: 1, failed: 1))
        #expect(try office.logged(bad)?.obstacle == "bad-address")
        #expect(try office.logged(good)?.state == .sent)
        let mail = try #require(peer.mails.first)
        #expect(peer.mails.count == 1 && mail.to == ["b@example.org"])
        #expect(ReadMail(mail.text).headers["bcc"] == nil)
        #expect(!peer.commands.contains { $0.contains("tyv") })
        #expect(ReadMail(mail.text).headers["from"] == "Aftale Bcc: tyv@example.com <aftale@example.dk>")
    }
}
