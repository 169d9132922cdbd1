import Access
import Casework
import Days
import PageSupport
import Participation
import People
import Reception
import Store
import Tenancy
import Testing

@testable import OwnPages

/// A family in which both adults have a page, and what neither sees of the other.
@Suite("A relative's own page") struct RelativeTests {
    private let own: OwnHouse
    private let officer: PersonID
    private let partner: PersonID
    private let part: RelativePartID

    private static let families: ProgrammeID = "family-mentors"

    init() throws {
        own = try OwnHouse()
        let house = own.house
        officer = try house.add("Otto Odin", as: .participant)
        partner = try house.add("Petra Piil", as: .relative)
        let (officer, partner) = (officer, partner)
        part = try house.write { tx in
            let home = try Households.found(tx, with: officer, as: .adult, in: .participant)
            try Households.join(tx, home, partner, as: .partner, in: .relative)
            _ = try Enrolments.start(tx, officer, in: Self.families, on: tx.today)
            let part = try RelativeParts.begin(tx, partner, in: Self.families, on: tx.today)
            _ = try Goals.state(tx, officer, in: Self.families, words: "Ottos mål", on: tx.today)
            return part
        }
    }

    private func asRelative() throws -> TestBrowser { try own.house.browser(as: [.relative], person: partner) }

    @Test("It shows the own part, and nothing of the one they live with")
    func shows() throws {
        let browser = try asRelative()
        let page = try browser.get("/me")
        #expect(page.status == 200 && page.words.contains("Din del"))
        #expect(page.words.contains("De andre i familien ser den ikke"))
        for path in [
            "/me", "/me/data", "/me/goals", "/me/avoid", "/me/worry", "/me/data/copy.html", "/me/data/copy.json",
        ] {
            let answer = try browser.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(!answer.text.contains("Otto") && !answer.text.contains("\(officer)"), "\(path)")
        }
    }

    @Test("A goal is stated and reached alone; another's is as unknown as one that does not exist")
    func goals() throws {
        let browser = try asRelative()
        let form = try browser.get("/me/goals").form("goals")
        #expect(try browser.submit(form, ["words": ""]).status == 422)
        #expect(try browser.submit(form, ["words": "Kor om onsdagen"]).status == 303)
        #expect(try browser.get("/me").words.contains("Kor om onsdagen"))
        let goals = try own.house.read { tx in
            (try Goals.of(tx, partner, in: Self.families)[0].id, try Goals.of(tx, officer, in: Self.families)[0].id)
        }
        let token = try browser.get("/me/goals").form("reach")?["form-token"] ?? ""
        let foreign = try browser.post("/me/goals/\(goals.1)/reach", [("form-token", token)])
        #expect(foreign.status == 404)
        #expect(try browser.post("/me/goals/\(goals.0)/reach", [("form-token", token)]).status == 303)
        let reached = try own.house.read { tx in try Goals.of(tx, partner, in: Self.families)[0].reached }
        #expect(reached == own.house.clock.today)
    }

    @Test("Stopping says what follows, takes one press, and ends the own part alone")
    func stops() throws {
        let browser = try asRelative()
        let page = try browser.get("/me/stop")
        #expect(page.words.contains("Du skal ikke sige hvorfor"))
        #expect(try browser.submit(page.form("stop")).status == 303)
        #expect(try browser.get("/me?done=ended").words.contains("Du er altid velkommen igen"))
        let (mine, theirs) = try own.house.read { tx in
            (try RelativeParts.show(tx, part), try Enrolments.open(tx, of: officer, in: Self.families))
        }
        #expect(mine.reason == .ownWish && theirs != nil)
        #expect(try browser.submit(page.form("stop")).status == 303, "twice is once")
        let again = try browser.get("/me/stop").form("stop")
        #expect(try browser.submit(again, ["programme": "nonsense"]).status == 422)
        #expect(try browser.submit(again, ["programme": "one-to-one-mentoring"]).status == 404, "nothing to stop there")
    }

    @Test("What one wants to avoid is written by oneself, taken off again, and seen by nobody else")
    func avoids() throws {
        let browser = try asRelative()
        let form = try browser.get("/me/avoid").form("avoid")
        #expect(try browser.submit(form, ["kind": "avoid-station", "words": ""]).status == 422)
        #expect(try browser.submit(form, ["kind": "avoid-station", "words": "Station Amager"]).status == 303)
        #expect(try browser.get("/me/avoid").words.contains("Station Amager"))
        let his = try own.house.browser(as: [.participant], person: officer)
        #expect(try !his.get("/me/avoid").text.contains("Amager"))
        let remove = try browser.get("/me/avoid").form("remove")
        #expect(
            try his.post(
                "/me/avoid/remove",
                [
                    ("form-token", try his.get("/me/avoid").form("avoid")?["form-token"] ?? ""),
                    ("line", remove?["line"] ?? ""),
                ]
            ).status == 404)
        #expect(try browser.submit(remove).status == 303)
        #expect(try own.house.count("SELECT count(*) FROM avoidance") == 0)
    }

    @Test("A worry stands behind the numbers for help, goes to two advisers, and is never about the other adult")
    func worries() throws {
        let browser = try asRelative()
        let page = try browser.get("/me/worry")
        let button = try #require(page.words.firstRange(of: "Send til en rådgiver"))
        #expect(page.words[..<button.lowerBound].contains("112"))
        let alone = try browser.submit(page.form("worry"), ["topic": "violence", "words": "Jeg er bange"])
        #expect(alone.words.contains("Ring til os i stedet"), "no second reader")
        let advisers = try (1...2).map { _ in try own.house.account([.familyAdviser]) }
        let fresh = try browser.get("/me/worry").form("worry")
        #expect(try browser.submit(fresh, ["topic": "violence", "words": "Jeg er bange"]).status == 303)
        let concern = try own.house.read { tx in try Concerns.open(tx)[0] }
        #expect(concern.person == partner && concern.topic == .violence)
        #expect(Set([concern.handler, concern.deputy]) == Set(advisers.map { "\($0)" }))
    }

    @Test("A match of one's own is answered alone; the other's is not there")
    func matches() throws {
        let mentor = try own.house.add("Mie Munk", as: .volunteer)
        let (hers, his) = try own.house.write { tx in
            let volunteering = try Volunteers.express(tx, mentor, in: Self.families, on: tx.today)
            try Volunteers.offer(tx, volunteering, capacity: 3)
            let hers = try Matches.propose(
                tx, participant: partner, as: .relative, volunteer: mentor, in: Self.families, on: tx.today)
            let his = try Matches.propose(
                tx, participant: officer, volunteer: mentor, in: Self.families, on: tx.today)
            return (hers, his)
        }
        let browser = try asRelative()
        let page = try browser.get("/me")
        #expect(page.words.contains("Vil du møde Mie?") && !page.text.contains("\(his)"))
        let token = page.forms.first { $0.action == "/me/matches/\(hers)/accept" }?["form-token"] ?? ""
        #expect(try browser.post("/me/matches/\(his)/accept", [("form-token", token)]).status == 404)
        #expect(try browser.post("/me/matches/\(hers)/accept", [("form-token", token)]).status == 303)
        let accepted = try own.house.read { tx in try Matches.show(tx, hers).acceptedBy }
        #expect(accepted == [.participant])
    }
}
