import Casework
import Days
import Messages
import PageSupport
import Participation
import People
import Store
import Testing

@testable import Desk

@Suite("A coordinator's morning")
struct JourneyTests {
    @Test("From a call to a running match with its first meeting, by the pages alone")
    func pair() throws {
        let office = try Office()
        let volunteer = try office.volunteer()
        let browser = try office.browser()
        var page = try browser.submit(
            browser.get("/people/new").form("new"),
            ["capacity": "participant", "name": "Karla Kald", "phone": "22 33 44 55"])
        let person = try #require(page.location?.split(separator: "?").first.map(String.init))
        page = try browser.submit(
            browser.get("\(person)/referral").forms.first { $0["programme"] == Office.mentoring.text },
            [
                "source-one-to-one-mentoring": "self", "answers-one-to-one-mentoring": "lives-in-facility",
                "wishes-one-to-one-mentoring": "Vil gerne gå ture",
            ])
        let referral = try #require(page.location?.split(separator: "?").first.map(String.init))
        #expect(try browser.get(referral).words.contains("Vil gerne gå ture"))
        #expect(try browser.get("/desk").words.contains("Henvendelser uden svar"))
        page = try browser.submit(browser.get("\(referral)/accept").form("accept"), ["next": "wait"])
        #expect(page.location == "\(person)?done=accepted")
        let matching = try browser.get("\(person)/matching?programme=one-to-one-mentoring")
        #expect(matching.words.contains("Frode Frivillig") && matching.words.contains("Har kursusbevis"))
        page = try browser.submit(matching.form("propose"), ["volunteer": "\(volunteer)"])
        let match = try #require(page.location?.split(separator: "?").first.map(String.init))
        for side in ["participant", "volunteer"] {
            #expect(try browser.submit(browser.get(match).form("accept/\(side)")).status == 303)
        }
        page = try browser.submit(browser.get("\(match)/start").form("start"), ["cadence": "7"])
        #expect(page.location == "\(match)?done=started")
        page = try browser.submit(
            browser.get("\(match)/meetings").form("meetings"),
            ["state": "held", "minutes": "60", "note": "De gik en tur", "with": "coordinator"])
        #expect(page.location == "\(match)?done=logged")
        #expect(try browser.get(match).words.contains("Mødtes, koordinator var med"))
        #expect(try browser.get("\(match)/notes").words.contains("De gik en tur"))
        #expect(try browser.get("/waiting").words.contains("Ingen venter"))
        let end = try browser.submit(browser.get("\(match)/end").form("end"), ["reason": "completed"])
        #expect(end.location == "\(match)?done=ended")
    }

    @Test("Somebody to whom a volunteer is proposed is not offered another; declined, the offer is there again")
    func proposed() throws {
        let office = try Office()
        let person = try office.waiting()
        let match = try office.match(person, office.volunteer(), isRunning: false)
        let browser = try office.browser()
        for path in ["/desk", "/waiting", "/people/\(person)"] {
            let page = try browser.get(path)
            #expect(!page.words.contains("Find et tilbud") && page.text.contains("/matches/\(match)"), "\(path)")
        }
        #expect(try browser.get("/desk").words.contains("En frivillig er foreslået"))
        #expect(try browser.submit(browser.get("/matches/\(match)").form("decline")).status == 303)
        for path in ["/desk", "/waiting", "/people/\(person)"] {
            #expect(try browser.get(path).words.contains("Find et tilbud"), "\(path)")
        }
    }

    @Test("When nobody waits the desk says so, and offers a way on")
    func allClear() throws {
        let office = try Office()
        let page = try office.browser().get("/desk")
        #expect(page.words.contains("Alt er klaret") && !page.text.contains("class=\"queue\""))
    }

    @Test("Each queue says how many, since when, and has one action a row")
    func queues() throws {
        let every = try EveryPage()
        let other = try every.office.person("Mette Match")
        _ = try every.office.match(other, every.office.volunteer("Bo Bang"))
        let browser = try every.office.browser()
        let page = try browser.get("/desk")
        for words in [
            "Venteliste", "Mangler mødelog", "Henvendelser uden svar", "Ønsker fra deltagere", "Længst: 30 dage",
        ] {
            #expect(page.words.contains(words), "\(words)")
        }
        let answered = try browser.submit(page.form("answer"))
        #expect(answered.location == "/desk?done=answered")
        let after = try browser.get("/desk?done=answered")
        #expect(after.words.contains("Ønsket er klaret") && !after.words.contains("Vil gerne ringes op"))
    }

    @Test("A volunteer whom the rules stop is shown with the reason and cannot be proposed")
    func blocked() throws {
        let office = try Office()
        let person = try office.waiting()
        let blocked = try office.person("Ny Nielsen", as: .volunteer)
        _ = try office.house.write { tx in
            try Volunteers.express(tx, blocked, in: Office.mentoring, on: office.today)
        }
        let browser = try office.browser()
        let page = try browser.get("/people/\(person)/matching")
        #expect(page.words.contains("Ny Nielsen") && page.words.contains("Kan ikke foreslås nu"))
        #expect(page.form("propose") == nil)
        let free = try office.volunteer()
        var form = try #require(browser.get("/people/\(person)/matching").form("propose"))
        #expect(form["volunteer"] == "\(free)")
        form.fields.removeAll { $0.name == "volunteer" }
        let answer = try browser.submit(form, ["volunteer": "\(blocked)"])
        #expect(answer.status == 409 && answer.words.contains("Det kunne ikke lade sig gøre"))
        #expect(try office.house.read { tx in try Matches.of(tx, person, as: .participant) }.isEmpty)
    }

    @Test("A group goes on step by step, is told what follows, and ends everybody's place when it ends")
    func group() throws {
        let office = try Office()
        let (one, leader) = (try office.person("Anna Ager"), try office.volunteer("Lise Leder", in: Office.groups))
        let group = try office.group(one, leader: leader)
        let browser = try office.browser()
        let asked = try browser.get("/groups/\(group)/advance/completed")
        #expect(asked.status == 200 && asked.words.contains("Det kan ikke tages tilbage"))
        let state = try office.house.read { tx in try Groups.show(tx, group).state }
        #expect(state == .running)
        #expect(try browser.submit(asked.form("completed")).location == "/groups/\(group)?done=advanced")
        let taken = try office.house.read { tx in try Places.taken(tx, group) }
        #expect(taken == 0)
        #expect(try browser.submit(asked.form("completed"), ["once": ""]).status == 409)
        #expect(try browser.get("/groups/\(group)/advance/planned").status == 404)
        #expect(try browser.get("/groups/\(group)/advance/nonsense").status == 404)
    }

    @Test("Nobody is asked who was at a session of a group that has not begun")
    func notBegun() throws {
        let office = try Office()
        let setting = GroupSetting(starts: office.today.adding(days: 7), hour: 14, location: "Biblioteket")
        let session = try office.house.write { tx in
            let id = try office.offers().of(Office.groups).planGroup(tx, setting, today: office.today).group
            return try Sessions.of(tx, id)[0].id
        }
        let page = try office.browser().get("/sessions/\(session)")
        #expect(page.words.contains("Gruppen er ikke begyndt endnu"))
        #expect(page.form("\(session)") == nil && page.form("all-present") == nil)
        #expect(try office.browser().get("/sessions/\(session)/list").status == 200)
    }

    @Test("Who was expected at a session that is called off is told; where it was called off afterwards, nobody")
    func calledOff() throws {
        let office = try Office()
        let (one, leader) = (try office.person("Anna Ager"), try office.volunteer("Lise Leder", in: Office.groups))
        let group = try office.group(one, leader: leader)
        let sessions = try office.house.read { tx in try Sessions.of(tx, group) }
        let browser = try office.browser()
        for session in [sessions[0], try #require(sessions.first { $0.day > office.today })] {
            let form = try browser.get("/sessions/\(session.id)").form("\(session.id)")
            #expect(try browser.submit(form, ["delivery": "cancelled"]).status == 303)
        }
        let told = try office.house.read { tx in try Outbox.waiting(tx).map(\.kind) }
        #expect(!told.isEmpty && Set(told) == [.cancelled])
        #expect(try office.house.read { tx in try Set(Outbox.waiting(tx).map(\.person)) }.isSubset(of: [one, leader]))
    }

    @Test("Attendance is taken person by person, or for all at once but those who sent word")
    func attendance() throws {
        let office = try Office()
        let (one, leader) = (try office.person("Anna Ager"), try office.volunteer("Lise Leder", in: Office.groups))
        let group = try office.group(one, leader: leader)
        let (first, second, place) = try office.house.read { tx in
            let sessions = try Sessions.of(tx, group)
            return (sessions[0].id, sessions[1].id, try Places.of(tx, group)[0].id)
        }
        let browser = try office.browser()
        let missing = try browser.submit(browser.get("/sessions/\(first)").form("\(first)"), ["delivery": "adapted"])
        #expect(missing.status == 422 && missing.words.contains("Vælg et af de tre svar"))
        let saved = try browser.submit(
            browser.get("/sessions/\(first)").form("\(first)"), ["delivery": "adapted", "mark-\(place)": "absent"])
        #expect(saved.status == 303)
        _ = try browser.submit(browser.get("/sessions/\(second)").form("all-present"))
        let (marks, held) = try office.house.read { tx in
            (
                [try Sessions.marks(tx, first), try Sessions.marks(tx, second)],
                try Sessions.of(tx, group).prefix(2).map(\.delivery)
            )
        }
        #expect(marks == [[place: .absent], [place: .present]])
        #expect(held == [.adapted, .delivered])
        let list = try browser.get("/sessions/\(second)/list")
        #expect(list.words.contains("Anna Ager") && !list.words.contains("Peer"))
    }
}
