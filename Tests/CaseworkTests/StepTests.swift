import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("Steps that a programme's rules let pass")
struct StepTests {
    @Test("A pair that nothing speaks against is proposed, accepted and begun with the programme's own terms")
    func pair() throws {
        let bureau = try Bureau()
        let (participant, volunteer) = (try bureau.participant(), try bureau.volunteer())
        let day = bureau.today
        let proposed = try bureau.write { tx in try bureau.offer().propose(tx, participant, volunteer, on: day) }
        #expect(proposed.warnings.isEmpty)
        let states = try bureau.write { tx in
            try Side.allCases.map { try bureau.offers.accept(tx, proposed.value, as: $0, on: day) }
        }
        #expect(states == [.proposed, .accepted])
        let begun = try bureau.write { tx in try bureau.offers.start(tx, proposed.value, on: day) }
        #expect(begun.value == day.adding(.months(6)))
        let match = try bureau.read { tx in try Matches.show(tx, proposed.value) }
        #expect(match.state == .active && match.cadence == .weekly)
    }

    @Test("What the rules refuse changes nothing and is said in both languages with the tenant's words")
    func objected() throws {
        let bureau = try Bureau()
        let participant = try bureau.participant()
        let volunteer = try bureau.person("Ny Nielsen", as: .volunteer)
        let thrown = #expect(throws: Objected.self) {
            _ = try bureau.write { tx in
                try bureau.offer().propose(tx, participant, volunteer, on: bureau.today)
            }
        }
        let error = try #require(thrown)
        #expect(error.codes == ["mentor-not-confirmed", "mentor-not-ready"])
        let text = try #require(StepRefusal.text(of: error))
        #expect(text.danish.contains("peer-mentor") && !text.english.contains("{"))
        #expect(!text.danish.contains("Nielsen"))
        #expect(try bureau.count("SELECT count(*) FROM support_match") == 0)
    }

    @Test("What should be thought about once more passes, and is returned")
    func warned() throws {
        let bureau = try Bureau()
        let (participant, volunteer) = (try bureau.participant(), try bureau.volunteer())
        let match = try bureau.write { tx in
            try bureau.offer().propose(tx, participant, volunteer, on: bureau.today).value
        }
        let begun = try bureau.write { tx in
            for side in Side.allCases { _ = try bureau.offers.accept(tx, match, as: side, on: bureau.today) }
            return try bureau.offers.start(tx, match, on: bureau.today, every: Cadence(days: 10))
        }
        #expect(begun.warnings.map(\.code) == ["unusual-cadence"])
        #expect(begun.warnings.allSatisfy { $0.severity == .warns })
    }

    @Test("In an association nothing is proposed without consent, and the refusal names no purpose to a visitor")
    func consent() throws {
        let bureau = try Bureau(.association)
        let (participant, volunteer) = (try bureau.participant(), try bureau.volunteer())
        let thrown = #expect(throws: NoConsent.self) {
            _ = try bureau.write { tx in
                try bureau.offer().propose(tx, participant, volunteer, on: bureau.today)
            }
        }
        let error = try #require(thrown)
        #expect(error == NoConsent(person: participant, purpose: "one-to-one-mentoring-support"))
        #expect(StepRefusal.text(of: error)?.danish.contains("mentoring") == false)
    }

    @Test("What a participant ticks and what a volunteer attests are told apart by the rules")
    func sides() throws {
        let bureau = try Bureau()
        let (pairs, groups) = (try bureau.offer(), try bureau.offer(Bureau.groups))
        #expect(pairs.answers(of: .participant) == ["section-85-support", "lives-in-facility", "moving-to-own-home"])
        #expect(
            pairs.answers(of: .volunteer) == ["citizen-of-municipality", "own-lived-experience", "well-enough-now"])
        #expect(groups.answers(of: .volunteer) == ["own-lived-experience", "well-enough-now"])
        #expect(groups.answers(of: .participant).contains("feels-lonely"))
    }

    @Test("A programme of groups proposes no pairs, and one of pairs plans no groups")
    func bonds() throws {
        let bureau = try Bureau()
        #expect(throws: CaseworkError.bringsGroups(Bureau.groups)) { try bureau.offer(Bureau.groups).pairPlan() }
        #expect(throws: CaseworkError.bringsPairs(Bureau.mentoring)) { try bureau.offer().groupPlan() }
        #expect(throws: CaseworkError.notOffered("speakers", tenant: bureau.tenant.name)) {
            try bureau.offers.of("speakers")
        }
    }

    @Test("An answer or a source that the programme does not know is refused with the nearest one")
    func answers() throws {
        let bureau = try Bureau()
        let error = #expect(throws: CaseworkError.self) {
            try bureau.offer().checkAnswers(["lives-in-facilty"])
        }
        guard case .unknownAnswer(let known, let nearest) = error else {
            Issue.record("another error")
            return
        }
        #expect(known.contains("lives-in-facility") && nearest == "lives-in-facility")
        #expect(throws: CaseworkError.self) { try bureau.offer().checkSource("hearsay") }
        #expect(try bureau.offer().sources.filter { $0 == Intakes.selfReferral }.count == 1)
    }

    @Test("An enquirer who is accepted becomes a participant; a wrong answer leaves the referral undecided")
    func referral() throws {
        let bureau = try Bureau()
        let policy = bureau.tenant.configuration.cpr
        func receive(_ answers: Set<String>) throws -> (PersonID, IntakeID) {
            let person = try bureau.person("", as: .enquirer) { $0.chosenName = "Ida" }
            return try bureau.write { tx in
                (person, try bureau.offer().receive(tx, person, on: bureau.today, answers: answers))
            }
        }
        func accept(_ referral: IntakeID) throws -> PersonID {
            let details = [Change.name("Ida Iversen")]
            return try bureau.write { tx in
                try bureau.offers.accept(tx, referral, details: details, policy: policy, on: bureau.today).value
            }
        }
        let (person, good) = try receive(["lives-in-facility"])
        let (other, bad) = try receive([])
        #expect(throws: Objected.self) { _ = try accept(bad) }
        #expect(try accept(good) == person)
        let capacities = try bureau.read { tx in
            (try People.capacities(tx, of: person), try People.capacities(tx, of: other))
        }
        #expect(capacities.0.contains(.participant) && capacities.1 == [.enquirer])
        #expect(try bureau.count("SELECT count(*) FROM intake WHERE accepted IS NULL") == 1)
    }

    @Test("A group begins with its facilitators, gives places, and records a session with everybody not named there")
    func group() throws {
        let bureau = try Bureau()
        let leader = try bureau.volunteer("Leder Lind", in: Bureau.groups)
        let guests = try ["Anna A", "Bo B"].map {
            try bureau.participant($0, in: Bureau.groups) { $0.birthDay = Day(number: 7_000) }
        }
        let setting = GroupSetting(starts: bureau.today, hour: 16, location: "Biblioteket")
        let offers = bureau.offers
        let group = try bureau.write { tx in
            let planned = try bureau.offer(Bureau.groups).planGroup(tx, setting, today: bureau.today)
            try offers.addFacilitator(tx, to: planned.group, leader, on: bureau.today)
            return planned
        }
        #expect(group.sessions == 10)
        let warnings = try bureau.write { tx in
            _ = try offers.advance(tx, group.group, to: .recruiting, on: bureau.today)
            return try offers.advance(tx, group.group, to: .confirmed, on: bureau.today).warnings
        }
        #expect(warnings.map(\.code) == ["few-facilitators"])
        let places = try bureau.write { tx in
            let places = try guests.map { try offers.givePlace(tx, in: group.group, to: $0, on: bureau.today).value }
            _ = try offers.advance(tx, group.group, to: .running, on: bureau.today)
            let first = try Sessions.of(tx, group.group)[0].id
            try offers.hold(tx, first, .adapted, except: [places[1]: .excused])
            return places
        }
        let first = try bureau.read { tx in try Sessions.of(tx, group.group)[0] }
        let marks = try bureau.read { tx in try Sessions.marks(tx, first.id) }
        #expect(first.delivery == .adapted && marks == [places[0]: .present, places[1]: .excused])
    }

    @Test("A volunteer's words at a meeting become a note about the participant that is soon erased")
    func meeting() throws {
        let bureau = try Bureau()
        let (participant, volunteer) = (try bureau.participant(), try bureau.volunteer())
        let match = try bureau.match(participant, volunteer)
        let entry = MeetingEntry(day: bureau.today, minutes: 60, note: "Gik en tur")
        let meeting = try bureau.write { tx in try entry.log(tx, match) }
        let (other, journal) = try bureau.read { tx in
            (
                try Notes.read(tx, about: participant, .other, in: .match(match)),
                try Notes.read(tx, about: participant, .journal, in: .match(match))
            )
        }
        #expect(other.map(\.meeting) == [meeting] && other.first?.words.text == "Gik en tur")
        #expect(journal.isEmpty)
    }

    @Test("A worry is read by its handler, its deputy and data protection, and by nobody else")
    func concern() throws {
        let bureau = try Bureau()
        let person = try bureau.participant()
        let concern = try bureau.write { tx in
            try Concerns.raise(
                tx, about: person, words: "Lukket dør", acute: false, handler: "anna", deputy: "bo", on: bureau.today)
        }
        func read(_ id: String, protectsData: Bool = false) throws -> String? {
            try bureau.read { tx in
                try ConcernReader(id: id, protectsData: protectsData).read(tx, concern).words.text
            }
        }
        #expect(try read("anna") == "Lukket dør" && read("bo") == "Lukket dør")
        #expect(try read("dpo", protectsData: true) == "Lukket dør")
        #expect(throws: OthersConcern(handler: "anna", deputy: "bo")) { try read("carl") }
        #expect(throws: OthersConcern.self) {
            try bureau.write { tx in
                try ConcernReader(id: "carl", protectsData: false).close(tx, concern, on: bureau.today)
            }
        }
    }
}
