import Days
import Messages
import PageSupport
import Participation
import People
import Store
import Testing

@testable import OwnPages

@Suite("A participant's page")
struct ParticipantTests {
    @Test("It says when, where and with whom, by a first name, and one press says that today is no good")
    func next() throws {
        let own = try OwnHouse()
        try own.house.write { tx in
            try PlannedMeetings.plan(tx, own.match, on: tx.today, hour: 16, minute: 30, place: "Biblioteket")
        }
        let browser = try own.asParticipant()
        let page = try browser.get("/me")
        #expect(page.heading == "Din side" && page.words.contains("lørdag den 21. november kl. 16.30"))
        #expect(page.words.contains("Sted: Biblioteket") && page.words.contains("Sammen med Vera"))
        #expect(!page.words.contains("Vang"))
        #expect(page.words.contains("Jeg kan ikke komme i dag"))
        #expect(try browser.submit(page.form("/excuse")).location == "/me?done=excused")
        #expect(try browser.get("/me").words.contains("Det er aflyst"))
        #expect(try own.house.read { tx in try PlannedMeetings.of(tx, own.match)?.isCancelled } == true)
        let told = try own.house.read { tx in try Outbox.waiting(tx).map { ($0.kind, $0.person) } }
        #expect(told.map(\.0) == [.cancelled] && told.map(\.1) == [own.volunteer], "and the volunteer is told")
    }

    @Test("A group's next session is there too, and word is sent for one's own place alone")
    func session() throws {
        let own = try OwnHouse()
        let other = try own.house.add("Asta Alm", as: .participant)
        let (_, sessions, places) = try own.house.group(ledBy: own.volunteer, [own.participant, other])
        let browser = try own.asParticipant()
        try own.house.write { tx in
            try PlannedMeetings.plan(tx, own.match, on: tx.today, hour: 18, minute: 0, place: "Biblioteket")
        }
        let page = try browser.get("/me")
        #expect(page.words.contains("Det Gule Hus") && !page.words.contains("Asta"))
        let order = page.words.split(separator: "kl. ").dropFirst().map { $0.prefix(5) }
        #expect(order == ["14.30", "18.00"], "the nearest first, whatever it is")
        let form = page.forms.first { $0.action.contains("/sessions/") }
        #expect(try browser.submit(form).location == "/me?done=excused")
        let today = try Day(iso: "2026-11-21")
        let coming = try #require(sessions.first { $0.day >= today })
        #expect(try own.house.read { tx in try Sessions.marks(tx, coming.id) } == [places[0]: .excused])
    }

    @Test("Rest, call and somebody else are one press each, can be taken back, and reach the desk once")
    func wishes() throws {
        let own = try OwnHouse()
        let browser = try own.asParticipant()
        #expect(try browser.submit(try browser.get("/me").form("/call")).location == "/me?done=called")
        #expect(try browser.submit(try browser.get("/me").form("/rest")).location == "/me?done=rests")
        let page = try browser.get("/me")
        #expect(page.form("/call") == nil && page.form("/rest") == nil)
        #expect(try browser.submit(page.form("/somebody-else")).location == "/me?done=somebody-else")
        let open = try own.house.read { tx in try Wishes.open(tx, of: own.participant).map(\.kind) }
        #expect(Set(open) == [.call, .rest, .somebodyElse])
        #expect(try own.house.read { tx in try Matches.show(tx, own.match).state } == .active)
        for _ in 1...2 { _ = try browser.submit(try browser.get("/me").form("/take-back")) }
        #expect(try browser.submit(try browser.get("/me").form("/back")).location == "/me?done=back")
        #expect(try own.house.read { tx in try Wishes.open(tx, of: own.participant) }.isEmpty)
    }

    @Test("A proposal shows a first name, and is answered without a reason")
    func proposal() throws {
        let own = try OwnHouse()
        let other = try own.house.add("Nora Ny", as: .participant)
        let match = try own.house.pair(other, own.volunteer, proposedOnly: true)
        let browser = try own.asParticipant(other)
        let page = try browser.get("/me")
        #expect(page.words.contains("Vil du møde Vera?") && !page.words.contains("Vang"))
        #expect(try browser.submit(page.form("/accept")).location == "/me?done=accepted")
        #expect(try own.house.read { tx in try Matches.show(tx, match).acceptedBy } == [.participant])
    }

    @Test("Whoever waits is told what others waited, never a priority and never a place in the line")
    func waiting() throws {
        let own = try OwnHouse()
        let waits = try own.house.add("Nora Ny", as: .participant)
        try own.house.write { tx in
            for days in [20, 25, 30, 40, 50] {
                let person = try People.add(
                    tx, PersonDetails(name: "N"), as: .participant, since: tx.today.adding(days: -200))
                let id = try Waiting.join(
                    tx, person, for: OwnHouse.mentoring, since: tx.today.adding(days: -100), priority: 1)
                try Waiting.leave(tx, id, on: tx.today.adding(days: days - 100), because: .offered)
            }
            _ = try Waiting.join(tx, waits, for: OwnHouse.mentoring, since: tx.today.adding(days: -9), priority: 7)
        }
        let page = try own.asParticipant(waits).get("/me")
        #expect(page.words.contains("Du står på listen") && page.words.contains("De fleste venter 4 til 6 uger."))
        for word in ["7", "nummer", "prioritet", "plads"] where word != "7" {
            #expect(!page.words.lowercased().contains(word), "\(word)")
        }
        #expect(!page.words.contains(" 7 "))
    }

    @Test("Another's match, session and programme are as missing as ones that never were")
    func foreign() throws {
        let own = try OwnHouse()
        let stranger = try own.house.add("Nora Ny", as: .participant)
        let (_, sessions, _) = try own.house.group(ledBy: own.volunteer, [own.participant])
        let browser = try own.asParticipant(stranger)
        let token = try #require(try browser.get("/me/calendar").form("/make")?["form-token"])
        func post(_ path: String, _ more: [(name: String, value: String)] = []) throws -> Int {
            try browser.post(path, [(name: "form-token", value: token)] + more).status
        }
        for path in ["excuse", "accept", "decline", "somebody-else"] {
            #expect(try post("/me/matches/\(own.match)/\(path)") == 404, "\(path)")
        }
        #expect(try post("/me/sessions/\(sessions[1].id)/excuse") == 404)
        #expect(try post("/me/rest", [(name: "programme", value: "peer-groups")]) == 404)
        #expect(try post("/me/rest", [(name: "programme", value: "../etc")]) == 400)
        #expect(try own.asVolunteer().get("/me").status == 403)
    }
}
