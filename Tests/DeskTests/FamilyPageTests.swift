import Access
import Casework
import Days
import PageSupport
import Participation
import People
import Reception
import Store
import Testing

@testable import Desk

@Suite("Working with families")
struct FamilyPageTests {
    let office: Office
    let adviser: TestBrowser
    let coordinator: TestBrowser
    let family: (child: PersonID, officer: PersonID, partner: PersonID)

    init() throws {
        office = try Office()
        adviser = try office.house.browser(as: [.familyAdviser])
        coordinator = try office.browser()
        family = try office.family()
    }

    @Test("An adviser proposes with both lists in view; a coordinator sees neither list nor reason")
    func proposes() throws {
        let (free, avoided) = (
            try office.volunteer("Frida Fri", in: Office.families),
            try office.volunteer("Unni Und", in: Office.families)
        )
        let form = try adviser.get("/families/\(family.officer)/avoidance").form("avoidance")
        #expect(try adviser.submit(form, ["kind": "avoid-person", "words": "Unni Und"]).status == 303)
        let page = try adviser.get("/families/\(family.officer)/matching")
        #expect(page.words.contains("En af dem har den anden på sin liste"))
        for path in ["avoidance", "matching", "concern"] {
            #expect(try coordinator.get("/families/\(family.officer)/\(path)").status == 403, "\(path)")
        }
        for path in ["/people/\(family.officer)", "/families/\(family.officer)", "/families", "/desk", "/people"] {
            #expect(try !coordinator.get(path).text.contains("Unni Und, der"), "\(path)")
        }
        let asked = page.forms.first { $0["volunteer"] == "\(free)" }
        #expect(page.forms.allSatisfy { $0["volunteer"] != "\(avoided)" })
        let proposed = try adviser.submit(asked)
        #expect(proposed.status == 303)
        let match = try office.house.read { tx in
            try #require(try Matches.of(tx, family.officer, as: .participant).first)
        }
        #expect(match.adviser != nil && match.volunteer == free)
        let shown = try adviser.get("/matches/\(match.id)")
        #expect(!shown.text.contains("/responsible") && !shown.text.contains("/take-over"))
        #expect(shown.words.contains("Du er bindeled for matchet"))
    }

    @Test("Each member has a page of their own; of the other adult's contact it holds nothing")
    func members() throws {
        let path = "/families/\(family.partner)/contact"
        let form = try adviser.get(path).form("contact")
        let safe = ["number": "22 22 22 22", "hours": "hverdage 9-12", "voicemail": "none"]
        #expect(try adviser.submit(form, safe).status == 303)
        let hers = try adviser.get("/families/\(family.partner)")
        #expect(hers.words.contains("22 22 22 22") && hers.words.contains("Læg ikke besked"))
        let his = try adviser.get("/families/\(family.officer)")
        #expect(his.words.contains("Petra") && !his.words.contains("22 22 22 22"))
        let again = try adviser.get(path).form("contact")
        #expect(again?["number"] == "22 22 22 22" && again?["hours"] == "hverdage 9-12")
    }

    @Test("Custody is asked of each holder alone, and the child takes part when all have said yes")
    func custody() throws {
        let begin = {
            try self.adviser.get("/families/\(self.family.officer)").forms.first { $0.action.hasSuffix("/part/begin") }
        }
        let form = try adviser.get("/families/\(family.child)/custody").form("custody")
        let answer = ["holder": "\(family.partner)", "answer": "no"]
        #expect(try adviser.submit(form, ["holder": "other", "name": "", "answer": "yes"]).status == 422)
        #expect(try adviser.submit(form, answer).status == 303)
        #expect(try adviser.submit(begin()).words.contains("Spørg hver for sig"))
        let yes = try adviser.get("/families/\(family.child)/custody").form("custody")
        #expect(try adviser.submit(yes, ["holder": "\(family.partner)", "answer": "yes"]).status == 303)
        #expect(try adviser.submit(begin()).status == 303)
        let part = try office.house.read { tx in try RelativeParts.open(tx, of: family.child, in: Office.families) }
        #expect(part != nil)
    }

    @Test("After they have moved apart neither page, list nor search leads from one to the other")
    func separated() throws {
        let form = try coordinator.get("/families/\(family.officer)/separate").form("separate")
        #expect(try coordinator.submit(form, ["leaving": ""]).status == 422)
        #expect(try coordinator.submit(form, ["leaving": "\(family.partner)"]).status == 303)
        for browser in [adviser, coordinator] {
            let his = try browser.get("/families/\(family.officer)")
            #expect(!his.text.contains("Petra") && !his.text.contains("\(family.partner)"))
            let hers = try browser.get("/families/\(family.partner)")
            #expect(!hers.text.contains("\(family.officer)") && !hers.text.contains("Cille"))
        }
        for person in [family.officer, family.partner] {
            let other = person == family.officer ? family.partner : family.officer
            #expect(try !coordinator.get("/people/\(person)").text.contains("\(other)"))
        }
        let found = try coordinator.submit(coordinator.get("/people").form("people"), ["name": "Petra"])
        #expect(found.text.contains("\(family.partner)") && !found.text.contains("\(family.officer)"))
    }

    @Test("One entry of a meeting holds several people, and words about each that the others' notes lack")
    func meeting() throws {
        let mentor = try office.volunteer("Frida Fri", in: Office.families)
        let match = try office.house.write { tx in
            _ = try Attestations.record(tx, of: mentor, kind: "child-protection", obtained: office.today)
            let match = try office.offers().of(Office.families).propose(
                tx, family.officer, mentor, by: "AC-1", on: office.today
            ).value
            for side in Side.allCases { _ = try office.offers().accept(tx, match, as: side, on: office.today) }
            _ = try office.offers().start(tx, match, on: office.today)
            return match
        }
        let form = try adviser.get("/matches/\(match)/meetings").form("meetings")
        let entry = [
            "state": "held", "minutes": "60", "note": "Om Otto", "others": "\(family.partner)",
            "note-\(family.partner)": "Om Petra",
        ]
        #expect(try adviser.submit(form, entry).status == 303)
        let (meetings, notes) = try office.house.read { tx in
            (
                try Meetings.of(tx, match),
                try [family.officer, family.partner].map {
                    try Notes.read(tx, about: $0, .other, in: .match(match)).map(\.words.text)
                }
            )
        }
        #expect(meetings.count == 1 && notes == [["Om Otto"], ["Om Petra"]])
        #expect(try adviser.get("/matches/\(match)/notes").words.contains("Om Otto"))
        #expect(try !adviser.get("/matches/\(match)/notes").words.contains("Om Petra"))
    }

    @Test("An adviser has families and their mentors, and nobody of another programme")
    func families() throws {
        let other = try office.waiting()
        let page = try adviser.get("/families")
        #expect(page.words.contains("Otto Olsen") && !page.words.contains("Vera"))
        #expect(try adviser.get("/families/\(other)").status == 404)
        for path in ["/desk", "/people", "/people/\(family.officer)", "/waiting", "/groups"] {
            #expect(try adviser.get(path).status == 403, "\(path)")
        }
        #expect(try adviser.get("/matches").status == 200)
    }

    @Test("A worry about violence stands on its two readers' pages and on no other")
    func violence() throws {
        let account = try office.house.account([.familyAdviser])
        let reader = try office.house.browser(of: account)
        let concern = try office.house.write { tx in
            try Concerns.raise(
                tx, about: family.partner, words: "Kanariebange", topic: .violence, handler: "\(account)", deputy: "x",
                on: office.today)
        }
        #expect(try reader.get("/families").words.contains("En bekymring"))
        #expect(try reader.get("/concerns/\(concern)").words.contains("Kanariebange"))
        #expect(try adviser.get("/concerns/\(concern)").status == 404)
        #expect(try coordinator.get("/concerns/\(concern)").status == 404)
        for path in ["/people/\(family.partner)", "/families/\(family.partner)", "/families", "/desk"] {
            #expect(try !coordinator.get(path).words.contains("ekymring"), "\(path)")
        }
        #expect(try !adviser.get("/families").words.contains("En bekymring"))
        let close = try reader.get("/concerns/\(concern)").form("close")
        #expect(try reader.submit(close).status == 303)
    }

    @Test("A former participant who volunteers is met as a volunteer, on pages and in lists")
    func formerCase() throws {
        let person = try office.person("Pia Peer")
        let (course, referral) = try office.house.write { tx in
            let offer = try office.offers().of(Office.mentoring)
            let referral = try offer.receive(tx, person, on: office.today, answers: ["lives-in-facility"])
            _ = try office.offers().accept(tx, referral, policy: .notHeld, on: office.today)
            let course = try offer.enrol(tx, person, after: referral, on: office.today).value
            try Enrolments.close(tx, course, on: office.today, because: .completed, onward: .volunteering)
            return (course, referral)
        }
        #expect(try coordinator.get("/referrals/\(referral)").status == 200)
        try office.house.write { tx in
            try People.copyCapacity(tx, person, from: .participant, to: .volunteer)
            _ = try Volunteers.express(tx, person, in: Office.mentoring, on: office.today)
        }
        #expect(try coordinator.get("/referrals/\(referral)").status == 404)
        #expect(try coordinator.get("/enrolments/\(course)/notes").status == 404)
        let page = try coordinator.get("/people/\(person)")
        #expect(page.words.contains("Frivillig") && !page.words.contains("Deltager"))
        #expect(!page.text.contains("\(referral)") && !page.text.contains("\(course)"))
        let list = try coordinator.submit(coordinator.get("/people").form("people"), ["name": "Pia"])
        #expect(list.words.contains("Frivillig") && !list.words.contains("Deltager"))
    }

    @Test("The certificate of child protection is a day, and the paper has no place")
    func proof() throws {
        let mentor = try office.volunteer("Frida Fri", in: Office.families)
        let form = try adviser.get("/families/\(mentor)/proof").form("proof")
        #expect(form?.fields.contains { $0.name.contains("file") } == false)
        #expect(try adviser.submit(form).status == 303)
        #expect(try adviser.get("/families/\(mentor)").words.contains("Børneattesten er hentet"))
    }
}
