import Access
import Days
import PageSupport
import Participation
import People
import Reception
import SQLite
import Store
import Tenancy
import Testing

@testable import OwnPages

@Suite("Having one's say")
struct VoiceTests {
    let own: OwnHouse

    init() throws { own = try OwnHouse() }

    private func say(
        _ browser: TestBrowser, _ words: String, named: String, kind: String = "proposal"
    ) throws -> TestBrowser.Page {
        try browser.submit(
            browser.get("/me/voice/new").form("/me/voice/new"), ["kind": kind, "words": words, "named": named])
    }

    private func subjects() throws -> [Int64] {
        try own.house.read { tx in try tx.all("SELECT subject FROM suggestion") { $0.int(0) } }
    }

    @Test("Both a participant and a volunteer find the way there, and nothing is chosen before they do")
    func way() throws {
        for (browser, home) in [(try own.asParticipant(), "/me"), (try own.asVolunteer(), "/mine")] {
            #expect(try browser.get(home).text.contains("href=\"/me/voice\""))
            let form = try browser.get("/me/voice/new")
            #expect(form.words.contains("Skriv ikke om andre") && !form.text.contains("checked"))
            let missing = try browser.submit(form.form("/me/voice/new"), ["words": "Kaffe"])
            #expect(missing.status == 422 && missing.text.contains("Kaffe"))
        }
        let other = try OwnHouse()
        #expect(try !other.onPhone().get("/mine").text.contains("/me/voice"))
        withExtendedLifetime(other) {}
    }

    @Test("Without a name neither row, nor trail, nor the mark of the form leads to who said it")
    func unnamed() throws {
        let browser = try own.asParticipant()
        let sent = try say(browser, "Mere kaffe", named: "no")
        #expect(sent.location == "/me/voice?done=spoken")
        #expect(try subjects() != [own.participant.raw])
        let account = try own.house.read { tx in try Accounts.list(tx, of: own.participant)[0].actor.id }
        let (actors, about) = try own.house.site().tenant.store.upkeep { tx in
            (
                try tx.all("SELECT actor FROM audit WHERE action LIKE 'suggestion%'") { $0.text(0) },
                try tx.all("SELECT 1 FROM audit WHERE action LIKE 'suggestion%' AND length(persons) > 0") { $0.int(0) }
            )
        }
        #expect(actors == ["unnamed"] && !actors.contains(account) && about.isEmpty)
        let page = try browser.get("/me/voice")
        #expect(!page.words.contains("Mere kaffe"), "nobody answered yet, and it is nobody's own")
    }

    @Test("With a name it stands among one's own until it is answered, and can be taken back")
    func named() throws {
        let browser = try own.asParticipant()
        #expect(try say(browser, "Mere te", named: "yes").status == 303)
        #expect(try subjects() == [own.participant.raw])
        let page = try browser.get("/me/voice")
        #expect(page.words.contains("Mere te") && page.words.contains("Vi har ikke svaret endnu"))
        let stranger = try own.asVolunteer()
        #expect(try !stranger.get("/me/voice").words.contains("Mere te"))
        let back = try #require(page.form("/take-back"))
        var others = back
        others.fields = []
        #expect(try stranger.post(others.action, []).status == 403)
        #expect(try browser.submit(back).status == 303)
        #expect(try subjects().isEmpty)
    }

    @Test("An answer is read by everybody in the programme beside what was said, and nobody sees whose it was")
    func answered() throws {
        #expect(try say(own.asParticipant(), "Mere te", named: "yes").status == 303)
        let id = try own.house.read { tx in try Suggestions.open(tx, of: OwnHouse.mentoring)[0].id }
        try own.house.write { tx in try Suggestions.answer(tx, id, "Det køber vi", adopted: true) }
        let page = try own.asVolunteer().get("/me/voice")
        for words in ["Mere te", "Det gør vi", "Det køber vi"] { #expect(page.words.contains(words), "\(words)") }
        #expect(!page.words.contains("Birk") && !page.text.contains("\(own.participant)"))
        let outside = try own.house.add("Uden For", as: .participant)
        let stranger = try own.asParticipant(outside)
        #expect(try !stranger.get("/me/voice").words.contains("Mere te"))
        #expect(try stranger.get("/me/voice/new").status == 404)
    }

    @Test("What was taken away says why to its author alone")
    func removed() throws {
        #expect(try say(own.asParticipant(), "Om naboen", named: "yes").status == 303)
        let id = try own.house.read { tx in try Suggestions.open(tx, of: OwnHouse.mentoring)[0].id }
        try own.house.write { tx in try Suggestions.remove(tx, id, because: .aboutSomebody) }
        let page = try own.asParticipant().get("/me/voice")
        #expect(page.words.contains("Der stod noget om nogen") && !page.words.contains("Om naboen"))
        #expect(try !own.asVolunteer().get("/me/voice").words.contains("Der stod noget"))
    }

    @Test("The sixth in a day waits until tomorrow, and a double click says it once")
    func allowance() throws {
        let browser = try own.asVolunteer()
        let form = try browser.get("/me/voice/new").form("/me/voice/new")
        let answers = ["kind": "comment", "words": "Godt", "named": "no"]
        for _ in 0..<2 { #expect(try browser.submit(form, answers).status == 303) }
        #expect(try subjects().count == 1)
        for number in 0..<3 { #expect(try say(browser, "Nr. \(number)", named: "no").status == 303) }
        #expect(try say(browser, "For meget", named: "no").status == 429)
        own.house.clock.advance(days: 1)
        #expect(try say(own.asVolunteer(), "I morgen", named: "no").status == 303)
    }
}
