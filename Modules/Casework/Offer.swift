import Consent
import Days
package import Participation
import People
import PersonalData
package import ProgrammeKit
package import Store
package import Tenancy

/// A programme as a tenant offers it: its rules with the tenant's settings, asked before every step.
package struct Offer: Sendable {
    package let programme: any Programme
    package let terms: ProgrammeConfiguration
    /// How the programme brings people together under the tenant's settings.
    let bond: Bond

    package var id: ProgrammeID { programme.id }

    package init(_ programme: any Programme, in tenant: Tenant) {
        self.init(programme, terms: tenant.terms(of: programme))
    }

    package init(_ programme: any Programme, terms: ProgrammeConfiguration) {
        self.programme = programme
        self.terms = terms
        bond = programme.bond(under: terms.settings)
    }

    /// Lets a step pass, with what should be thought about once more, or says why not.
    /// - Throws: ``Objected``.
    package func consider(_ step: Step, _ facts: Facts) throws -> [Remark] {
        let remarks = remarks(on: step, facts)
        let blocking = remarks.filter { $0.severity == .blocks }
        guard blocking.isEmpty else { throw Objected(remarks: blocking) }
        return remarks
    }

    /// Everything that speaks against a step: for pages that show it before anybody asks.
    package func remarks(on step: Step, _ facts: Facts) -> [Remark] {
        programme.objections(to: step, given: facts, under: terms.settings).map { objection in
            Remark(
                code: objection.code, severity: objection.severity, wording: objection.wording,
                text: text(objection.wording, figures: objection.figures, else: objection.code),
                leadsToWaiting: objection.leadsToWaiting)
        }
    }

    /// What somebody should do now.
    package func duties(_ facts: Facts) -> [Duty] { programme.duties(given: facts, under: terms.settings) }

    /// What a duty asks for.
    package func text(_ duty: Duty) -> Text { text(duty.wording, else: duty.code) }

    /// A text of the programme in every language, with the tenant's names of roles.
    package func text(_ key: String, figures: [String: Int] = [:], else fallback: String) -> Text {
        func words(_ language: Language) -> String {
            terms.wording.text(key, in: language, figures: figures) ?? fallback
        }
        return Text(words(.danish), words(.english))
    }
}

extension Offer {
    /// Refuses where the use of somebody's profile rests on consent, and there is none.
    /// - Throws: ``NoConsent``, or `PeopleError` for somebody unknown or restricted.
    package func requireUse(_ tx: borrowing Transaction, of person: PersonID, as capacity: PartCapacity) throws {
        let standing = try People.requireKnown(tx, person)
        if standing.isRestricted { throw PeopleError.restricted(person) }
        if capacity == .relative, try isChild(tx, person) { return try requireCustody(tx, of: person) }
        for code in purposes(of: capacity) where try !Consents.mayUse(tx, person, code) {
            throw NoConsent(person: person, purpose: code)
        }
    }

    /// The purposes for which the name of somebody in a capacity is used, as the tenant registers them.
    package func purposes(of capacity: PartCapacity) -> [String] {
        let categories: [PersonalData.Category] =
            capacity == .participant ? [.participantProfile, .courseSeat] : [capacity.category]
        let uses = programme.dataUses.filter { categories.contains($0.category) && $0.field == .name }
        return programme.purposes.filter { purpose in uses.contains { $0.purpose == purpose.code } }
            .map { $0.registered(for: programme.id) }
    }

    /// The same facts with the person's age, which is sealed with the profile.
    package func aged(_ facts: Facts, _ tx: borrowing Transaction, _ person: PersonID) throws -> Facts {
        var facts = facts
        facts.age = try People.show(tx, person, fields: [.birthDay])?.age(on: facts.day)
        return facts
    }

    /// Whether a volunteer joins the members of a household, each in their own right.
    package var joinsHouseholds: Bool {
        if case .household = bond { true } else { false }
    }

    /// - Throws: ``CaseworkError`` where the programme brings people together in groups.
    package func pairPlan() throws -> PairPlan {
        guard let plan = bond.pairs else { throw CaseworkError.bringsGroups(id) }
        return plan
    }

    /// - Throws: ``CaseworkError`` where the programme brings people together in pairs.
    package func groupPlan() throws -> GroupPlan {
        guard let plan = bond.groups else { throw CaseworkError.bringsPairs(id) }
        return plan
    }

    /// What may be ticked by one side. A programme lists its answers together; those that take an objection from a
    /// volunteer, or are preferred, are the volunteers'.
    package func answers(of side: Side) -> [String] {
        var facts = Facts(day: Day(number: 0))
        facts.side = .volunteer
        let unasked = remarks(on: .accept, facts).count
        let preferred = programme.preferences(under: terms.settings)
        return programme.answers(under: terms.settings).filter { answer in
            var ticked = facts
            ticked.answers = [answer]
            let isVolunteers = preferred.contains(answer) || remarks(on: .accept, ticked).count < unasked
            return isVolunteers == (side == .volunteer)
        }
    }

    /// - Throws: ``CaseworkError`` for an answer that the programme does not ask for.
    package func checkAnswers(_ answers: Set<String>) throws {
        let known = programme.answers(under: terms.settings)
        guard let unknown = answers.subtracting(known).min() else { return }
        throw CaseworkError.unknownAnswer(known: known, nearest: nearest(to: unknown, among: known))
    }

    /// - Throws: ``CaseworkError`` for a source that the tenant does not know.
    package func checkSource(_ source: String) throws {
        let known = sources
        guard known.contains(source) else { throw CaseworkError.unknownSource(known: known) }
    }

    /// Where people may come from, themselves included.
    package var sources: [String] {
        let named = programme.referralSources(under: terms.settings)
        return named.contains(Intakes.selfReferral) ? named : named + [Intakes.selfReferral]
    }
}
