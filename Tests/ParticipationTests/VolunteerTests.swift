import Days
import Participation
import People
import PersonalData
import SQLite
import Store
import TestSupport
import Testing

@Suite("Volunteers")
struct VolunteerTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-01-31")
    }

    @Test("A volunteer walks from interest through training to being available, active, paused and gone")
    func life() throws {
        let person = try town.person(.volunteer)
        let id = try town.write { tx in try Volunteers.express(tx, person, in: town.pairs, on: day) }
        func stage() throws -> VolunteerStage { try town.read { tx in try Volunteers.stage(tx, id) } }
        #expect(try stage() == .interested)
        try town.write { tx in try Volunteers.step(tx, id, .conversation, on: day) }
        #expect(try stage() == .inConversation)
        let (cohort, member) = try town.write { tx throws in
            let cohort = try Cohorts.plan(
                tx, in: town.pairs, days: (0..<6).map { day.adding(.months($0)) }, topics: ["a", "b"])
            return (cohort, try Cohorts.join(tx, cohort, person, on: day))
        }
        #expect(try stage() == .inTraining)
        try hold(cohort, [member: 6], of: 6)
        try town.write { tx throws in
            #expect(try TrainingCertificates.finish(tx, cohort, on: day.adding(.months(5)), percent: 80).isEmpty)
        }
        #expect(try stage() == .trained)
        try town.write { tx in try Volunteers.step(tx, id, .confirmed, on: day.adding(.months(5))) }
        #expect(try stage() == .confirmed)
        try town.write { tx throws in
            try Volunteers.step(tx, id, .confidentiality, on: day.adding(.months(5)), version: "2026-1")
            try Volunteers.offer(tx, id, capacity: 2)
        }
        #expect(try stage() == .available)
        let (participant, _) = try town.enrolled()
        let match = try town.match(participant, person, from: "2026-07-01")
        #expect(try stage() == .active)
        #expect(throws: ParticipationError.stillOpen("match")) {
            try town.write { tx in try Volunteers.exit(tx, id, on: day.adding(.months(7)), because: .moved) }
        }
        try town.write { tx throws in
            try Matches.end(tx, match, on: day.adding(.months(7)), because: .completed)
            _ = try SupportPauses.begin(
                tx, person, as: .volunteer, in: town.pairs, on: day.adding(.months(7)), because: .holiday)
        }
        #expect(try stage() == .paused)
        try town.write { tx in try Volunteers.exit(tx, id, on: day.adding(.months(8)), because: .moved) }
        #expect(try stage() == .exited)
        #expect(try town.count("SELECT count(*) FROM certificate WHERE closing = 'exit'") == 1)
        #expect(try town.count("SELECT count(*) FROM pause WHERE ends IS NULL") == 0)
    }

    @Test("A certificate needs the tenant's share of attendance: 5 of 6 is 83 %, 4 of 6 is 66 %")
    func share() throws {
        let people = try (0..<2).map { _ in try town.person(.volunteer) }
        let (cohort, members) = try town.write { tx throws in
            let cohort = try Cohorts.plan(tx, in: town.pairs, days: (0..<6).map { day.adding(.months($0)) })
            return (cohort, try people.map { try Cohorts.join(tx, cohort, $0, on: day) })
        }
        try hold(cohort, [members[0]: 5, members[1]: 4], of: 6)
        let without = try town.write { tx throws in
            try TrainingCertificates.finish(tx, cohort, on: day.adding(.months(6)), percent: 80)
        }
        #expect(without.map(\.person) == [people[1]])
        #expect(without.first?.attended == 4)
        try town.read { tx throws in
            #expect(try TrainingCertificates.holds(tx, people[0], in: town.pairs))
            #expect(try !TrainingCertificates.holds(tx, people[1], in: town.pairs))
            #expect(try Figures.total(tx, .volunteersTrained, in: town.pairs, years: 2026...2026) == 1)
        }
    }

    @Test("Sessions a month apart keep the month's end: 31 January, 28 February, 31 March")
    func calendar() throws {
        let cohort = try town.write { tx throws in
            try Cohorts.plan(tx, in: town.pairs, days: (0..<3).map { day.adding(.months($0)) })
        }
        let days = try town.read { tx in try Cohorts.sessions(tx, cohort).map(\.day.iso) }
        #expect(days == ["2026-01-31", "2026-02-28", "2026-03-31"])
    }

    @Test("A certificate of conduct is valid until its renewal, and a newer one supersedes it")
    func attestations() throws {
        let person = try town.person(.volunteer)
        let renewal = day.adding(.months(24))
        try town.write { tx throws in
            _ = try Attestations.record(tx, of: person, kind: "child-protection", obtained: day, renewal: renewal)
        }
        func valid(on day: Day) throws -> Set<String> {
            try town.read { tx in try Attestations.valid(tx, of: person, on: day) }
        }
        #expect(try valid(on: renewal.adding(days: -1)) == ["child-protection"])
        #expect(try valid(on: renewal).isEmpty)
        try town.write { tx throws in
            _ = try Attestations.record(
                tx, of: person, kind: "child-protection", obtained: renewal, renewal: renewal.adding(.months(24)))
        }
        #expect(try valid(on: renewal) == ["child-protection"])
        #expect(try town.count("SELECT count(*) FROM attestation WHERE closing = 'superseded'") == 1)
    }

    @Test("There is no place for a certificate's document or content (criterion 40)")
    func noDocuments() throws {
        let columns = try town.store.upkeep { tx in
            try tx.all("SELECT name FROM pragma_table_info('attestation')") { $0.text(0) }
        }
        #expect(columns == ["id", "person", "kind", "obtained", "renewal", "closing", "closed"])
    }

    @Test("A confirmed volunteer is not declined but leaves; a declined one keeps no days or area")
    func decline() throws {
        let person = try town.person(.applicant)
        let id = try town.write { tx throws in
            let id = try Volunteers.express(tx, person, in: town.pairs, on: day)
            try Volunteers.offer(tx, id, capacity: 1, days: "kanariedage", area: "midtbyen")
            try Volunteers.decline(tx, id, on: day)
            return id
        }
        #expect(try town.read { tx in try Volunteers.days(tx, id) } == .empty)
        let confirmed = try town.volunteer()
        #expect(throws: ParticipationError.wrongOrder("a confirmed volunteer")) {
            try town.write { tx throws in
                let part = try #require(try Volunteers.open(tx, of: confirmed, in: town.pairs))
                try Volunteers.decline(tx, part.id, on: day)
            }
        }
    }

    @Test("What a volunteer attests is recorded, counts at the next step, and ends when the volunteer is turned down")
    func attests() throws {
        let person = try town.person(.volunteer)
        let id = try town.write { tx in
            try Volunteers.express(tx, person, in: town.pairs, on: day, attesting: ["well-enough-now"])
        }
        let facts = try town.read { tx in try Facts.volunteer(tx, person, in: town.pairs, on: day) }
        #expect(facts.attestations == ["well-enough-now"])
        try town.write { tx in try Volunteers.decline(tx, id, on: day.adding(days: 1)) }
        #expect(try town.count("SELECT count(*) FROM attestation WHERE closing = 'exit'") == 1)
        #expect(try town.read { tx in try Volunteers.isOnlyDeclined(tx, person) })
    }

    /// Holds sessions; each member is present at the first so many.
    private func hold(_ cohort: CohortID, _ present: [CohortMemberID: Int], of count: Int) throws {
        let sessions = try town.read { tx in try Cohorts.sessions(tx, cohort) }
        try town.write { tx throws in
            for session in sessions.prefix(count) {
                try Cohorts.hold(
                    tx, session.id, .delivered,
                    marks: present.mapValues { $0 >= session.number ? .present : .absent })
            }
        }
    }
}
