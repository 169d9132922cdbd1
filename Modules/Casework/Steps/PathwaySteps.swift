package import Consent
package import Days
package import Participation
import People
import ProgrammeKit
import Rights
package import Store
import Tenancy

/// A programme in which somebody who was supported may volunteer: what they say of themselves, and what they agree to.
package struct PathwayWay: Sendable {
    package let offer: Offer
    /// What has to be ticked, and what may be.
    package let answers: [String]
    /// What is agreed to by the same press; empty where the basis is another.
    package let consents: [ConsentText]
}

/// The way from being supported to supporting others. It goes on as for any volunteer, by a conversation; what somebody
/// took part in stays behind (``FormerCase``).
package struct OwnPathway: Sendable {
    /// How long before the planned end of one's own support one may say so.
    package static let daysAhead = 30

    private let person: PersonID
    /// Empty for somebody who has not come so far, or volunteers everywhere already.
    package let ways: [PathwayWay]

    /// - Parameter person: the person behind the session.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ offers: Offers) throws {
        self.person = person
        ways = try OwnPathway.isNear(tx, person) ? offers.all.compactMap { try OwnPathway.way(tx, person, $0) } : []
    }

    /// Says that one would like to volunteer, under the name by which one is known.
    /// - Throws: ``Objected`` for something that the programme asks for and was not ticked.
    package func express(
        _ tx: borrowing Transaction, _ way: PathwayWay, attesting: Set<String>, on day: Day
    ) throws -> VolunteeringID {
        try Offers.makeVolunteer(tx, person)
        for text in way.consents {
            _ = try Consents.give(tx, person, text.purpose, language: text.language, channel: .web)
        }
        return try way.offer.express(tx, person, attesting: attesting, on: day).value
    }

    /// The support is over, or its planned end is near.
    private static func isNear(_ tx: borrowing Transaction, _ person: PersonID) throws -> Bool {
        let last = tx.today.adding(days: daysAhead)
        let courses = try SupportSpans.of(tx, person).filter { $0.respondent == .participant }
        let isNear = courses.contains { $0.isClosed || $0.meansToEnd.map { $0 <= last } ?? false }
        return try isNear || RelativeParts.of(tx, person).contains { $0.reason != nil }
    }

    /// nil where nobody volunteers, the person does already, or no text is published that they could agree to.
    private static func way(
        _ tx: borrowing Transaction, _ person: PersonID, _ offer: Offer
    ) throws -> PathwayWay? {
        guard offer.programme.roles.contains(where: { $0.side == .volunteer }),
            try Volunteers.open(tx, of: person, in: offer.id) == nil
        else { return nil }
        var texts: [ConsentText] = []
        for purpose in offer.purposes(of: .volunteer) where try !Consents.mayUse(tx, person, purpose) {
            guard let text = try ConsentTexts.list(tx).first(where: { $0.purpose == purpose }) else { return nil }
            texts.append(text)
        }
        return PathwayWay(offer: offer, answers: offer.answers(of: .volunteer), consents: texts)
    }
}

extension Offers {
    /// Somebody known as a participant or a relative is known as a volunteer too, by the same chosen name.
    package static func makeVolunteer(_ tx: borrowing Transaction, _ person: PersonID) throws {
        let capacities = try People.capacities(tx, of: person)
        guard !capacities.contains(.volunteer) else { return }
        let known: Capacity = capacities.contains(.participant) ? .participant : .relative
        try People.copyCapacity(tx, person, from: known, to: .volunteer)
    }

    /// What speaks against confirming a volunteer now, for a page that shows it before anybody asks.
    package func confirming(
        _ tx: borrowing Transaction, _ id: VolunteeringID, on day: Day
    ) throws -> [Remark] {
        let part = try Volunteers.show(tx, id)
        let offer = try of(part.programme)
        let facts = try Facts.volunteer(tx, part.person, in: offer.id, on: day)
        return try offer.remarks(on: .confirm, offer.aged(facts, tx, part.person)) + waiting(tx, part.person, on: day)
    }

    /// The time that the tenant lets pass between being supported and supporting others. It says until when, and nothing
    /// of what was.
    func waiting(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws -> [Remark] {
        guard pathway.waitMonths > 0, let ended = try FormerCase.ended(tx, of: person) else { return [] }
        let until = ended.adding(.months(pathway.waitMonths))
        return day < until ? [.waits(until)] : []
    }

    /// Whether a volunteer may know somebody in a training. It says not from where.
    package func mayKnow(
        _ tx: borrowing Transaction, _ person: PersonID, in cohort: CohortID
    ) throws -> Bool {
        let others = try Cohorts.members(tx, cohort).filter { $0.gone == nil }.map(\.person)
        return try Acquaintance.stands(tx, between: person, andAnyOf: others)
    }

    /// The same of a group: of those who take part in it and those who lead it.
    package func mayKnow(
        _ tx: borrowing Transaction, _ person: PersonID, in group: GroupID
    ) throws -> Bool {
        let taking = try Places.of(tx, group).filter { $0.reason == nil }.compactMap(\.person)
        let leading = try Groups.facilitators(tx, group).filter { $0.until == nil }.compactMap(\.person)
        return try Acquaintance.stands(tx, between: person, andAnyOf: taking + leading)
    }
}

extension Remark {
    /// The tenant's own waiting time runs.
    static func waits(_ until: Day) -> Remark {
        let text = PathwayWording.waits(until)
        return Remark(code: "own-support-recent", severity: .warns, wording: "own-support-recent", text: text)
    }

    /// Two who may know each other would meet.
    static let mayKnow = Remark(code: "have-met", severity: .warns, wording: "have-met", text: PathwayWording.mayKnow)
}
