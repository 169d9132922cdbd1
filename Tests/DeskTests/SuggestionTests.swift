import Days
import Messages
import PageSupport
import Participation
import Store
import Testing

@testable import Desk

@Suite("Proposals on the desk")
struct SuggestionTests {
    let office: Office
    let browser: TestBrowser

    init() throws {
        office = try Office()
        browser = try office.browser()
    }

    private func say(_ words: String, by author: SuggestionAuthor?) throws -> SuggestionID {
        try office.house.write { tx in
            try Suggestions.make(tx, words, .proposal, of: Office.mentoring, by: author)
        }
    }

    private func answer(_ id: SuggestionID, _ answers: [String: String]) throws -> TestBrowser.Page {
        try browser.submit(browser.get("/suggestions/\(id)").form("/suggestions/\(id)"), answers)
    }

    @Test("It waits in a queue with its count and age, is read with its author's name, and is answered once")
    func named() throws {
        let person = try office.waiting()
        let id = try say("Flere gåture", by: SuggestionAuthor(person, as: .participant))
        office.house.clock.advance(days: 12)
        let browser = try office.browser()
        let desk = try browser.get("/desk")
        #expect(desk.words.contains("Forslag og kommentarer") && desk.words.contains("Har ventet 12 dage"))
        #expect(!desk.words.contains("Flere gåture"))
        let page = try browser.get("/suggestions/\(id)")
        #expect(page.words.contains("Flere gåture") && page.words.contains("Vera Venter"))
        let form = page.form("/suggestions/\(id)")
        #expect(try browser.submit(form, ["words": ""]).status == 422)
        let sent = try browser.submit(form, ["outcome": "adopted", "words": "Det gør vi fra mandag"])
        #expect(sent.location == "/desk?done=spoken")
        let told = try office.house.read { tx in try Outbox.waiting(tx).map { ($0.kind, $0.person) } }
        #expect(told.map(\.0) == [.notice] && told.map(\.1) == [person])
        let list = try browser.get("/suggestions")
        #expect(list.words.contains("Det gør vi") && !list.words.contains("Flere gåture"))
        #expect(try !browser.get("/desk").words.contains("Forslag og kommentarer"))
    }

    @Test("Without a name the page knows none, nobody is told, and a no has its reason")
    func unnamed() throws {
        let id = try say("Flere gåture", by: nil)
        #expect(try browser.get("/desk").words.contains("Uden navn"))
        #expect(try browser.get("/suggestions/\(id)").words.contains("Uden navn"))
        #expect(try answer(id, ["outcome": "not-ours", "words": "Byen bestemmer"]).status == 303)
        #expect(try office.house.read { tx in try Outbox.waiting(tx) }.isEmpty)
        let found = try office.house.read { tx in try Suggestions.show(tx, id) }
        #expect(found.state == .closed && found.reason == "not-ours")
        #expect(try browser.get("/suggestions/\(id)").words.contains("Det er andre, der bestemmer det"))
    }

    @Test("Words about somebody are taken away for good, with a reason")
    func removed() throws {
        let id = try say("Naboen er sur", by: nil)
        let form = try browser.get("/suggestions/\(id)/remove").form("/remove")
        #expect(try browser.submit(form, [:]).status == 422)
        #expect(try browser.submit(form, ["reason": "about-somebody"]).location == "/suggestions?done=removed")
        #expect(try !browser.get("/suggestions/\(id)").words.contains("Naboen"))
        #expect(try browser.get("/suggestions/\(id)/remove").status == 404)
    }

    @Test("What a colleague said while they were supported is shown without their name")
    func colleague() throws {
        let person = try office.person("Karla Kollega")
        let id = try say("Flere gåture", by: SuggestionAuthor(person, as: .participant))
        #expect(try browser.get("/suggestions/\(id)").words.contains("Karla"))
        try office.house.write { tx throws in
            _ = try Volunteers.express(tx, person, in: Office.mentoring, on: tx.today)
        }
        #expect(try !browser.get("/suggestions/\(id)").words.contains("Karla"))
        #expect(try browser.get("/desk").words.contains("Uden navn"))
    }
}
