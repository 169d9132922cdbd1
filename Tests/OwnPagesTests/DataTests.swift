import Access
import Consent
import Days
import Foundation
import PageSupport
import Participation
import People
import Reception
import Rights
import Store
import Tenancy
import Testing

@testable import OwnPages

@Suite("What is held about somebody")
struct DataTests {
    private static let purpose = "one-to-one-mentoring-follow-up"

    private func consenting(_ own: OwnHouse) throws {
        try own.house.write { tx in
            _ = try ConsentTexts.publish(tx, purpose: DataTests.purpose, words: ["da": "Vi skriver til dig siden."])
            _ = try Consents.give(tx, own.participant, DataTests.purpose, language: "da", channel: .paper)
        }
    }

    @Test("Who looked is told by week, role and reason, without a name, and single times on request")
    func looks() throws {
        let own = try OwnHouse()
        let coordinator = try own.house.account([.coordinator])
        try own.house.site().tenant.store.read(as: .account(coordinator), for: "person-show") { tx in
            _ = try People.show(tx, own.participant)
        }
        let browser = try own.asParticipant()
        let page = try browser.get("/me/data")
        #expect(page.heading == "Oplysninger om dig")
        #expect(page.words.contains("Koordinatoren. Så: navn og kontakt, én gang."))
        #expect(!page.words.contains("Testesen") && !page.words.contains("\(coordinator)"))
        let details = try browser.get("/me/data/looks")
        #expect(details.words.contains("lørdag den 21. november kl. 12.00"))
        #expect(!details.words.contains("Testesen"))
    }

    @Test("What a coordinator read on the way to a change is told as a look, and each thing once")
    func changes() throws {
        let own = try OwnHouse()
        let coordinator = try own.house.account([.coordinator])
        try own.house.site().tenant.store.write(as: .account(coordinator)) { tx in
            _ = try People.show(tx, own.participant)
            for action in ["match.extend", "match.start"] { try tx.audit(action, about: [own.participant]) }
        }
        let page = try own.asParticipant().get("/me/data")
        #expect(page.words.contains("Koordinatoren. Så: oplysninger, én gang."))
        #expect(page.words.contains("Koordinatoren. Ændrede: match, 2 gange."))
    }

    @Test("A consent is withdrawn in one press that says what follows, and taken back in one more")
    func withdraw() throws {
        let own = try OwnHouse()
        try consenting(own)
        let browser = try own.asParticipant()
        let page = try browser.get("/me/data")
        #expect(page.words.contains("Siger du nej, holder vi op med at bruge det"))
        #expect(try browser.submit(page.form("/withdraw")).location == "/me/data?done=withdrawn")
        func mayUse() throws -> Bool {
            try own.house.read { tx in try Consents.mayUse(tx, own.participant, DataTests.purpose) }
        }
        #expect(try !mayUse())
        let after = try browser.get("/me/data?done=withdrawn")
        #expect(after.words.contains("Du kan fortryde til og med lørdag den 5. december"))
        #expect(try own.house.read { tx in try Matches.show(tx, own.match).state } == .active)
        #expect(try browser.submit(after.form("/undo")).location == "/me/data?done=undone")
        #expect(try mayUse())
        #expect(try browser.submit(try browser.get("/me/data").form("/pause")).location == "/me/data?done=stopped")
        #expect(try !mayUse())
        #expect(try browser.submit(try browser.get("/me/data").form("/resume")).status == 303)
        #expect(try mayUse())
    }

    @Test("A purpose that nobody agreed to is told as changed, and changes nothing")
    func wrongPurpose() throws {
        let own = try OwnHouse()
        try consenting(own)
        let browser = try own.asParticipant()
        let form = try browser.get("/me/data").form("/withdraw")
        for purpose in ["", "astrology", "peer-groups-effect-study"] {
            #expect(try browser.submit(form, ["purpose": purpose, "once": "o-\(purpose)"]).status == 409, "\(purpose)")
        }
    }

    @Test("A copy holds one's own and nobody else's; a password is asked for anew, a link is not")
    func copy() throws {
        let own = try OwnHouse()
        let browser = try own.asParticipant()
        let page = try browser.get("/me/data/copy.html")
        #expect(page.status == 200 && page.words.contains("Birk Bro") && !page.text.contains("Vera"))
        #expect(page.header("content-disposition") == "attachment; filename=\"copy.html\"")
        let file = try browser.get("/me/data/copy.json")
        #expect(file.header("content-type") == "application/json" && file.header("cache-control") == "no-store")
        let json = try JSONSerialization.jsonObject(with: Data(file.body)) as? [String: Any]
        #expect(json?["person"] as? String == "\(own.participant)")
        #expect(!file.text.contains("Vera"))
        let volunteer = try own.asVolunteer()
        for type in ["html", "json"] {
            #expect(try volunteer.get("/me/data/copy.\(type)").location == "/step-up?to=%2Fme%2Fdata")
        }
        #expect(try volunteer.get("/me/data").status == 200)
    }

    @Test("What somebody wrote about themselves stays text", arguments: ["<script>x</script>", "\"><img src=x>"])
    func typed(_ payload: String) throws {
        let own = try OwnHouse()
        let person = try own.house.write { tx in
            try People.add(tx, PersonDetails(name: payload, chosenName: payload), as: .participant)
        }
        let match = try own.house.pair(person, own.volunteer)
        try own.house.write { tx in
            try PlannedMeetings.plan(
                tx, match, on: tx.today.adding(days: 3), hour: 9, minute: 0, place: payload)
        }
        let pages = [
            try own.asVolunteer().get("/mine"), try own.asParticipant(person).get("/me"),
            try own.asParticipant(person).get("/me/data/copy.html"),
        ]
        for page in pages { #expect(!page.text.contains("<script>x") && !page.text.contains("<img src=x")) }
        #expect(pages[1].words.contains(payload))
    }

    @Test("No title and no address tells what the support is about")
    func neutral() throws {
        let own = try OwnHouse()
        try consenting(own)
        let participant = try own.asParticipant()
        let pages =
            try ["/me", "/me/data", "/me/data/looks", "/me/calendar"].map { try participant.get($0) }
            + [try own.asVolunteer().get("/mine"), try own.asVolunteer().get("/matches/\(own.match)/log")]
        for page in pages {
            #expect(page.status == 200, "\(page.path)")
            let title = page.text.firstMatch(of: /<title>(.*?)<\/title>/).map { $0.1.lowercased() } ?? "mentor"
            for word in ["mentor", "peer", "psyk", "aaby", "birk", "vera"] {
                #expect(!title.contains(word), "\(title)")
            }
            let links = page.text.matches(of: /(?:href|action)="([^"]*)"/).map { $0.1.lowercased() }
            for link in links { #expect(!link.contains("peer") && !link.contains("mentoring"), "\(link)") }
        }
    }
}
