package import Consent
package import Days
package import Participation
package import PersonalData
package import ProgrammeKit
package import Rights
package import Store
package import Tenancy

/// A use of the person's data: what, for what, and until when.
package struct UseLine: Sendable {
    package let programme: ProgrammeID
    package let field: DataField
    /// What it is used for, in the programme's words.
    package let purposes: [Text]
    package let category: PersonalData.Category
}

/// When a kind of data is erased.
package struct KeptLine: Sendable {
    package let category: PersonalData.Category
    package let name: Text
    package let kept: Text
}

/// A consent of the person's, with what would follow from taking it back.
package struct OwnConsent: Sendable {
    package let consent: Consent
    package let state: ConsentState
    /// What the consent is for.
    package let purpose: Text
    /// nil where there is nothing left to withdraw.
    package let consequence: WithdrawalConsequence?
    /// A withdrawal that may still be undone.
    package let undoUntil: Day?
}

/// What a person may know about their own data, one tap from the first page.
package struct MyData: Sendable {
    package let uses: [UseLine]
    package let consents: [OwnConsent]
    package let kept: [KeptLine]
    /// What the person has asked for, open ones among them.
    package let requests: [Request]

    /// - Parameter person: the person behind the session.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ tenant: Tenant) throws {
        tx.note([person])
        let parts = try PersonSupport(tx, of: person)
        let offers = parts.programmes.compactMap { id in
            tenant.house.programmes.first { $0.id == id }.map { Offer($0, in: tenant) }
        }
        uses = offers.flatMap { MyData.uses($0, parts) }
        consents = try MyData.consents(tx, person, offers)
        kept = try MyData.kept(tx, Set(uses.map(\.category)))
        requests = try Requests.of(tx, person)
    }

    /// Uses of the sides that the person is on: a participant is not told what is asked of volunteers.
    private static func uses(_ offer: Offer, _ parts: PersonSupport) -> [UseLine] {
        var lines: [UseLine] = []
        let volunteers = parts.volunteering.contains { $0.part.programme == offer.id }
        let participates =
            parts.enrolments.contains { $0.programme == offer.id }
            || parts.referrals.contains { $0.programme == offer.id }
        let isRelative = parts.parts.contains { $0.programme == offer.id }
        for use in offer.programme.dataUses {
            let isOwn =
                (volunteers && use.category.isVolunteers) || (participates && use.category.isParticipants)
                || (isRelative && use.category.isRelatives)
            guard isOwn else { continue }
            let purpose = offer.text("purpose.\(use.purpose)", else: use.purpose)
            let index = lines.firstIndex { $0.field == use.field && $0.category == use.category }
            let others = index.map { lines[$0].purposes } ?? []
            let line = UseLine(
                programme: offer.id, field: use.field, purposes: others + [purpose], category: use.category)
            if let index { lines[index] = line } else { lines.append(line) }
        }
        return lines
    }

    private static func kept(
        _ tx: borrowing Transaction, _ categories: Set<PersonalData.Category>
    ) throws -> [KeptLine] {
        let (danish, english) = (try KeptWords.all(tx, .danish), try KeptWords.all(tx, .english))
        return categories.sorted().compactMap { category in
            guard let one = danish[category.number], let other = english[category.number] else { return nil }
            return KeptLine(
                category: category,
                name: Text(KeptWords.name(category, .danish), KeptWords.name(category, .english)),
                kept: Text(one, other))
        }
    }

    private static func consents(
        _ tx: borrowing Transaction, _ person: PersonID, _ offers: [Offer]
    ) throws -> [OwnConsent] {
        let waiting = try Withdrawals.waiting(tx, of: person)
        return try Consents.list(tx, of: person).map { consent in
            let state = try Consents.state(tx, of: consent)
            let stands = state != .withdrawn && state != .ended
            return OwnConsent(
                consent: consent, state: state, purpose: name(of: consent.purpose, offers),
                consequence: stands ? try Withdrawals.consequence(tx, person, consent.purpose) : nil,
                undoUntil: waiting.first { $0.consent == consent.id && $0.undoUntil >= tx.today }?.undoUntil)
        }
    }

    /// What a registered purpose is called by its programme.
    private static func name(of code: String, _ offers: [Offer]) -> Text {
        for offer in offers {
            let purpose = offer.programme.purposes.first { $0.registered(for: offer.id) == code }
            if let purpose { return offer.text("purpose.\(purpose.code)", else: code) }
        }
        return Text(own: code)
    }
}

extension PersonalData.Category {
    /// Whether it holds data of volunteers.
    fileprivate var isVolunteers: Bool {
        [.volunteerProfile, .rejectedVolunteer, .trainingCertificate, .attestation, .outcome, .quote].contains(self)
    }

    /// Whether it holds data of participants. Outcomes are of all.
    fileprivate var isParticipants: Bool {
        (!isVolunteers && self != .relative) || self == .outcome || self == .quote
    }

    /// Whether it holds what is a relative's own.
    fileprivate var isRelatives: Bool { self == .relative || self == .outcome }
}
