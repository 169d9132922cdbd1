import Days
import Foundation
import Outcomes
import PageSupport
import Participation
import People
import Store
import Testing

@testable import OwnPages

@Suite("How things are, on one's own page")
struct HowTests {
    /// Somebody whose course of support begins today, with a goal.
    private func newcomer(_ own: OwnHouse) throws -> PersonID {
        let person = try own.house.add("Nana Nord", as: .participant)
        try own.house.write { tx in
            _ = try Enrolments.start(tx, person, in: OwnHouse.mentoring, on: tx.today)
            _ = try Goals.state(tx, person, in: OwnHouse.mentoring, words: "Gå til svømning", on: tx.today)
        }
        return person
    }

    private let chime = "/me/how/one-to-one-mentoring/participant.chime.start"

    @Test("It says beforehand why it asks, who reads and when, that nobody looks at once, and that all may be skipped")
    func beforehand() throws {
        let own = try OwnHouse()
        let browser = try own.asParticipant(try newcomer(own))
        #expect(try browser.get("/me").words.contains("Må vi spørge, hvordan det går?"))
        let page = try browser.get(chime)
        let questions = try #require(page.words.range(of: "Tror du på, at det kan blive bedre?"))
        for words in [
            "Vi spørger for at se, om hjælpen virker", "Koordinatoren læser dine svar inden for 7 dage",
            "Vi ser ikke svarene med det samme", "Du må springe alt over",
        ] {
            let found = try #require(page.words.range(of: words), "\(words)")
            #expect(found.lowerBound < questions.lowerBound, "\(words)")
        }
        #expect(page.text.components(separatedBy: "value=\"skip\"").count == 6)
        #expect(!page.text.contains(" checked"), "nothing is chosen before somebody does")
    }

    @Test("Questions, check, thanks: answers are kept once, sealed, and what was left out is no answer")
    func answered() throws {
        let own = try OwnHouse()
        let person = try newcomer(own)
        let browser = try own.asParticipant(person)
        let check = try browser.submit(
            try browser.get(chime).form("/participant.chime.start"),
            ["item-1": "7", "item-2": "skip", "item-3": "10", "item-5": "0"])
        #expect(check.heading == "Tjek dine svar" && check.words.contains("10: helt"))
        #expect(check.words.contains("Sprunget over"))
        #expect(try own.house.count("SELECT count(*) FROM measurement") == 0, "nothing is kept before it is sent")
        #expect(try browser.submit(check.form("/send")).location == "/me/how?done=measured")
        let reply = try own.house.read { tx in try Measurements.reply(tx, to: Measurements.of(tx, person)[0].id) }
        #expect(reply == .answers(try FormAnswers([7, nil, 10, nil, 0], to: .chime)))
        #expect(try browser.get("/me/how?done=measured").words.contains("Tak. Vi har det nu."))
        let again = try browser.get(chime)
        #expect(again.form("/participant.chime.start")?["item-1"] == "7", "it can be mended while it is open")
    }

    @Test("One's own goals stand there in one's own words; one press skips them")
    func goals() throws {
        let own = try OwnHouse()
        let person = try newcomer(own)
        let browser = try own.asParticipant(person)
        let path = "/me/how/one-to-one-mentoring/participant.goals.start"
        let page = try browser.get(path)
        #expect(page.words.contains("Gå til svømning"))
        #expect(try browser.submit(page.form("/skip")).location == "/me/how?done=measured")
        #expect(try own.house.count("SELECT count(*) FROM measurement WHERE answers IS NULL") == 1)
    }

    @Test("Another occasion, another programme, another side and nonsense are all not there")
    func missing() throws {
        let own = try OwnHouse()
        let browser = try own.asParticipant(try newcomer(own))
        for path in [
            "one-to-one-mentoring/participant.chime.end", "peer-groups/participant.chime.start",
            "one-to-one-mentoring/volunteer.chime.start", "one-to-one-mentoring/participant.who-5.start", "x/y",
        ] {
            #expect(try browser.get("/me/how/\(path)").status == 404, "\(path)")
        }
        let stranger = try own.asParticipant()
        #expect(try stranger.get(chime).status == 404)
    }

    @Test("Words are lent with a yes to the text beside it, and one press takes them back for good")
    func words() throws {
        let own = try OwnHouse()
        let person = try newcomer(own)
        let browser = try own.asParticipant(person)
        #expect(try browser.get("/me/words/one-to-one-mentoring").status == 404, "no text has been published")
        try own.house.publishQuotes()
        let page = try browser.get("/me/words/one-to-one-mentoring")
        #expect(page.words.contains("Vi viser dine ord uden navn"))
        let form = page.form("/one-to-one-mentoring")
        #expect(try browser.submit(form, ["words": "Jeg tør mere nu"]).status == 422)
        #expect(try own.house.count("SELECT count(*) FROM quote") == 0)
        #expect(
            try browser.submit(form, ["words": "Jeg tør mere nu", "agree": "yes"]).location == "/me/how?done=said")
        #expect(try browser.get("/me/how").words.contains("Jeg tør mere nu"))
        let other = try own.asParticipant()
        let back = try #require(try browser.get("/me/how").form("/take-back"))
        #expect(try other.post(back.action, back.fields).status != 303)
        #expect(try browser.submit(back).location == "/me/how?done=unsaid")
        #expect(try own.house.count("SELECT count(*) FROM quote") == 0)
    }
}
