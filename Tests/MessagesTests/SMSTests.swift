import Access
import Backups
import Days
import Foundation
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

@Suite("SMS")
struct SMSTests {
    let peer: SMTPPeer
    let office: Office
    let spool: URL

    init() throws {
        peer = try SMTPPeer()
        spool = FileManager.default.temporaryDirectory.appendingPathComponent("spool-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        office = try Office(Office.mail(peer.port, more: "sms: { folder: '\(spool.path)' }"))
    }

    private func spooled() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: spool, includingPropertiesForKeys: nil)
    }

    @Test("A message is one whole file for its owner alone, with the number and neutral words under a random name")
    func file() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let person = try office.person()
        try office.write { tx throws in try SMSChoices.agree(tx, person, as: .participant, channel: .phone) }
        let id = try office.notice(person)
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        #expect(try office.logged(id)?.channel == "sms")
        let file = try #require(try spooled().first)
        #expect(try spooled().count == 1)
        #expect(
            try String(contentsOf: file, encoding: .utf8)
                == "To: 4520304050\nAlphabet: UTF-8\n\n"
                + "Du har en besked. Log ind for at læse den. https://aftale.example.dk/ Aftale\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(!file.lastPathComponent.contains("4520304050") && file.lastPathComponent.count >= 32)
        #expect(peer.commands.isEmpty)
    }

    @Test("SMS goes only to those who said yes, and stops the moment they say no")
    func choice() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let person = try office.person()
        try office.notice(person)
        try office.deliver()
        #expect(try spooled().isEmpty && peer.mails.count == 1)
        try office.write { tx throws in try SMSChoices.agree(tx, person, as: .participant, channel: .phone) }
        try office.notice(person)
        try office.write { tx throws in #expect(try SMSChoices.withdraw(tx, person, as: .participant)) }
        try office.deliver()
        #expect(try spooled().isEmpty && peer.mails.count == 2)
        #expect(try office.read { tx in try !SMSChoices.wants(tx, person, as: .participant) })
        try office.write { tx throws in #expect(try !SMSChoices.withdraw(tx, person, as: .participant)) }
    }

    @Test("The choice counts in the capacity in which it was made, goes with that profile, and needs a number")
    func capacity() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let person = try office.person()
        try office.write { tx throws in
            try People.addCapacity(
                tx, person, PersonDetails(name: "Kanarie Kofoed", email: "f@example.org"), as: .volunteer)
            try SMSChoices.agree(tx, person, as: .participant, channel: .phone)
            #expect(throws: MessageError.noNumber) {
                try SMSChoices.agree(tx, person, as: .volunteer, channel: .phone)
            }
        }
        try office.notice(person, .volunteer)
        try office.deliver()
        #expect(try spooled().isEmpty && peer.mails.map(\.to) == [["f@example.org"]])
        try office.write { tx throws in
            let erasure = office.tenant.erasure
            try erasure.erase(tx, erasure.items(tx, of: person, in: [.participantProfile]), reason: "test")
        }
        let left = try office.store.upkeep { tx in try tx.all("SELECT id FROM sms_choice") { $0.int(0) } }
        #expect(left.isEmpty)
    }

    @Test("A restore of older data does not let SMS begin again that somebody has stopped")
    func restored() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let person = try office.person()
        try office.write { tx throws in try SMSChoices.agree(tx, person, as: .participant, channel: .phone) }
        let copies = office.root.appendingPathComponent("copies")
        let copy = try Backups.create(office.store, in: copies, keptFor: Period("P35D"), as: .tester)
        try office.write { tx throws in try SMSChoices.withdraw(tx, person, as: .participant) }
        try Restore(office.opening(), replay: office.installation.house.replay).apply(copy, as: .tester)
        #expect(try office.read { tx in try !SMSChoices.wants(tx, person, as: .participant) })
        try office.write { tx throws in try SMSChoices.agree(tx, person, as: .participant, channel: .paper) }
        #expect(try office.read { tx in try SMSChoices.since(tx, person, as: .participant) == tx.today })
    }

    @Test("A restricted person may stop SMS, and begins nothing")
    func restricted() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let person = try office.person()
        try office.write { tx throws in
            try SMSChoices.agree(tx, person, as: .participant, channel: .web)
            _ = try Restrictions.restrict(tx, person, ground: .accuracy)
            #expect(throws: RestrictedError.self) {
                try SMSChoices.agree(tx, person, as: .participant, channel: .web)
            }
            #expect(try SMSChoices.withdraw(tx, person, as: .participant))
        }
    }

    @Test("A number that somebody signs in with gets the link without a further word; without a folder it waits")
    func link() throws {
        defer { try? FileManager.default.removeItem(at: spool) }
        let account = try office.account("20 30 40 50")
        let token = Token.random()
        try office.send(.signInLink(token), to: .account(account))
        try FileManager.default.removeItem(at: spool)
        #expect(try office.deliver() == DeliveryRound(postponed: 1))
        #expect(try office.list(.waiting).map(\.obstacle) == ["sms-folder-unwritable"])
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        office.clock.advance(milliseconds: 60_000)
        #expect(try office.deliver() == DeliveryRound(sent: 1))
        let text = try String(contentsOf: #require(try spooled().first), encoding: .utf8)
        #expect(text.contains("/link/\(token.text) "))
    }

    @Test(
        "Numbers are written as people write them",
        arguments: [
            ("20 30 40 50", "4520304050"), ("+45 20-30-40-50", "4520304050"), ("0045 20304050", "4520304050"),
            ("+46 (70) 123 45 67", "46701234567"), ("1234", nil), ("2030405a", nil), ("+45 20304050\nTo: 1", nil),
            ("", nil),
        ] as [(String, String?)])
    func numbers(written: String, digits: String?) {
        #expect(PhoneNumber(written)?.digits == digits)
    }
}
