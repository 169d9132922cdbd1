import Days
import Participation
import People
import ProgrammeKit
import SQLite
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("Families, each member alone")
struct FamilyTests {
    let bureau: Bureau

    init() throws { bureau = try Bureau() }

    private func referral(_ name: String) throws -> IntakeID {
        let person = try bureau.person(name)
        return try bureau.write { tx in
            let referral = try bureau.families().receive(
                tx, person, on: bureau.today.adding(days: -9), answers: ["police-service"])
            _ = try bureau.offers.accept(tx, referral, policy: .notHeld, on: bureau.today)
            return referral
        }
    }

    @Test("Twenty officers get a place; the twenty-first goes to the waiting list, and a partner takes no place")
    func twentyFirst() throws {
        let admitted = try (1...21).map { number in
            let referral = try referral("Betjent \(number)")
            return try bureau.write { tx in
                let person = try Intakes.show(tx, referral).person
                return try bureau.families().takeIn(tx, person, after: referral, on: bureau.today)
            }
        }
        let places = admitted.filter { if case .enrolled = $0 { true } else { false } }
        #expect(places.count == 20)
        guard case .waits = admitted[20] else {
            Issue.record("the 21st has a place")
            return
        }
        let line = try bureau.read { tx in try Waiting.line(tx, for: Bureau.families) }
        #expect(line.count == 1 && line[0].since == bureau.today.adding(days: -9))
        let officer = try bureau.read { tx in try Enrolments.people(tx, in: Bureau.families)[0] }
        _ = try bureau.partner(of: officer)
        #expect(try bureau.count("SELECT count(*) FROM relative_part WHERE reason IS NULL") == 1)
        #expect(throws: Objected.self) {
            try bureau.write { tx in
                _ = try bureau.families().enrol(tx, line[0].person, on: bureau.today)
            }
        }
    }

    @Test("A partner asks, is taken in, sets goals and stops alone; the officer's rows stay as they were")
    func alone() throws {
        let officer = try bureau.officer()
        let before = try rows(of: officer)
        let partner = try bureau.partner(of: officer)
        try bureau.write { tx in
            _ = try bureau.families().stateGoal(
                tx, of: partner, as: .relative, words: "Tid til mig selv", on: bureau.today)
        }
        let mine = try bureau.read { tx in try MyPart(tx, of: partner, bureau.offers) }
        #expect(mine.goals.map(\.goal.words.text) == ["Tid til mig selv"])
        #expect(mine.parts.map(\.capacity) == [.relative])
        #expect(try bureau.read { tx in try MyPart(tx, of: officer, bureau.offers).goals.isEmpty })
        try bureau.write { tx in try MyWishes(of: partner).stop(tx, in: Bureau.families) }
        #expect(try rows(of: officer) == before)
        #expect(try bureau.read { tx in try MyPart(tx, of: partner, bureau.offers).parts.isEmpty })
        #expect(try bureau.read { tx in try Enrolments.open(tx, of: officer, in: Bureau.families) } != nil)
    }

    /// What every table of the programmes says of somebody, but for who lives with whom.
    private func rows(of person: PersonID) throws -> [String] {
        try bureau.tenant.store.upkeep { tx in
            try ["enrolment", "intake", "goal", "wish", "waiting", "relative_part", "avoidance"].map { table in
                try tx.first("SELECT count(*) || group_concat(id) FROM \(table) WHERE person = ?", .id(person)) {
                    "\(table) \($0.textOrNil(0) ?? "")"
                } ?? ""
            }
        }
    }

    @Test("An enquiry of a partner holds nothing that leads to the officer")
    func enquiry() throws {
        let officer = try bureau.officer()
        let asks = try bureau.person("", as: .enquirer) { $0.chosenName = "Petra" }
        try bureau.write { tx in
            _ = try bureau.families().receive(
                tx, asks, on: bureau.today, answers: ["family-of-officer"], wishes: "Nogen at tale med")
        }
        let tables = try bureau.tenant.store.upkeep { tx in
            try tx.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'") {
                $0.text(0)
            }
        }
        for table in tables {
            let columns = try bureau.tenant.store.upkeep { tx in
                try tx.all("SELECT name FROM pragma_table_info(?)", .text(table)) { $0.text(0) }
            }
            let has = { (id: PersonID) in columns.map { "\"\($0)\" = \(id.raw)" }.joined(separator: " OR ") }
            let both = try bureau.count("SELECT count(*) FROM \(table) WHERE (\(has(officer))) AND (\(has(asks)))")
            #expect(both == 0, "\(table)")
        }
        #expect(try bureau.read { tx in try Households.around(tx, asks) }.isEmpty)
    }

    @Test("Without an adviser nothing is proposed, and nothing that people avoid is looked at")
    func adviser() throws {
        let (officer, mentor) = (try bureau.officer(), try bureau.mentor())
        try bureau.write { tx in
            try AvoidanceLists.add(
                tx, .person, "Mentor Munk", of: officer, as: .participant, on: bureau.today)
        }
        let codes = { (adviser: String?) in
            do {
                try bureau.write { tx in
                    _ = try bureau.families().propose(tx, officer, mentor, by: adviser, on: bureau.today)
                }
                return [String]()
            } catch let objected as Objected { return objected.codes }
        }
        #expect(try codes(nil) == ["no-adviser"])
        #expect(try codes("AC-1") == ["clash"])
        let coordinator = try bureau.read { tx in
            try Candidates(tx, for: officer, bureau.families(), on: bureau.today).rows[0]
        }
        #expect(coordinator.blockers.count == 1 && !coordinator.blockers[0].danish.contains("liste"))
        let adviser = try bureau.read { tx in
            try Candidates(tx, for: officer, bureau.families(), by: "AC-1", on: bureau.today).rows[0]
        }
        #expect(adviser.blockers.map(\.danish) == ["En af dem har den anden på sin liste."])
    }

    @Test("A match does not begin before the certificate is held where a child under fifteen lives")
    func certificate() throws {
        let (officer, mentor) = (try bureau.officer(), try bureau.mentor())
        _ = try bureau.child(of: officer)
        let match = try bureau.write { tx in
            let match = try bureau.families().propose(tx, officer, mentor, by: "AC-1", on: bureau.today).value
            for side in Side.allCases { _ = try bureau.offers.accept(tx, match, as: side, on: bureau.today) }
            return match
        }
        let start = {
            try bureau.write { tx in _ = try bureau.offers.start(tx, match, on: bureau.today) }
        }
        let refused = #expect(throws: Objected.self) { try start() }
        #expect(refused?.codes == ["child-protection-missing"])
        try bureau.write { tx in
            _ = try Attestations.record(tx, of: mentor, kind: "child-protection", obtained: bureau.today)
        }
        try start()
        #expect(try bureau.read { tx in try Matches.show(tx, match).state } == .active)
    }

    @Test("A child is at no meeting before every holder of the custody has agreed")
    func custody() throws {
        let (officer, mentor) = (try bureau.officer(), try bureau.mentor())
        let (partner, child) = (try bureau.partner(of: officer), try bureau.child(of: officer))
        try bureau.write { tx in
            _ = try Attestations.record(
                tx, of: mentor, kind: "child-protection", obtained: bureau.today.adding(days: -40))
        }
        let match = try bureau.joined(officer, mentor)
        let offer = try bureau.families()
        #expect(throws: NoCustodyConsent.self) {
            try bureau.write { tx in _ = try offer.beginPart(tx, of: child, on: bureau.today) }
        }
        try bureau.write { tx in
            try offer.sayCustody(
                tx, of: child, holder: .known(officer, as: .participant), agrees: true, on: bureau.today)
            try offer.sayCustody(
                tx, of: child, holder: .known(partner, as: .relative), agrees: false, on: bureau.today)
        }
        #expect(throws: NoCustodyConsent.self) {
            try bureau.write { tx in _ = try offer.beginPart(tx, of: child, on: bureau.today) }
        }
        try bureau.write { tx in
            try offer.sayCustody(tx, of: child, holder: .known(partner, as: .relative), agrees: true, on: bureau.today)
            _ = try offer.beginPart(tx, of: child, on: bureau.today)
        }
        let entry = MeetingEntry(
            day: bureau.today, minutes: 60, note: "Om Otto", others: [(partner, "Om Petra"), (child, nil)])
        let meeting = try bureau.write { tx in try entry.log(tx, match) }
        #expect(Set(try bureau.read { tx in try Meetings.others(tx, meeting) }) == [partner, child])
        let holder = try bureau.read { tx in try Custody.held(tx, by: partner)[0].id }
        try bureau.write { tx in try Custody.withdraw(tx, holder, on: bureau.today) }
        #expect(throws: ParticipationError.notFound) { try bureau.write { tx in _ = try entry.log(tx, match) } }
        #expect(try bureau.count("SELECT count(*) FROM meeting") == 1)
    }

    @Test("A mentor who was taken in too, and an officer who mentors, are one person with two sides")
    func both() throws {
        let officer = try bureau.officer()
        try bureau.write { tx in
            try People.copyCapacity(tx, officer, from: .participant, to: .volunteer)
            let part = try bureau.families().express(
                tx, officer, attesting: ["own-life-insight", "has-surplus"], on: bureau.today
            ).value
            try Volunteers.step(tx, part, .confidentiality, on: bureau.today, version: "1")
            _ = try bureau.offers.step(tx, part, .confirmed, on: bureau.today)
            try Volunteers.offer(tx, part, capacity: 1)
        }
        try bureau.train([officer], in: Bureau.families, from: bureau.today.adding(days: -200))
        let other = try bureau.officer("Olga Odin")
        let match = try bureau.joined(other, officer)
        let own = try bureau.joined(officer, try bureau.mentor())
        let page = try bureau.read { tx in try PersonPage(tx, officer, on: bureau.today) }
        #expect(Set(page.support.matches.map(\.id)) == [match, own], "an open course is no former case")
        let facts = try bureau.read { tx in
            try Facts.participant(tx, other, in: Bureau.families, on: bureau.today)
        }
        #expect(facts.enrolled == 2 && facts.volunteersBesides == 1)
    }
}
