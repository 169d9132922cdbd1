import Casework
import Consent
import Days
import Participation
import People
import ProgrammeKit
import Rights
import Store

/// The network this morning, as its adviser finds it.
extension FamiliesOfPolice {
    func fillToday(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws -> Cast? {
        try publish(tx, site)
        let officers = try Enrolments.people(tx, in: site.id)
        for officer in officers { try agree(tx, site, officer, "support") }
        let mentors = try addMentors(tx, site, &maker)
        let adviser = tx.actor.id
        try addBoth(tx, site, officers[19])
        let first = try addFamily(tx, site, &maker, officers[0])
        let match = try addMatch(tx, site, officers[0], mentors[0].person, by: adviser, began: 80, next: 2)
        _ = try MeetingEntry(
            day: tx.today.adding(days: -2), minutes: 120, note: FamilyPhrases.notes[0],
            others: [(first.partner.person, FamilyPhrases.notes[1]), (first.child, nil)]
        ).log(tx, match)
        try addMatch(tx, site, first.partner.person, mentors[1].person, by: adviser, began: 45, next: 6)
        try addSeparated(tx, site, &maker, officers[1], mentors[2].person, by: adviser)
        try avoid(tx, officers[2], mentors[3].person)
        for (index, officer) in officers[3..<17].enumerated() {
            try addAnswered(tx, site, &maker, officer, mentors[3 + index % 3].person, index)
        }
        try addTwentyFirst(tx, site, &maker)
        try addEnquiry(tx, site, &maker)
        try addGatherings(tx, site)
        return Cast(
            volunteer: mentors[0], participant: try somebody(tx, officers[0]), newcomer: nil, relative: first.partner)
    }

    private func publish(_ tx: borrowing Transaction, _ site: Site) throws {
        for (code, words) in FamilyPhrases.consents {
            _ = try ConsentTexts.publish(
                tx, purpose: "\(site.id)-\(code)",
                words: [Language.danish.rawValue: words.danish, Language.english.rawValue: words.english])
        }
    }

    func agree(_ tx: borrowing Transaction, _ site: Site, _ person: PersonID, _ code: String) throws {
        _ = try Consents.give(
            tx, person, "\(site.id)-\(code)", language: Language.danish.rawValue, channel: .inPerson,
            onBehalf: .coordinator, expires: tx.today.adding(days: 300))
    }

    /// Six mentors who have been at the seminars; the first has the certificate that children need.
    private func addMentors(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker
    ) throws -> [Somebody] {
        let first = tx.today.adding(days: -140)
        let cohort = try site.offer.planCohort(tx, from: first).cohort
        let added = try FamilyPhrases.mentors.map { traits in
            var details = maker.next(ages: 36...62, on: first)
            (details.interests, details.languages) = (traits.interests, traits.languages)
            let person = try site.add(tx, details, as: .volunteer, since: first.adding(days: -20))
            try agree(tx, site, person, "volunteering")
            let part = try site.offer.express(
                tx, person, attesting: ["own-life-insight", "has-surplus"], on: first.adding(days: -20)
            ).value
            _ = try site.offers.join(tx, cohort, person, on: first)
            try site.confirm(tx, part, on: first, capacity: 2, traits)
            return Somebody(person, details)
        }
        try site.holdPassed(tx, cohort, missing: nil)
        for mentor in added.prefix(3) {
            _ = try Attestations.record(
                tx, of: mentor.person, kind: MentorRow.childProtection, obtained: first,
                renewal: tx.today.adding(days: 400))
        }
        _ = try site.offer.planCohort(tx, from: tx.today.adding(days: 18))
        return added
    }

    /// An officer who is with the network as a participant and mentors somebody else.
    private func addBoth(_ tx: borrowing Transaction, _ site: Site, _ officer: PersonID) throws {
        try People.copyCapacity(tx, officer, from: .participant, to: .volunteer)
        try agree(tx, site, officer, "volunteering")
        let part = try site.offer.express(
            tx, officer, attesting: ["own-life-insight", "has-surplus"], on: tx.today.adding(days: -60)
        ).value
        try site.confirm(tx, part, on: tx.today.adding(days: -50), capacity: 1, FamilyPhrases.mentors[0])
    }

    /// A partner who asked alone and takes part alone, and a child for whom both have agreed.
    private func addFamily(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ officer: PersonID
    ) throws -> (partner: Somebody, child: PersonID) {
        let partner = try addPartner(tx, site, &maker, of: officer)
        let birthDay = tx.today.adding(days: -3_400)
        let child = try site.offer.addMember(
            tx, to: officer, PersonDetails(name: "Ida", birthDay: birthDay), as: .child, policy: .notHeld,
            since: tx.today.adding(days: -100))
        for (holder, capacity) in [(officer, PartCapacity.participant), (partner.person, .relative)] {
            try site.offer.sayCustody(
                tx, of: child, holder: .known(holder, as: capacity), agrees: true, on: tx.today.adding(days: -60))
        }
        _ = try site.offer.beginPart(tx, of: child, on: tx.today.adding(days: -55))
        return (partner, child)
    }

    func addPartner(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, of officer: PersonID
    ) throws -> Somebody {
        let received = tx.today.adding(days: -120)
        let details = maker.next(ages: 32...58, on: received)
        let known = PersonDetails(
            chosenName: details.name.split(separator: " ").first.map(String.init), phone: details.phone,
            email: details.email)
        let person = try site.add(tx, known, as: .enquirer, since: received)
        let referral = try site.offer.receive(
            tx, person, on: received, answers: ["family-of-officer"], wishes: FamilyPhrases.partnerWish)
        _ = try site.offers.accept(
            tx, referral, as: .relative, details: [.name(details.name)], policy: .notHeld,
            on: received.adding(days: 6))
        try agree(tx, site, person, "support")
        _ = try site.offer.beginPart(tx, of: person, after: referral, on: received.adding(days: 9))
        _ = try site.offer.stateGoal(
            tx, of: person, as: .relative, words: FamilyPhrases.partnerGoal, on: received.adding(days: 12))
        try site.offer.join(tx, person, to: officer, as: .partner, since: received.adding(days: 9))
        return Somebody(person, details)
    }

    /// Two who lived together until lately; each goes on alone, and neither learns of the other.
    private func addSeparated(
        _ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker, _ officer: PersonID,
        _ mentor: PersonID, by adviser: String
    ) throws {
        let family = try addFamily(tx, site, &maker, officer)
        try addMatch(tx, site, officer, mentor, by: adviser, began: 60, next: nil)
        try People.update(tx, family.partner.person, as: .relative, [.contact(FamilyPhrases.safeContact)])
        try site.offer.separate(
            tx, officer, leaving: [family.partner.person, family.child], on: tx.today.adding(days: -12))
    }

    /// A match with its meetings.
    @discardableResult
    private func addMatch(
        _ tx: borrowing Transaction, _ site: Site, _ person: PersonID, _ mentor: PersonID, by adviser: String,
        began: Int, next: Int?
    ) throws -> MatchID {
        let starts = tx.today.adding(days: -began)
        let match = try site.offer.propose(tx, person, mentor, by: adviser, on: starts.adding(days: -7)).value
        for side in Side.allCases { _ = try site.offers.accept(tx, match, as: side, on: starts.adding(days: -2)) }
        _ = try site.offers.start(tx, match, on: starts)
        for days in stride(from: began - 7, to: 3, by: -14) {
            _ = try MeetingEntry(day: tx.today.adding(days: -days), minutes: 90).log(tx, match)
        }
        if let next {
            try PlannedMeetings.plan(
                tx, match, on: tx.today.adding(days: next), hour: 16, minute: 30, place: FamilyPhrases.place)
        }
        return match
    }

    /// Said before any proposal: the adviser sees that these two cannot be brought together.
    private func avoid(_ tx: borrowing Transaction, _ officer: PersonID, _ mentor: PersonID) throws {
        let day = tx.today.adding(days: -30)
        for (kind, words) in FamilyPhrases.avoided {
            try AvoidanceLists.add(tx, kind, words, of: officer, as: .participant, on: day)
        }
        try AvoidanceLists.add(tx, .ownStation, FamilyPhrases.station, of: mentor, as: .volunteer, on: day)
    }

    private func addTwentyFirst(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        let received = tx.today.adding(days: -26)
        let person = try site.add(tx, maker.next(ages: 32...58, on: received), as: .participant, since: received)
        try agree(tx, site, person, "support")
        let referral = try site.offer.receive(tx, person, on: received, answers: ["police-service"])
        _ = try site.offers.accept(tx, referral, policy: .notHeld, on: received.adding(days: 5))
        _ = try site.offer.takeIn(tx, person, after: referral, on: received.adding(days: 5))
    }

    private func addEnquiry(_ tx: borrowing Transaction, _ site: Site, _ maker: inout PeopleMaker) throws {
        try site.enquirer(
            tx, &maker, received: tx.today.adding(days: -3), from: "self",
            Asking(answers: ["family-of-officer"], words: FamilyPhrases.partnerWish))
    }

    /// The network meets: one gathering was held and counted, the next lies ahead.
    private func addGatherings(_ tx: borrowing Transaction, _ site: Site) throws {
        for days in [-25, 16] {
            let event = try Events.plan(
                tx, in: site.id,
                EventSetting(
                    kind: "gathering", on: tx.today.adding(days: days), clock: 13 * 60, place: FamilyPhrases.hall,
                    for: .relatives))
            if days < 0 { try Events.count(tx, event, attended: 41) }
        }
    }

    private func somebody(_ tx: borrowing Transaction, _ person: PersonID) throws -> Somebody {
        let shown = try People.show(tx, person, fields: [.phone, .email])
        return Somebody(
            person, PersonDetails(phone: shown?[.phone].text, email: shown?[.email].text))
    }
}
