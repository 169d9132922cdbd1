import Access
import Casework
import Days
import Desk
import PageSupport
import Participation
import People
import PersonalData
import ProgrammeKit
import Reception
import Reports
import Retention
import Store
import Tenancy
import Testing

@testable import OwnPages

/// From being supported to supporting others, over the pages of all who have a part in it.
@Suite("The peer pathway")
struct PathwayTests {
    let house: TestHouse
    let person: PersonID
    let fellow: PersonID
    static let goal = "Komme ud af huset igen"

    init() throws {
        house = try TestHouse(rooms: [OwnPages.room, Desk.room])
        person = try house.add("Pia Peersen", as: .participant)
        fellow = try house.add("Finn Fælles", as: .participant)
    }

    /// Both have been in one group, which is over; the person's support is over since a month.
    private func support() throws {
        let leader = try house.add("Lise Leder", as: .volunteer)
        let (group, sessions, _) = try house.group(ledBy: leader, [])
        try house.write { tx throws in
            let began = tx.today.adding(days: -100)
            for one in [person, fellow] {
                let course = try Enrolments.start(tx, one, in: OwnHouse.groups, on: began)
                _ = try Places.give(tx, in: group, to: one, enrolment: course, on: tx.today.adding(days: -7))
            }
            try People.update(tx, person, as: .participant, [.chosenName("Sol")], policy: .notHeld)
            _ = try Goals.state(tx, person, as: .participant, in: OwnHouse.groups, words: Self.goal, on: began)
            for session in sessions { try Sessions.hold(tx, session.id, .delivered, marks: [:]) }
            try Groups.advance(tx, group, to: .completed, on: tx.today)
            for one in [person, fellow] {
                let course = try #require(try Enrolments.open(tx, of: one, in: OwnHouse.groups))
                try Enrolments.close(tx, course.id, on: tx.today, because: .completed, onward: .volunteering)
            }
        }
    }

    private func participant() throws -> TestBrowser {
        let known = try house.read { tx in try Accounts.list(tx, of: person).first?.id }
        return try house.browser(of: try known ?? house.account([.participant], person: person))
    }

    private func offer(_ browser: TestBrowser) throws -> TestBrowser.Page {
        guard var form = try browser.get("/me/volunteering").form("/me/volunteering") else { throw NotMade() }
        form.fields += ["own-lived-experience", "well-enough-now"].map { (name: "answer", value: $0) }
        return try browser.submit(form, ["programme": OwnHouse.groups.text])
    }

    private func part() throws -> Volunteering {
        try house.read { tx in try #require(try Volunteers.open(tx, of: person, in: OwnHouse.groups)) }
    }

    private func total(_ measure: Measure) throws -> Int {
        try house.read { tx in
            try Figures.total(tx, measure, in: OwnHouse.groups, years: tx.today.year...tx.today.year)
        }
    }

    @Test("One press at the end of one's support, under one's own name; in the middle of it nobody is asked")
    func press() throws {
        try house.write { tx in
            _ = try Enrolments.start(tx, person, in: OwnHouse.groups, on: tx.today)
        }
        let early = try participant()
        #expect(try !early.get("/me").text.contains("/me/volunteering"))
        #expect(try early.get("/me/volunteering").status == 404)
        try house.write { tx in
            let course = try #require(try Enrolments.open(tx, of: person, in: OwnHouse.groups))
            try Enrolments.close(tx, course.id, on: tx.today, because: .completed)
        }
        let browser = try participant()
        #expect(try browser.get("/me").words.contains("Jeg vil gerne være frivillig"))
        let page = try browser.get("/me/volunteering")
        #expect(page.words.contains("får ikke at vide") && !page.text.contains("checked"))
        let unticked = try browser.submit(page.form("/me/volunteering"), ["programme": OwnHouse.groups.text])
        #expect(unticked.status != 303)
        #expect(try offer(browser).location == "/me?done=offered")
        #expect(try part().interested == house.clock.today)
        #expect(try total(.formerInterested) == 1)
    }

    @Test("The coordinator meets a volunteer by their chosen name, and nothing of the former case")
    func walls() throws {
        try support()
        #expect(try offer(participant()).status == 303)
        let coordinator = try house.browser(as: [.coordinator])
        let desk = try coordinator.get("/desk")
        #expect(desk.words.contains("Nye frivillige") && desk.words.contains("Sol"))
        for path in ["/people/\(person)", "/volunteers/\(try part().id)"] {
            let page = try coordinator.get(path)
            #expect(page.status == 200 && page.words.contains("Sol"), "\(path)")
            #expect(!page.words.contains(Self.goal) && !page.words.contains("Gennemført"), "\(path)")
        }
        let other = try house.browser(as: [.volunteer])
        #expect(try other.get("/people/\(person)").status == 403)
        #expect(try participant().get("/me").status == 200)
    }

    @Test("The waiting time that the tenant set is said before the confirmation, and refuses nothing")
    func waits() throws {
        try support()
        #expect(try offer(participant()).status == 303)
        let coordinator = try house.browser(as: [.coordinator])
        let path = "/volunteers/\(try part().id)"
        #expect(try coordinator.get(path).words.contains("Ventetiden, som I selv har valgt"))
        house.clock.advance(days: 100)
        let later = try house.browser(as: [.coordinator])
        #expect(try !later.get(path).words.contains("Ventetiden"))
        for step in ["conversation", "references", "confidentiality", "confirmed"] {
            #expect(try later.submit(later.get(path).form("/steps/\(step)")).status == 303, "\(step)")
        }
    }

    @Test("Own group fellows are flagged at the training and at the group, and it is not said from where")
    func conflicts() throws {
        try support()
        #expect(try offer(participant()).status == 303)
        let (cohort, group) = try house.write { tx in
            try Offers.makeVolunteer(tx, fellow)
            _ = try Volunteers.express(tx, fellow, in: OwnHouse.groups, on: tx.today)
            let cohort = try Cohorts.plan(tx, in: OwnHouse.groups, days: [tx.today.adding(days: 10)])
            _ = try Cohorts.join(tx, cohort, fellow, on: tx.today)
            return (cohort, try house.recruiting(tx))
        }
        try house.write { tx in try Groups.addFacilitator(tx, group, fellow, on: tx.today) }
        let coordinator = try house.browser(as: [.coordinator])
        for path in ["/cohorts/\(cohort)/members", "/groups/\(group)/facilitators"] {
            let page = try coordinator.get(path)
            #expect(page.words.contains("Kan kende nogen her i forvejen"), "\(path)")
            #expect(!page.words.contains("deltager i") && !page.words.contains(Self.goal), "\(path)")
        }
    }

    @Test("Offered, trained and leading are counted once each, and a purge of the former case changes nothing")
    func figures() throws {
        try support()
        #expect(try offer(participant()).status == 303)
        try house.write { tx throws in
            let cohort = try Cohorts.plan(tx, in: OwnHouse.groups, days: [tx.today])
            let member = try Cohorts.join(tx, cohort, person, on: tx.today)
            let session = try Cohorts.sessions(tx, cohort)[0].id
            try Cohorts.hold(tx, session, .delivered, marks: [member: .present])
            _ = try TrainingCertificates.finish(tx, cohort, on: tx.today, percent: 75)
            for _ in 0..<2 { try Groups.addFacilitator(tx, house.recruiting(tx), person, on: tx.today) }
        }
        let measures: [Measure] = [.formerInterested, .formerTrained, .formerLeading]
        #expect(try measures.map(total) == [1, 1, 1])
        let tenant = try house.site().tenant
        let programme = try tenant.programme(OwnHouse.groups.text)
        let before = try ProgrammeReport.make(of: programme, in: tenant).figures
        #expect(before.contains { $0.code == "former-leading" && $0.value == .count(1) })
        try house.write { tx throws in
            let items = try tenant.erasure.items(tx, of: person, in: [.participantProfile])
            _ = try tenant.erasure.erase(tx, items, reason: "test")
        }
        #expect(try measures.map(total) == [1, 1, 1])
        #expect(try ProgrammeReport.make(of: programme, in: tenant).figures == before)
    }
}

extension TestHouse {
    /// A group that takes people in.
    fileprivate func recruiting(_ tx: borrowing Transaction) throws -> GroupID {
        let programme = try #require(try site().tenant.programmes.first { $0.id == OwnHouse.groups })
        guard case .group(let plan) = programme.bond(under: .standard) else { throw NotMade() }
        let setting = GroupSetting(starts: tx.today.adding(days: 20), hour: 14, location: "Det Gule Hus")
        let group = try Groups.plan(tx, in: OwnHouse.groups, plan, setting, on: tx.today)
        try Groups.advance(tx, group, to: .recruiting, on: tx.today)
        return group
    }
}
