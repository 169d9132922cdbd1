import Consent
package import Days
package import Participation
package import People
package import Store

/// One person of the programmes of families, as those who work with families see them. What a person wants to avoid is
/// opened on a page of its own, for an adviser.
package struct FamilyPerson: Sendable {
    package let id: PersonID
    package let offer: Offer
    /// Names and how to make contact, and no more.
    package let person: Person
    package let family: Family
    package let course: Enrolment?
    package let part: RelativePart?
    package let waitsSince: Day?
    package let volunteering: Volunteering?
    package let mayMeetChildren: Bool
    /// Matches that have not ended, on either side.
    package let matches: [Match]
    package let others: Names
    package let goals: [Goal]
    package let consents: [ConsentLine]
    package let wishes: [Wish]

    /// - Throws: `PeopleError.unknown` where there is none.
    package init(_ tx: borrowing Transaction, _ id: PersonID, _ offer: Offer, on day: Day) throws {
        let id = try People.resolve(tx, id)
        let isColleague = try FormerCase.isClosed(tx, of: id)
        guard let shown = try People.show(tx, id, fields: FamilyPerson.fields) else { throw PeopleError.unknown(id) }
        tx.note([id])
        (self.id, self.offer) = (id, offer)
        person = isColleague ? shown.only(Person.colleague) : shown
        family = try Family(tx, around: id, offer, on: day)
        course = try Enrolments.open(tx, of: id, in: offer.id)
        part = try RelativeParts.open(tx, of: id, in: offer.id)
        waitsSince = try Waiting.entry(tx, of: id, for: offer.id)?.since
        volunteering = try Volunteers.open(tx, of: id, in: offer.id)
        mayMeetChildren = try Attestations.valid(tx, of: id, on: day).contains(MentorRow.childProtection)
        matches = try Side.allCases.flatMap { try Matches.of(tx, id, as: $0) }
            .filter { $0.programme == offer.id && $0.ending == nil }
        others = try Names(tx, matches.flatMap(\.persons).filter { $0 != id })
        goals = shown.standing.isRestricted || isColleague ? [] : try Goals.of(tx, id, in: offer.id)
        consents = try ConsentLine.of(tx, id, volunteersOnly: isColleague)
        wishes = try Wishes.open(tx, of: id).filter { $0.programme == offer.id }
    }

    private static let fields: ProfileFields = [
        .name, .chosenName, .phone, .email, .contact, .birthDay, .languages,
    ]

    /// Whether the person is supported, or may be.
    package var isSupported: Bool { course != nil || part != nil }
}
