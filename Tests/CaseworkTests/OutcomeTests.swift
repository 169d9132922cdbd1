import Consent
import Days
import Outcomes
import Participation
import PersonalData
import Rights
import Store
import Tenancy
import Testing

@testable import Casework

@Suite("Asking how things are")
struct OutcomeTests {
    private let purpose = "one-to-one-mentoring-evaluation"

    private func due(_ bureau: Bureau, _ person: PersonID) throws -> [String] {
        try bureau.read { tx in
            try OutcomeForms(bureau.offers, bureau.tenant).due(tx, person, on: tx.today).map(\.name)
        }
    }

    private func enrolled(_ bureau: Bureau) throws -> (PersonID, EnrolmentID) {
        let person = try bureau.person("Kanarie Kofoed")
        return (person, try bureau.write { tx in try Enrolments.start(tx, person, in: Bureau.mentoring, on: tx.today) })
    }

    private func agree(_ bureau: Bureau, _ person: PersonID) throws {
        try bureau.write { tx in
            _ = try ConsentTexts.publish(tx, purpose: purpose, words: ["da": "Vi måler, om det hjælper."])
            _ = try Consents.give(tx, person, purpose, language: "da", channel: .web)
        }
    }

    @Test(
        "A municipality asks without consent, an association exactly where it was given, and no longer than it stands")
    func basis() throws {
        let municipality = try Bureau()
        #expect(
            try due(municipality, enrolled(municipality).0) == ["participant.chime.start", "participant.goals.start"])

        let association = try Bureau(.association)
        let (person, _) = try enrolled(association)
        #expect(try due(association, person) == [])
        try agree(association, person)
        #expect(try due(association, person).count == 2)
        try association.write { tx in _ = try Withdrawals.withdraw(tx, person, purpose, channel: .web) }
        #expect(try due(association, person) == [])
    }

    @Test("Once a consent is taken back, answers are neither taken down nor read")
    func withdrawn() throws {
        let bureau = try Bureau(.association)
        let (person, _) = try enrolled(bureau)
        try agree(bureau, person)
        let form = try bureau.read { tx in
            try OutcomeForms(bureau.offers, bureau.tenant).due(tx, person, on: tx.today)[0]
        }
        try bureau.write { tx in
            _ = try form.record(tx, form.reply([5, 5, 5, 5, 5]), on: tx.today, .page, onBehalf: false)
        }
        func read() throws {
            _ = try bureau.read { tx in
                try ReadForm(tx, person, bureau.offer(), form.name, bureau.tenant.configuration.instruments)
            }
        }
        try read()
        try bureau.write { tx in _ = try Withdrawals.withdraw(tx, person, purpose, channel: .web) }
        #expect(throws: NoConsent.self) { try read() }
        #expect(throws: NoConsent.self) {
            try bureau.write { tx in
                _ = try form.record(tx, form.reply([1, 1, 1, 1, 1]), on: tx.today, .page, onBehalf: false)
            }
        }
    }

    @Test("A consent that ended with the support reaches to its follow-up, and not to a new course of support")
    func afterwards() throws {
        let bureau = try Bureau(.association, day: "2026-02-02")
        let (person, course) = try enrolled(bureau)
        try agree(bureau, person)
        bureau.clock.set(day: try Day(iso: "2026-06-01"))
        try bureau.write { tx in try Enrolments.close(tx, course, on: tx.today, because: .completed) }
        #expect(try due(bureau, person) == ["participant.chime.end", "participant.goals.end"])
        bureau.clock.set(day: try Day(iso: "2026-09-01"))
        #expect(try due(bureau, person) == ["participant.chime.follow-up", "participant.goals.follow-up"])
        let people = try bureau.read { tx in
            (
                try Consents.people(tx, agreeingTo: purpose, whileOpen: false),
                try Consents.people(tx, agreeingTo: purpose, whileOpen: true)
            )
        }
        #expect(people.0 == [person] && people.1 == [])
        try bureau.write { tx in _ = try Enrolments.start(tx, person, in: Bureau.mentoring, on: tx.today) }
        #expect(try due(bureau, person) == ["participant.chime.follow-up", "participant.goals.follow-up"])
    }

    @Test("The desk shows whom to ask and whose answers to read, late ones as late, until somebody has read them")
    func desk() throws {
        let bureau = try Bureau()
        let (person, _) = try enrolled(bureau)
        func queue(_ kind: QueueKind) throws -> DeskQueue {
            try bureau.read { tx in try DeskIndex().queue(kind, tx, bureau.offers) }
        }
        #expect(try queue(.forms).rows.map(\.subject) == [.measured(person)])
        #expect(try queue(.answers).count == 0)
        let id = try bureau.write { tx in
            let form = try OutcomeForms(bureau.offers, bureau.tenant).due(tx, person, on: tx.today)[0]
            return try form.record(tx, form.reply([0, 0, 0, 0, 0]), on: tx.today, .page, onBehalf: false)
        }
        #expect(try queue(.answers).rows.map(\.day) == [bureau.today.adding(days: 7)])
        bureau.clock.set(day: bureau.today.adding(days: 8))
        #expect(try queue(.answers).rows.map(\.isLate) == [true])
        try bureau.write { tx in try Measurements.markRead(tx, id) }
        #expect(try queue(.answers).count == 0)
    }

    @Test("A quote needs a yes to a published text, and is somebody's own to take back")
    func quotes() throws {
        let bureau = try Bureau()
        let (person, _) = try enrolled(bureau)
        let (other, _) = try enrolled(bureau)
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in
                try OwnQuotes(tx, of: person, bureau.offers).give(tx, "Et ord", to: "one-to-one-mentoring")
            }
        }
        try bureau.write { tx in
            _ = try ConsentTexts.publish(
                tx, purpose: "one-to-one-mentoring-quotes", words: ["da": "Vi viser dine ord uden navn."])
            try OwnQuotes(tx, of: person, bureau.offers).give(tx, "Et ord", to: "one-to-one-mentoring")
        }
        let id = try bureau.read { tx in try OwnQuotes(tx, of: person, bureau.offers).given[0].quote.id }
        #expect(throws: ParticipationError.notFound) {
            try bureau.write { tx in try OwnQuotes(tx, of: other, bureau.offers).takeBack(tx, "\(id)") }
        }
        try bureau.write { tx in try OwnQuotes(tx, of: person, bureau.offers).takeBack(tx, "\(id)") }
        #expect(try bureau.count("SELECT count(*) FROM quote") == 0)
    }
}
