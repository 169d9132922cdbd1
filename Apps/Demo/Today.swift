import Casework
import Consent
import Days
import Outcomes
import Participation
import People
import ProgrammeKit
import Rights
import Store
import Tenancy

/// Somebody of today, with what they sign in with.
struct Somebody {
    let person: PersonID
    let phone: String
    let email: String

    init(_ person: PersonID, _ details: PersonDetails) {
        self.person = person
        phone = details.phone ?? ""
        email = details.email ?? ""
    }
}

/// What somebody who asks for company says.
struct Asking {
    /// Codes of the programme's own list.
    let answers: Set<String>
    let words: String
    var declines: String?
    var goal: String?
    var languages = "Dansk"
}

/// What a volunteer brings along.
struct Traits {
    let days: String
    let area: String
    let interests: String
    var declines: String?
    var languages = "Dansk"
}

/// Steps that were taken up to today, through the programme's rules as anybody takes them.
extension Site {
    /// A participant whose referral was accepted a week after it came.
    func participant(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, received: Day, from source: String, _ asking: Asking,
        protected: Bool = false
    ) throws -> (somebody: Somebody, referral: IntakeID) {
        var details = maker.next(ages: 20...64, on: received)
        details.wishes = asking.words
        details.declines = asking.declines
        details.languages = asking.languages
        details.protected = protected
        let person = try add(tx, details, as: .participant, since: received)
        let referral = try offer.receive(
            tx, person, from: source, on: received, answers: asking.answers, wishes: asking.words)
        let accepted = min(received.adding(days: 7), tx.today)
        _ = try offers.accept(tx, referral, policy: tenant.configuration.cpr, on: accepted)
        return (Somebody(person, details), referral)
    }

    /// The same, with a course of support that has begun.
    func enrolled(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, received: Day, on day: Day, from source: String,
        _ asking: Asking
    ) throws -> (somebody: Somebody, enrolment: EnrolmentID) {
        let (somebody, referral) = try participant(tx, &maker, received: received, from: source, asking)
        let enrolment = try offer.enrol(tx, somebody.person, after: referral, on: day).value
        if let goal = asking.goal { _ = try offer.stateGoal(tx, of: somebody.person, words: goal, on: day) }
        return (somebody, enrolment)
    }

    /// Somebody who has asked and whom nobody has answered yet: a first name, and how to reach them.
    func enquirer(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, received: Day, from source: String, _ asking: Asking
    ) throws {
        let details = maker.next(ages: 20...64, on: received)
        let known = PersonDetails(
            chosenName: details.name.split(separator: " ").first.map(String.init), phone: details.phone,
            email: details.email, wishes: asking.words)
        let person = try add(tx, known, as: .enquirer, since: received)
        _ = try offer.receive(tx, person, from: source, on: received, answers: asking.answers, wishes: asking.words)
    }

    /// A question from somebody who need not say who they are, from the tenant's page.
    func question(_ tx: borrowing Transaction, _ words: String) throws {
        let details = PersonDetails(
            chosenName: Phrases.nameless, email: "svar@eksempel.dk", wishes: words)
        try Enquiries.receive(tx, from: add(tx, details, as: .enquirer, since: tx.today))
    }

    /// Somebody who would like to volunteer, and attests what the programme asks for.
    func volunteer(
        _ tx: borrowing Transaction, _ maker: inout PeopleMaker, interested: Day, attesting: Set<String>,
        _ traits: Traits
    ) throws -> (somebody: Somebody, part: VolunteeringID) {
        var details = maker.next(ages: 24...68, on: interested)
        details.interests = traits.interests
        details.declines = traits.declines
        details.languages = traits.languages
        let person = try add(tx, details, as: .volunteer, since: interested)
        let part = try offer.express(tx, person, attesting: attesting, on: interested).value
        return (Somebody(person, details), part)
    }

    /// The volunteer has signed, is confirmed, and says what they can give.
    func confirm(
        _ tx: borrowing Transaction, _ part: VolunteeringID, on day: Day, capacity: Int, _ traits: Traits
    ) throws {
        for step in [VolunteerStep.conversation, .references, .confidentiality, .confirmed] {
            _ = try offers.step(tx, part, step, on: day, version: step == .confidentiality ? "1" : nil)
        }
        try Volunteers.offer(tx, part, capacity: capacity, days: traits.days, area: traits.area)
    }

    /// Holds those sessions of a training whose day has come. One member misses the second.
    func holdPassed(_ tx: borrowing Transaction, _ cohort: CohortID, missing: PersonID?) throws {
        let away = try Cohorts.members(tx, cohort).filter { $0.person == missing }.map(\.id)
        for session in try Cohorts.sessions(tx, cohort) where session.day < tx.today {
            let absent = session.number == 2 ? Set(away) : []
            _ = try offers.hold(tx, cohort, session: session.number, absent: absent, on: session.day)
        }
    }

    /// What somebody agrees to who lends their words.
    private func publishQuotes(_ tx: borrowing Transaction) throws {
        guard let purpose = programme.purposes.first(where: { $0.code == Quotes.purpose }) else { return }
        _ = try ConsentTexts.publish(
            tx, purpose: purpose.registered(for: id),
            words: [
                Language.danish.rawValue: Phrases.quotes.danish, Language.english.rawValue: Phrases.quotes.english,
            ])
    }

    /// Consents to the purpose that rests on consent; `days` from today they run out.
    func consents(_ tx: borrowing Transaction, _ given: [(person: PersonID, days: Int)], words: Text) throws {
        try publishQuotes(tx)
        let purposes = programme.purposes.filter {
            $0.basis(for: tenant.kind) == .consent && $0.code != Quotes.purpose
        }
        for purpose in purposes.map({ $0.registered(for: id) }) {
            _ = try ConsentTexts.publish(
                tx, purpose: purpose,
                words: [Language.danish.rawValue: words.danish, Language.english.rawValue: words.english])
            for (person, days) in given {
                _ = try Consents.give(
                    tx, person, purpose, language: Language.danish.rawValue, channel: .inPerson, onBehalf: .coordinator,
                    expires: tx.today.adding(days: days))
            }
        }
    }
}
