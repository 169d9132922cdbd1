import Days
import PageSupport
import People
import Store
import Tenancy
import Testing

@testable import Messages

@Suite("Messages on a page")
struct MessagePageTests {
    let office: Office

    init() throws { office = try Office() }

    private func queue(_ message: Message, _ state: OutgoingMessage.State? = nil, why: String? = nil) throws {
        let (_, account) = try office.participant()
        try office.house.write { tx in
            let id = try #require(try Outbox.send(tx, message, to: .account(account)))
            if let state { try Claim.end(tx, id, state, why, channel: state == .sent ? "mail" : nil) }
            try tx.audit("test.message")
        }
    }

    @Test("The page says kind, day, channel and state, and neither to whom nor what")
    func log() throws {
        try queue(.notice, .sent)
        let page = try office.browser.get("/messages")
        #expect(page.status == 200)
        #expect(page.words.contains("Du har en besked 21-11-2026 E-mail Sendt"))
        #expect(!page.text.contains("Fiktivsen") && !page.text.contains("fiktiv.example"))
        #expect(!page.text.contains("P-") && !page.words.contains("Log ind for at læse den"))
    }

    @Test("Looking at the log is looking at nobody")
    func nobody() throws {
        try queue(.notice)
        _ = try office.browser.get("/messages")
        let store = try office.tenant.store
        let reads = try store.trailEntries(from: .init(milliseconds: 0), to: store.clock.now()) {
            $0.action.hasPrefix("message-") && !$0.persons.isEmpty
        }
        #expect(reads.isEmpty)
    }

    @Test(
        "Why a message was not sent tells a technician what to mend, and nothing of the person's life",
        arguments: ["deceased", "protected", "restricted"])
    func discreet(_ code: String) throws {
        try queue(.notice, .dropped, why: code)
        let page = try office.browser.get("/messages")
        #expect(page.words.contains("Skulle ikke sendes Den er ikke aktuel mere") && !page.text.contains(code))
    }

    @Test("What was given up stands first, with the way on")
    func failed() throws {
        try queue(.notice, .failed, why: "smtp-550")
        let page = try office.browser.get("/messages")
        #expect(page.words.contains("En koordinator skal ringe") && page.words.contains("Adressen mangler"))
    }

    @Test("Without any message the page says when the first one comes")
    func none() throws {
        #expect(try office.browser.get("/messages").words.contains("Ingen beskeder"))
    }

    @Test("In a demonstration the page shows what people would get; elsewhere the text is not even opened")
    func kept() throws {
        let text = "Du har en besked. Log ind for at læse den."
        for isDemo in [true, false] {
            let office = try Office(settings: isDemo ? "messages: { deliver: 'page' }" : "")
            let (_, account) = try office.participant()
            try office.house.write { tx in
                _ = try Outbox.send(tx, .notice, to: .account(account))
                try tx.audit("test.message")
            }
            _ = try Courier(office.tenant).deliver()
            let page = try office.browser.get("/messages")
            #expect(page.words.contains(text) == isDemo)
            #expect(!page.text.contains("Fiktivsen") && !page.text.contains("fiktiv.example"))
        }
    }
}
