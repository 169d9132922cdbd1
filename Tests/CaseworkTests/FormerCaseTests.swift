import Days
import Outcomes
import Participation
import People
import PersonalData
import ProgrammeKit
import Store
import Tenancy
import Testing

@testable import Casework

/// From participant to volunteer: the pathway goes on, the former case stays behind.
@Suite("The former case of a colleague")
struct FormerCaseTests {
    let bureau: Bureau
    let person: PersonID
    let mentor: PersonID

    init() throws {
        bureau = try Bureau()
        mentor = try bureau.volunteer("Mentor Munk")
        person = try bureau.participant("Pia Peer")
        let (bureau, person) = (bureau, person)
        let match = try bureau.match(person, mentor, daysAgo: 60)
        try bureau.write { tx in
            _ = try bureau.offer().stateGoal(tx, of: person, words: "Et job", on: bureau.today)
            _ = try Notes.write(tx, about: person, .journal, in: .match(match), words: "Før")
            try Matches.end(tx, match, on: bureau.today, because: .completed)
        }
    }

    private func close() throws {
        try bureau.write { tx in
            let course = try #require(try Enrolments.open(tx, of: person, in: Bureau.mentoring))
            try Enrolments.close(tx, course.id, on: bureau.today, because: .completed, onward: .volunteering)
        }
    }

    private func volunteers() throws {
        try bureau.write { tx in
            try People.copyCapacity(tx, person, from: .participant, to: .volunteer)
            _ = try Volunteers.express(tx, person, in: Bureau.mentoring, on: bureau.today)
        }
    }

    private func page() throws -> PersonPage {
        try bureau.read { tx in try PersonPage(tx, person, on: bureau.today) }
    }

    @Test("A volunteer who was supported before is met as a volunteer: no case, no note, no goal, no old profile")
    func hidden() throws {
        try close()
        let before = try page()
        #expect(!before.support.enrolments.isEmpty && !before.goals.isEmpty && !before.notes.isEmpty)
        try volunteers()
        let after = try page()
        #expect(after.person.capacities == [.volunteer])
        #expect(after.support.enrolments.isEmpty && after.support.matches.isEmpty && after.support.referrals.isEmpty)
        #expect(after.goals.isEmpty && after.notes.isEmpty && after.meetings.isEmpty)
        #expect(after.support.volunteering.count == 1)
    }

    @Test("Whoever is still supported is met as both, and so is one who comes back")
    func open() throws {
        try volunteers()
        #expect(try page().support.enrolments.count == 1)
        try close()
        #expect(try page().support.enrolments.isEmpty)
        try bureau.write { tx in
            _ = try Intakes.receive(tx, person, to: Bureau.mentoring, from: "self", on: bureau.today)
        }
        #expect(try page().support.enrolments.count == 1)
    }

    @Test("What a colleague answered while supported is read by nobody new, asked by nobody else, and still their own")
    func answers() throws {
        let forms = OutcomeForms(bureau.offers, bureau.tenant)
        let (read, unread) = ("participant.chime.end", "participant.goals.end")
        for (name, items) in [(read, [4, 4, 4, 4, 4]), (unread, [7])] {
            try bureau.write { tx in
                let form = try forms.enterable(tx, person, Bureau.mentoring.text, name, on: tx.today)
                let id = try form.record(tx, form.reply(items), on: tx.today, .paper, onBehalf: true)
                if name == read { try Measurements.markRead(tx, id) }
            }
        }
        try close()
        #expect(try shown() == [read, unread])
        try volunteers()
        #expect(try shown() == [unread], "whoever was promised to read it still does")
        #expect(throws: ParticipationError.notFound) { try open(read) }
        #expect(try open(unread).answers == [7])
        let later = bureau.today.adding(.months(3))
        try bureau.read { tx in
            #expect(
                try forms.due(tx, person, on: later).contains { $0.use.respondent == .participant },
                "their own to answer")
            #expect(try bureau.offer().dueForms(tx, on: later).allSatisfy { $0.span.person != person })
            let asked = try #require(try forms.due(tx, person, on: later).first { $0.use.respondent == .participant })
            #expect(throws: ParticipationError.notFound) {
                try forms.enterable(tx, person, Bureau.mentoring.text, asked.name, on: later)
            }
        }
    }

    private func shown() throws -> [String] {
        try bureau.read { tx in
            try OutcomePage(tx, person, bureau.offers, bureau.tenant).forms.map {
                OutcomeForm.name($0.who, $0.form.instrument, $0.form.occasion)
            }.sorted()
        }
    }

    private func open(_ name: String) throws -> ReadForm {
        try bureau.read { tx in
            try ReadForm(tx, person, bureau.offer(), name, bureau.tenant.configuration.instruments)
        }
    }

    @Test("The former participant sees everything of their own, and an export holds it")
    func own() throws {
        try close()
        try volunteers()
        #expect(try bureau.export(person).contains("Et job"))
        let data = try bureau.read { tx in try MyData(tx, of: person, bureau.tenant) }
        #expect(data.uses.contains { $0.category == .participantProfile })
    }

    @Test("That two know each other is flagged at matching, and it is not said from where")
    func flagged() throws {
        try close()
        try volunteers()
        let part = try bureau.read { tx in try #require(try Volunteers.open(tx, of: person, in: Bureau.mentoring)) }
        let other = try bureau.participant("Per Piil")
        let old = try bureau.match(other, mentor, daysAgo: 20)
        try bureau.write { tx in
            try Volunteers.step(tx, part.id, .confidentiality, on: bureau.today, version: "1")
            try Volunteers.step(tx, part.id, .confirmed, on: bureau.today)
            try Volunteers.offer(tx, part.id, capacity: 1)
            try Matches.end(tx, old, on: bureau.today, because: .completed)
        }
        let rows = try bureau.read { tx in
            try Candidates(tx, for: other, bureau.offer(), on: bureau.today).rows
        }
        let known = try #require(rows.first { $0.volunteer.id == mentor })
        let new = try #require(rows.first { $0.volunteer.id == person })
        #expect(known.conflicts.contains { $0.danish.hasPrefix("De to kan kende hinanden") })
        #expect(!new.conflicts.contains { $0.danish.hasPrefix("De to kan kende hinanden") })
    }
}
