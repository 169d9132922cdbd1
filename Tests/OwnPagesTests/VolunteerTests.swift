import Days
import Messages
import PageSupport
import Participation
import People
import Store
import Testing

@testable import OwnPages

@Suite("A volunteer's phone")
struct VolunteerTests {
    private static let met = [
        "state": "held", "minutes": "90", "day-day": "20", "day-month": "11", "day-year": "2026",
    ]

    @Test("A meeting is logged in three fields, and the receipt says until when it can be put right")
    func log() throws {
        let own = try OwnHouse()
        let browser = try own.asVolunteer()
        let home = try browser.get("/mine")
        #expect(home.heading == "Dine aftaler" && home.words.contains("Birk") && !home.words.contains("Bro"))
        let page = try browser.get("/matches/\(own.match)/log")
        let form = try #require(page.form("/log"))
        #expect(form["day-day"] == "21" && form["day-month"] == "11" && form["day-year"] == "2026")
        #expect(form["state"] == nil && form["minutes"] == "")
        let sent = try browser.submit(form, VolunteerTests.met)
        #expect(sent.status == 303)
        let receipt = try browser.get(try #require(sent.location))
        #expect(receipt.heading == "Mødet er gemt" && receipt.words.contains("90"))
        #expect(receipt.words.contains("til og med lørdag den 5. december"))
        let logged = try own.meetings()
        #expect(logged.count == 1 && logged[0].minutes == 90 && logged[0].day.iso == "2026-11-20")
        _ = try browser.submit(form, VolunteerTests.met)
        #expect(try own.meetings().count == 1)
    }

    @Test("A cancelled meeting needs no minutes, and a note goes to the participant's notes")
    func cancelledWithNote() throws {
        let own = try OwnHouse()
        let browser = try own.asVolunteer()
        var answers = VolunteerTests.met
        (answers["state"], answers["minutes"], answers["note"]) = ("cancelled", "", "Vi prøver igen")
        #expect(try browser.submit(try browser.get("/matches/\(own.match)/log").form("/log"), answers).status == 303)
        #expect(try own.meetings().map(\.state) == [.cancelled] && own.meetings()[0].minutes == 0)
        let notes = try own.house.read { tx in
            try Notes.read(tx, about: own.participant, .other, in: .match(own.match))
        }
        #expect(notes.map(\.words.text) == ["Vi prøver igen"])
    }

    @Test("What is missing, wrong or too long is told, and what was written stays")
    func faults() throws {
        let own = try OwnHouse()
        let browser = try own.asVolunteer()
        let wrongs: [([String: String], String)] = [
            (["state": ""], "Vælg, om I mødtes"), (["state": "dreamt"], "Vælg, om I mødtes"),
            (["minutes": ""], "Skriv cirka hvor mange minutter"), (["minutes": "mange"], "Skriv et tal fra 1 til 720"),
            (["minutes": "-5"], "Skriv et tal fra 1 til 720"),
            (["minutes": "99999999999"], "Skriv et tal fra 1 til 720"),
            (["day-day": "31"], "Skriv en dato, der findes"), (["day-day": ""], "Skriv dag"),
            (["day-day": "22"], "Skriv en dag fra"),
            (["note": String(repeating: "å", count: 1_001)], "Skriv højst 1000 tegn"),
        ]
        for (wrong, words) in wrongs {
            let answers = VolunteerTests.met.merging(["note": "Vi gik en tur"]) { one, _ in one }
                .merging(wrong) { _, new in new }
            let page = try browser.submit(try browser.get("/matches/\(own.match)/log").form("/log"), answers)
            #expect(page.status == 422 && page.words.contains(words), "\(wrong)")
            #expect(page.form("/log")?["note"] == answers["note"], "\(wrong)")
        }
        let early = VolunteerTests.met.merging(["day-day": "1", "day-month": "2"]) { _, new in new }
        let refused = try browser.submit(try browser.get("/matches/\(own.match)/log").form("/log"), early)
        #expect(refused.status == 409 && refused.form("/log")?["minutes"] == "90")
        #expect(try own.meetings().isEmpty)
    }

    @Test("An entry is put right for fourteen days, and not over somebody else's correction")
    func correct() throws {
        let own = try OwnHouse()
        let browser = try own.asVolunteer()
        let sent = try browser.submit(
            try browser.get("/matches/\(own.match)/log").form("/log"), VolunteerTests.met)
        let address = try #require(sent.location)
        let form = try #require(try browser.get("\(address)/correct").form("/correct"))
        #expect(form["minutes"] == "90" && form["state"] == "held")
        #expect(try browser.get("/mine").words.contains("Ret mødet fredag den 20. november"))
        #expect(try browser.submit(form, ["minutes": "45"]).status == 303)
        #expect(try own.meetings()[0].minutes == 45)
        var old = form
        old.fields.removeAll { $0.name == "once" }
        let stale = try browser.submit(old, ["minutes": "60"])
        #expect(stale.status == 409 && stale.form("/correct")?["minutes"] == "60")
        own.house.clock.advance(days: 15)
        let late = try own.asVolunteer()
        let form2 = try late.get("\(address)/correct").form("/correct")
        #expect(try late.submit(form2, ["minutes": "60"]).status == 409)
        #expect(try own.meetings()[0].minutes == 45)
    }

    @Test("A phone with its PIN alone logs, cancels and rests, and opens nothing else")
    func phone() throws {
        let own = try OwnHouse()
        let other = try own.house.add("Nora Ny", as: .participant)
        _ = try own.house.pair(other, own.volunteer, proposedOnly: true)
        try own.house.write { tx in
            try PlannedMeetings.plan(
                tx, own.match, on: tx.today.adding(days: 2), hour: 14, minute: 5, place: "Skovvej 7")
        }
        let phone = try own.onPhone()
        let home = try phone.get("/mine")
        #expect(home.status == 200 && home.words.contains("mandag den 23. november kl. 14.05"))
        for secret in ["Skovvej", "Bro", "Nora"] { #expect(!home.words.contains(secret), "\(secret)") }
        #expect(
            try phone.submit(try phone.get("/matches/\(own.match)/log").form("/log"), VolunteerTests.met).status == 303)
        #expect(try phone.submit(try phone.get("/mine").form("/cancel")).location == "/mine?done=cancelled")
        let told = try own.house.read { tx in try Outbox.waiting(tx).map { ($0.kind, $0.person) } }
        #expect(told.map(\.0) == [.cancelled] && told.map(\.1) == [own.participant], "the other one is told")
        #expect(try phone.submit(try phone.get("/mine").form("/pause")).location == "/mine?done=paused")
        #expect(try phone.submit(try phone.get("/mine").form("/resume")).location == "/mine?done=resumed")
        for closed in ["/me/data", "/me/calendar", "/matches/\(own.match)/next", "/me"] {
            #expect(try phone.get(closed).status == 303, "\(closed)")
        }
    }

    @Test("Another volunteer's match is as missing as one that never was, also after a re-match")
    func foreign() throws {
        let own = try OwnHouse()
        let stranger = try own.house.add("Ida Iver", as: .volunteer)
        let browser = try own.asVolunteer(stranger)
        let meeting = try own.house.write { tx in
            let id = try Meetings.log(tx, own.match, on: tx.today, minutes: 60)
            _ = try Notes.write(
                tx, about: own.participant, .other, in: .match(own.match), words: "Kanariefugl", meeting: id)
            return id
        }
        let paths = [
            "/matches/\(own.match)/log", "/matches/\(own.match)/next", "/meetings/\(meeting)",
            "/meetings/\(meeting)/correct",
        ]
        for path in paths { #expect(try browser.get(path).status == 404, "\(path)") }
        #expect(!(try browser.get("/mine").words.contains("Birk")))
        let next = try own.house.pair(own.participant, stranger)
        let page = try browser.get("/mine")
        #expect(page.words.contains("Birk") && !page.words.contains("Kanariefugl"))
        #expect(try browser.get("/matches/\(next)/log").status == 200)
        #expect(try browser.get("/meetings/\(meeting)").status == 404)
    }

    @Test("A proposal is answered without a reason, and nobody learns who said no")
    func proposal() throws {
        let own = try OwnHouse()
        let other = try own.house.add("Nora Ny", as: .participant)
        let match = try own.house.pair(other, own.volunteer, proposedOnly: true)
        let browser = try own.asVolunteer()
        let page = try browser.get("/mine")
        #expect(page.words.contains("Nora") && page.words.contains("Du skal ikke sige hvorfor"))
        #expect(try browser.submit(page.form("/decline")).location == "/mine?done=declined")
        #expect(try own.house.read { tx in try Matches.show(tx, match).ending } == .notAccepted)
    }

    @Test("The next time is agreed on, and a wrong time of day is told")
    func plan() throws {
        let own = try OwnHouse()
        let browser = try own.asVolunteer()
        let form = try browser.get("/matches/\(own.match)/next").form("/next")
        for wrong in ["", "25", "14.3", "halv tre", "14.60"] {
            #expect(try browser.submit(form, ["clock": wrong]).status == 422, "\(wrong)")
        }
        #expect(try browser.submit(form, ["clock": "14.30", "place": "<b>Hus</b>"]).location == "/mine?done=planned")
        let page = try browser.get("/mine")
        #expect(page.words.contains("lørdag den 28. november kl. 14.30, <b>Hus</b>") && !page.text.contains("<b>Hus"))
    }

    @Test("Who leads a group takes its attendance; a mark that is missing is asked for; others do not find it")
    func attendance() throws {
        let own = try OwnHouse()
        let (one, two) = (
            try own.house.add("Asta Alm", as: .participant), try own.house.add("Bo Bæk", as: .participant)
        )
        let (_, sessions, places) = try own.house.group(ledBy: own.volunteer, [one, two])
        let session = sessions[0].id
        let browser = try own.asVolunteer()
        #expect(try browser.get("/mine").words.contains("Ankomst og godt i gang"))
        let page = try browser.get("/my-sessions/\(session)")
        #expect(page.words.contains("Asta") && page.words.contains("Bo"))
        let form = page.forms.first { $0.action.hasSuffix("\(session)") }
        let half = ["mark-\(places[0])": "present", "delivery": "adapted"]
        #expect(try browser.submit(form, half).status == 422)
        let whole = half.merging(["mark-\(places[1])": "excused"]) { one, _ in one }
        #expect(try browser.submit(form, whole).location == "/mine?done=recorded")
        let marks = try own.house.read { tx in try Sessions.marks(tx, session) }
        #expect(marks == [places[0]: .present, places[1]: .excused])
        let next = try browser.get("/my-sessions/\(sessions[1].id)")
        #expect(try browser.submit(next.form("/everybody")).location == "/mine?done=recorded")
        let stranger = try own.house.add("Ida Iver", as: .volunteer)
        #expect(try own.asVolunteer(stranger).get("/my-sessions/\(session)").status == 404)
        #expect(try own.asParticipant(one).get("/my-sessions/\(session)").status == 403)
    }
}
