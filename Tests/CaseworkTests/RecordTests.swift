import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Rights
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("What a coordinator sees of people, matches and trainings")
struct RecordTests {
    let bureau: Bureau

    init() throws { bureau = try Bureau() }

    private func page(_ id: PersonID) throws -> PersonPage {
        try bureau.read { tx in try PersonPage(tx, id, on: bureau.today) }
    }

    @Test("A person's page shows what the person takes part in, without a CPR number and without the words of notes")
    func person() throws {
        let person = try bureau.participant("Dorte Dam") {
            $0.cpr = try? CPR("010190-1111")
            $0.phone = "12345678"
        }
        let match = try bureau.match(person, bureau.volunteer("Frede Friis"))
        try bureau.write { tx in
            _ = try Notes.write(tx, about: person, .journal, in: .match(match), words: "Meget fortroligt")
            _ = try bureau.offer().stateGoal(tx, of: person, words: "Komme ud", on: bureau.today)
            _ = try Concerns.raise(
                tx, about: person, words: "Bekymrende", acute: true, handler: "anna", deputy: "bo", on: bureau.today)
            try MyWishes(of: person).call(tx, in: Bureau.mentoring)
            _ = try Requests.register(tx, .access, of: person, channel: .phone)
        }
        let page = try page(person)
        #expect(page.person.displayName == .text("Dorte Dam") && page.age == 36 && page.holdsCPR)
        #expect(page.person[.cpr] == .empty && page.person[.phone] == .text("12345678"))
        #expect(page.support.matches.map(\.id) == [match] && page.support.enrolments.count == 1)
        #expect(page.others[page.support.matches[0].volunteer]?.name == .text("Frede Friis"))
        #expect(page.notes.map(\.count) == [1] && page.goals.first?.goal.words == .text("Komme ud"))
        #expect(page.concerns.map(\.isAcute) == [true] && page.wishes.map(\.kind) == [.call])
        #expect(page.requests.map(\.kind) == [.access] && page.meetings.count == 1)
        var words = ""
        dump(page, to: &words)
        for secret in ["010190", "0101901111", "fortroligt", "Bekymrende"] { #expect(!words.contains(secret)) }
        let notes = try bureau.read { tx in try NotePage(tx, about: person, .journal, in: .match(match)).notes }
        #expect(notes.map(\.words) == [.text("Meget fortroligt")])
    }

    @Test("Protected and restricted people are masked on their own page")
    func masked() throws {
        let hidden = try bureau.participant("Skjult Skov") {
            $0.address = "Hemmelig Vej 1"
            $0.protected = true
        }
        let page = try page(hidden)
        #expect(page.person.displayName == .masked && page.person[.address] == .masked)
        try bureau.write { tx in try Restrictions.restrict(tx, hidden, ground: .accuracy) }
        #expect(try self.page(hidden).goals.isEmpty)
        #expect(throws: PeopleError.self) { _ = try self.page(PersonID(raw: 4_711)) }
    }

    @Test("The match page says what speaks against the next step, and keeps the other side of one that was erased")
    func match() throws {
        let (person, volunteer) = (try bureau.participant(), try bureau.volunteer())
        let proposed = try bureau.write { tx in
            try bureau.offer().propose(tx, person, volunteer, on: bureau.today).value
        }
        func page() throws -> MatchPage {
            try bureau.read { tx in try MatchPage(tx, proposed, bureau.offers, on: bureau.today) }
        }
        #expect(try page().next == .startMatch)
        #expect(try page().remarks.map(\.code) == ["not-accepted", "not-accepted"])
        try bureau.write { tx in
            for side in Side.allCases { _ = try bureau.offers.accept(tx, proposed, as: side, on: bureau.today) }
            _ = try bureau.offers.start(tx, proposed, on: bureau.today)
            try PlannedMeetings.plan(tx, proposed, on: bureau.today, hour: 9, minute: 5, place: "Caféen")
        }
        let running = try page()
        #expect(running.next == .extendMatch && running.place == .text("Caféen") && running.planned?.clock == 545)
        #expect(running.participant?.name == .text("Deltager Dam") && running.volunteer?.id == volunteer)
    }

    @Test("A training lists its members in Danish order with what they attended, and what its next step lacks")
    func cohort() throws {
        let volunteers = try ["Åse Å", "Anna A"].map { try bureau.person($0, as: .volunteer) }
        let cohort = try bureau.write { tx in
            let cohort = try bureau.offer().planCohort(tx, from: bureau.today).cohort
            for person in volunteers { _ = try bureau.offers.join(tx, cohort, person, on: bureau.today) }
            return cohort
        }
        let page = try bureau.read { tx in try CohortPage(tx, cohort, bureau.offers, on: bureau.today) }
        #expect(page.members.map(\.person.name) == [.text("Anna A"), .text("Åse Å")])
        #expect(page.sessions.count == 6 && page.current?.number == 1)
        #expect(page.starting.map(\.code) == ["cohort-too-small"] && page.joining.isEmpty)
        #expect(page.finishing.map(\.code) == ["training-not-finished"])
    }

    @Test("The waiting list shows the order of service, and the range that others have waited")
    func waitingPage() throws {
        let (first, urgent) = (try bureau.person("Først F"), try bureau.person("Vigtig V"))
        try bureau.write { tx in
            _ = try bureau.offer().wait(tx, first, since: bureau.today.adding(days: -9))
            _ = try bureau.offer().wait(tx, urgent, since: bureau.today, priority: 3)
        }
        let page = try bureau.read { tx in try WaitingPage(tx, bureau.offer(), on: bureau.today, rows: 1) }
        #expect(page.rows.map(\.person.name) == [.text("Vigtig V")] && page.count == 2 && page.expected == nil)
    }
}

@Suite("Volunteers side by side")
struct CandidateTests {
    let bureau: Bureau
    let participant: PersonID

    init() throws {
        bureau = try Bureau()
        participant = try bureau.participant("Dorte Dam") {
            $0.wishes = "Gåture og skak"
            $0.languages = "dansk, arabisk"
            $0.declines = "svømning"
        }
    }

    private func candidates() throws -> Candidates {
        try bureau.read { tx in try Candidates(tx, for: participant, bureau.offer(), on: bureau.today) }
    }

    @Test("Reasons and conflicts are words, and what two people have in common is named")
    func words() throws {
        _ = try bureau.volunteer("Frede Friis", capacity: 2, area: "midtbyen") {
            $0.interests = "Skak, svømning"
            $0.languages = "Dansk"
        }
        let found = try candidates()
        let row = try #require(found.rows.first)
        #expect(row.reasons.map(\.danish).contains("Taler begge dansk."))
        #expect(row.reasons.map(\.danish).contains("Begge nævner skak."))
        #expect(row.conflicts.map(\.danish) == ["Den ene ønsker ikke svømning."])
        #expect(row.blockers.isEmpty && row.area == .text("midtbyen") && row.capacity == 2)
        #expect(found.wishes == .text("Gåture og skak") && found.obstacles.isEmpty)
    }

    @Test("Three at most, the free ones first, and the same order each time; who is blocked is shown as blocked")
    func order() throws {
        let busy = try bureau.volunteer("Travl T", capacity: 1)
        _ = try bureau.match(bureau.participant("Anden"), busy)
        let free = try (0..<3).map { try bureau.volunteer("Fri \($0)") }.sorted()
        let found = try candidates()
        #expect(found.rows.map(\.volunteer.id) == free && found.others == 1)
        #expect(try candidates().rows.map(\.volunteer.id) == free)
        try bureau.write { tx in
            try Vetoes.add(tx, by: free[0], as: .volunteer, against: participant, on: bureau.today)
        }
        let after = try candidates()
        #expect(after.rows.map(\.volunteer.id).prefix(2) == free[1...])
        #expect(after.rows[2].blockers.count == 1)
    }

    @Test("A volunteer who rests is nobody's candidate until the rest is over")
    func resting() throws {
        let resting = try bureau.volunteer("Hviler H")
        let pause = try bureau.write { tx in
            try bureau.offer().pause(tx, resting, as: .volunteer, on: bureau.today, because: .holiday)
        }
        #expect(try candidates().rows.isEmpty && candidates().others == 0)
        try bureau.write { tx in try SupportPauses.end(tx, pause, on: bureau.today) }
        #expect(try candidates().rows.map(\.volunteer.id) == [resting])
    }

    @Test("Names are opened for those alone who are shown")
    func opened() throws {
        for number in 0..<6 { _ = try bureau.volunteer("Frivillig \(number)") }
        _ = try bureau.tenant.store.read(as: .operatorUser("anna"), for: "candidates") { tx in
            try Candidates(tx, for: participant, bureau.offer(), on: bureau.today)
        }
        let entries = try bureau.tenant.store.trailEntries(from: Instant(milliseconds: 0), to: bureau.clock.now()) {
            $0.action == "candidates"
        }
        #expect(entries.map(\.persons.count) == [4])
    }

    @Test(
        "In an association a volunteer without consent is shown as blocked, and a participant without one as an obstacle"
    )
    func consent() throws {
        let association = try Bureau(.association)
        let person = try association.participant()
        _ = try association.volunteer()
        let found = try association.read { tx in
            try Candidates(tx, for: person, association.offer(), on: association.today)
        }
        #expect(found.obstacles.count == 1)
        #expect(found.rows.first?.blockers.map(\.danish) == ["Har ikke givet samtykke."])
    }
}
