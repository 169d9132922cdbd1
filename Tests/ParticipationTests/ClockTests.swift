import Days
import Participation
import People
import PersonalData
import Retention
import SQLite
import Store
import TestSupport
import Testing

@Suite("When the clocks start")
struct ClockTests {
    let town: Town
    let day: Day

    init() throws {
        town = try Town()
        day = try Day(iso: "2026-02-02")
    }

    @Test("A participant's clock starts with the last closing, and not while anything is open")
    func participant() throws {
        let (person, first) = try town.enrolled()
        let second = try town.write { tx in try Enrolments.start(tx, person, in: town.circles, on: day) }
        try town.write { tx in try Enrolments.close(tx, first, on: day, because: .completed) }
        #expect(try start(.participantProfile) == nil)
        try town.write { tx in try Enrolments.close(tx, second, on: day.adding(days: 9), because: .moved) }
        #expect(try start(.participantProfile) == [day.adding(days: 9)])
        let intake = try town.write { tx in try Intakes.receive(tx, person, to: town.pairs, from: "self", on: day) }
        #expect(try start(.participantProfile) == nil)
        try town.write { tx in try Intakes.reject(tx, intake, on: day, guidance: "other") }
        let waiting = try town.write { tx in try Waiting.join(tx, person, for: town.pairs, since: day) }
        #expect(try start(.participantProfile) == nil)
        try town.write { tx in try Waiting.leave(tx, waiting, on: day, because: .ownWish) }
        #expect(try start(.participantProfile) == [day.adding(days: 9)])
    }

    @Test("A closing without a day is an exception: the record is listed, without a start")
    func missing() throws {
        let person = try town.person()
        try town.write { tx in
            _ = try History.enrolment(tx, person, in: town.pairs, started: day, reason: .moved)
            try tx.audit("test.import")
        }
        #expect(try start(.participantProfile) == [nil])
    }

    @Test("Somebody who was never enrolled has a clock from the rejection on, also when the referral has gone")
    func neverEnrolled() throws {
        let person = try town.person()
        try town.write { tx in
            let intake = try Intakes.receive(tx, person, to: town.pairs, from: "doctor", on: day)
            try Intakes.reject(tx, intake, on: day.adding(days: 5), guidance: "other")
        }
        #expect(try start(.referralRejected) == [day.adding(days: 5)])
        try town.erase(person, [.referralRejected])
        #expect(try start(.participantProfile) == [day.adding(days: 5)])
    }

    @Test("Notes run from the end of their match or course of support, also those written later")
    func notes() throws {
        let (person, enrolment) = try town.enrolled()
        let match = try town.match(person, try town.volunteer())
        try town.write { tx in
            _ = try Notes.write(tx, about: person, .journal, in: .match(match), words: "a")
            _ = try Notes.write(tx, about: person, .other, in: .enrolment(enrolment), words: "b")
        }
        #expect(try start(.journalNotes) == nil)
        try town.write { tx in
            try Matches.end(tx, match, on: day.adding(days: 50), because: .completed)
            _ = try Notes.write(tx, about: person, .other, in: .match(match), words: "c")
        }
        #expect(try start(.journalNotes) == [day.adding(days: 50)])
        #expect(try start(.otherNotes) == [day.adding(days: 50)])
        try town.write { tx in try Enrolments.close(tx, enrolment, on: day.adding(days: 60), because: .completed) }
        #expect(try start(.otherNotes) == [day.adding(days: 50), day.adding(days: 60)])
    }

    @Test("Proofs of a volunteer run from the exit; a certificate of conduct already when a newer one supersedes it")
    func proofs() throws {
        let person = try town.volunteer()
        try town.write { tx in
            for obtained in [day, day.adding(days: 10)] {
                _ = try Attestations.record(tx, of: person, kind: "conduct", obtained: obtained)
            }
            _ = try History.certificate(tx, person, in: town.pairs, issued: day, attended: 6, held: 6)
        }
        #expect(try start(.attestation) == [day.adding(days: 10)])
        #expect(try start(.trainingCertificate) == nil)
        try town.write { tx in
            let part = try #require(try Volunteers.open(tx, of: person, in: town.pairs))
            try Volunteers.exit(tx, part.id, on: day.adding(days: 30), because: .ownWish)
        }
        #expect(try start(.attestation) == [day.adding(days: 10), day.adding(days: 30)])
        #expect(try start(.trainingCertificate) == [day.adding(days: 30)])
        #expect(try start(.volunteerProfile) == [day.adding(days: 30)])
    }

    @Test("A declined applicant's clock starts with the decision; a profile without a part with the day it was made")
    func applicants() throws {
        let declined = try town.person(.applicant)
        _ = try town.person(.applicant)
        try town.write { tx in
            let part = try Volunteers.express(tx, declined, in: town.pairs, on: day)
            try Volunteers.decline(tx, part, on: day.adding(days: 2))
        }
        #expect(try start(.rejectedVolunteer) == [day.adding(days: 2), try Day(iso: "2026-11-21")])
    }

    @Test("An open seat without a case is anonymised: the row stays countable")
    func attendee() throws {
        let group = try town.group(sessions: 1)
        let person = try town.person(.attendee)
        try town.write { tx in _ = try Places.give(tx, in: group, to: person, on: day) }
        try town.run(group)
        #expect(try start(.courseSeat) == nil)
        let session = try #require(try town.read { tx in try Sessions.of(tx, group) }.first)
        try town.write { tx in
            try Sessions.holdWithAllPresent(tx, session.id)
            try Groups.advance(tx, group, to: .completed, on: session.day)
        }
        #expect(try start(.courseSeat) == [session.day])
        try town.erase(person, [.courseSeat])
        #expect(try town.count("SELECT count(*) FROM attendance") == 1)
        #expect(try town.count("SELECT count(*) FROM group_place WHERE person IS NOT NULL") == 0)
        #expect(try town.count("SELECT count(*) FROM person") == 0)
        let places = try town.read { tx in try Figures.total(tx, .placesStarted, in: town.circles, years: 2026...2026) }
        #expect(places == 1)
    }

    @Test("A concern has its own key and clock, and always a deputy")
    func concern() throws {
        let person = try town.person()
        #expect(throws: ParticipationError.deputyMissing) {
            try town.write { tx in
                _ = try Concerns.raise(tx, about: person, words: "x", handler: "op-a", deputy: "op-a", on: day)
            }
        }
        let id = try town.write { tx in
            try Concerns.raise(
                tx, about: person, words: "Kanariebekymring", acute: true, handler: "op-a", deputy: "op-b", on: day)
        }
        #expect(try start(.concern) == nil)
        try town.write { tx in try Concerns.close(tx, id, on: day.adding(days: 3)) }
        #expect(try start(.concern) == [day.adding(days: 3)])
        #expect(try town.read { tx in try Concerns.read(tx, id) } == .text("Kanariebekymring"))
        #expect(try town.temporary.filesContaining("Kanariebekymring").isEmpty)
    }

    /// The starts of a category's ended records, by day; nil when none has ended.
    private func start(_ category: PersonalData.Category) throws -> [Day?]? {
        let sources = Town.inventory.sources.filter { $0.category == category }
        let starts = try town.store.upkeep { tx in
            try sources.flatMap { try tx.all("SELECT start FROM (\($0.ended)) ORDER BY start") { $0.dayOrNil(0) } }
        }
        return starts.isEmpty ? nil : starts
    }
}
