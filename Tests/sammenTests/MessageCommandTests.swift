import Days
import Foundation
import Messages
import Participation
import People
import Store
import Tenancy
import Testing

@testable import sammen

@Suite("Messages on the command line")
struct MessageCommandTests {
    private let installation: TestInstallation
    private let spool: URL

    init() throws {
        installation = try TestInstallation.withTenant()
        spool = installation.folder.appendingPathComponent("spool")
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        try installation.configure(
            "alias: { host: \"aftale.example.dk\" }, messages: { sms: { folder: \"\(spool.path)\" } },")
    }

    /// A participant to whom a notice waits.
    private func waiting(_ name: String = "Kanarie Kofoed", more: String = ", phone: '20304050'") throws -> String {
        let person = installation.addPerson(name, more: more)
        let id = try PersonID(text: person)
        _ = try installation.open("testby").store.write(as: .system("test")) { tx in
            try Outbox.send(tx, .notice, to: .person(id, as: .participant))
        }
        return person
    }

    private func spooled() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: spool.path)
    }

    @Test("What is due is sent to those who said yes, and nothing is printed of what it says or where it goes")
    func delivered() throws {
        let person = try waiting()
        #expect(installation.run("message allow-sms \(person) --channel phone").status == .done)
        let sent = installation.run("message deliver")
        #expect(sent.status == .done && sent.err == "1 sent.\n" && sent.out.isEmpty)
        #expect(try spooled().count == 1)
        let list = installation.run("message list --state sent --json")
        let messages = list.result["messages"] as? [[String: Any]] ?? []
        #expect(messages.map { $0["channel"] as? String } == ["sms"])
        #expect(messages.map { $0["person"] as? String } == [person])
        for text in ["20304050", "Kofoed", "besked"] { #expect(!(list.out + sent.err).contains(text), "\(text)") }
        #expect(installation.run("message deliver --all-tenants").err == "testby: 0 sent.\n")
    }

    @Test("Whoever cannot be reached is listed with exit 4, until somebody has called and puts the message aside")
    func failed() throws {
        let person = installation.addPerson("Uden Adresse")
        let id = try PersonID(text: person)
        let occasion = Occasion(record: 1, day: installation.clock.today.adding(days: 3))
        _ = try installation.open("testby").store.write(as: .system("test")) { tx in
            try Outbox.send(tx, .cancelled(occasion), to: .person(id, as: .participant))
        }
        #expect(installation.run("message list").status == .done)
        let round = installation.run("message deliver --json")
        #expect(round.status == .partly && round.result["failed"] as? Int == 1)
        let list = installation.run("message list")
        #expect(list.status == .problems && list.out.contains("no-address") && list.out.contains(person))
        let message = try #require(list.out.split(separator: "\n").last?.split(separator: " ").first)
        #expect(installation.run("message retry \(message)").status == .done)
        #expect(installation.run("message dismiss \(message)").status == .refused)
        #expect(installation.run("message deliver").status == .partly)
        #expect(installation.run("message dismiss \(message)").status == .done)
        #expect(installation.run("message list").status == .done)
    }

    @Test("SMS needs a number and stops at a word, and a dry run sends nothing")
    func choice() throws {
        let person = try waiting()
        let mute = installation.addPerson("Uden Nummer")
        #expect(installation.run("message allow-sms \(mute)").status == .refused)
        #expect(installation.run("message allow-sms \(person) --as volunteer").status == .refused)
        #expect(installation.run("message allow-sms \(person)").status == .done)
        #expect(installation.run("message deliver --dry-run").err == "Dry run: nothing was changed.\n")
        #expect(installation.run("message stop-sms \(person)").err == "No SMS from now on.\n")
        #expect(installation.run("message stop-sms \(person)").err == "There was no SMS to stop.\n")
        _ = installation.run("message deliver")
        #expect(try spooled().isEmpty)
        #expect(installation.run("audit search --action message").out.contains("message.sms-stop"))
    }

    @Test("An invitation is sent instead of printed, and its link stands in no file of the tenant")
    func invited() throws {
        let invited = installation.run("user invite --role participant --send", input: "{ login: '20 30 40 50' }")
        #expect(invited.status == .done && invited.out.hasPrefix("AC-") && !invited.out.contains("/"))
        #expect(installation.run("message deliver").err == "1 sent.\n")
        let file = spool.appendingPathComponent(try #require(try spooled().first))
        let text = try String(contentsOf: file, encoding: .utf8)
        let link = try #require(text.firstMatch(of: #/https://aftale.example.dk/invitation/([\w-]{43}) /#))
        let kept = TestInstallation.bytes(below: installation.tenantFolder())
        #expect(!kept.values.contains { $0.range(of: Data(link.1.utf8)) != nil })
    }

    @Test("A tenant that is turned off sends nothing, and its list can still be read")
    func disabled() throws {
        let person = try waiting()
        _ = installation.run("message allow-sms \(person)")
        _ = installation.run("tenant disable")
        #expect(installation.run("message deliver").status == .refused)
        #expect(installation.run("message deliver --all-tenants").status == .done)
        #expect(try spooled().isEmpty)
        #expect(installation.run("message list --state waiting").out.contains(person))
    }
}
