import Consent
import Days
import Participation
import People
import PersonalData
import ProgrammeKit
import Store
import Tenancy

/// A programme as this tenant offers it: its rules with the tenant's settings, asked before every step.
struct Offer {
    let programme: any Programme
    let terms: ProgrammeConfiguration
    private let context: Context

    var id: ProgrammeID { programme.id }

    init(_ programme: any Programme, _ place: Workplace) {
        self.programme = programme
        terms = place.tenant.terms(of: programme)
        context = place.context
    }

    /// Lets a step pass, or says why not; what should only be thought about once more is said and passes.
    /// - Throws: ``Objected``.
    func consider(_ step: Step, _ facts: Facts) throws {
        let objections = programme.objections(to: step, given: facts, under: terms.settings)
        let blocking = objections.filter { $0.severity == .blocks }
        guard blocking.isEmpty else { throw Objected(codes: blocking.map(\.code), words: blocking.map(words)) }
        for objection in objections { context.say("Think once more: \(words(objection))") }
    }

    /// - Throws: ``UsageError`` for an answer that the programme does not ask for.
    func checkAnswers(_ answers: Set<String>) throws {
        let known = programme.answers(under: terms.settings)
        for answer in answers.sorted() where !known.contains(answer) {
            throw UsageError.badChoice("--answer", choices: known, nearest: nearest(to: answer, among: known))
        }
    }

    private func words(_ objection: Objection) -> String {
        terms.wording.text(objection.wording, in: .english, figures: objection.figures) ?? objection.code
    }

    func words(_ duty: Duty) -> String {
        terms.wording.text(duty.wording, in: .english) ?? duty.code
    }

    /// Refuses where the use of somebody's profile rests on consent, and there is none.
    /// - Throws: ``NoConsent``, or what restriction throws.
    func requireUse(_ tx: borrowing Transaction, of person: PersonID, as side: Side) throws {
        guard let standing = try People.standing(tx, of: person) else { throw PeopleError.unknown(person) }
        if standing.isRestricted { throw PeopleError.restricted(person) }
        let category: PersonalData.Category = side == .participant ? .participantProfile : .volunteerProfile
        let uses = programme.dataUses.filter { $0.category == category && $0.field == .name }
        for purpose in programme.purposes where uses.contains(where: { $0.purpose == purpose.code }) {
            let code = purpose.registered(for: programme.id)
            if try !Consents.mayUse(tx, person, code) { throw NoConsent(person: person, purpose: code) }
        }
    }

    /// The same facts with the person's age, which is sealed with the profile.
    func aged(_ facts: Facts, _ tx: borrowing Transaction, _ person: PersonID) throws -> Facts {
        var facts = facts
        facts.age = try People.show(tx, person, fields: [.birthDay])?.age(on: facts.day)
        return facts
    }

    /// - Throws: ``UsageError`` where the programme brings people together in another way.
    func pairPlan() throws -> PairPlan {
        switch programme.bond(under: terms.settings) {
        case .pair(let plan), .household(let plan): return plan
        case .group: throw UsageError.configuration("\(id) is a programme of groups: use sammen group.")
        }
    }

    /// - Throws: ``UsageError`` where the programme brings people together in another way.
    func groupPlan() throws -> GroupPlan {
        guard case .group(let plan) = programme.bond(under: terms.settings) else {
            throw UsageError.configuration("\(id) is a programme of pairs: use sammen match.")
        }
        return plan
    }
}

/// The programme's rules say no: exit 5.
struct Objected: Error, Equatable, CustomStringConvertible {
    let codes: [String]
    let words: [String]

    var description: String { "Nothing was changed. " + words.joined(separator: " ") }
}

/// The use rests on consent, and nobody has recorded one: exit 5.
struct NoConsent: Error, Equatable, CustomStringConvertible {
    let person: PersonID
    let purpose: String

    var description: String {
        "Nothing was changed: in this tenant \(purpose) rests on consent, and \(person) has given none that is valid. "
            + "Record it with sammen consent give \(person) \(purpose)."
    }
}

extension Workplace {
    static let programmeOption = Option(
        "programme", "PROGRAMME", "the programme's id; not needed where the tenant offers one only")
    static let onOption = Option("on", "DAY", "the day it happened; default today")

    /// The programme that `--programme` names, or the only one that the tenant offers.
    func offer() throws -> Offer {
        guard let text = invocation.text("programme") else {
            guard tenant.programmes.count == 1 else { throw UsageError.missingOption("--programme PROGRAMME") }
            return Offer(tenant.programmes[0], self)
        }
        return try offer(of: tenant.programme(text).id)
    }

    /// - Throws: ``UsageError`` where the tenant does not offer it.
    func offer(of id: ProgrammeID) throws -> Offer {
        guard let programme = tenant.programmes.first(where: { $0.id == id }) else {
            throw UsageError.configuration(
                "\(name) does not offer \(id): sammen programme enable \(id) --tenant \(name).")
        }
        return Offer(programme, self)
    }

    /// The day of `--on`, else today.
    func day() throws -> Day { try invocation.day("on") ?? context.clock.today }

    /// One line for people, one value for programs.
    func changed(_ key: String, _ id: some CustomStringConvertible, _ text: String) -> Outcome {
        Outcome(["\(id)"], messages: [done(text)], result: .object([key: .of(id)]))
    }
}
