package import Days
package import Participation
package import People
package import Store

/// Somebody in a family, with their own part and nothing of anybody else's.
package struct FamilyMember: Sendable {
    package let person: Named
    package let relation: Relation
    package let capacity: Capacity
    /// Since when they live together.
    package let since: Day
    package let age: Int?
    /// The day on which the open part began; nil where there is none.
    package let takesPartSince: Day?
    /// The member's own match that has not ended.
    package let match: Match?
    package let mentor: Named?
    /// How each holder of the custody of a child stands.
    package let custody: [CustodyHolder]

    /// A child under 18, or of unknown age.
    package var isChild: Bool { relation == .child && (age ?? 0) < 18 }
}

/// Who lives together now, seen from one of them by somebody who works with families. Whoever has moved out is not
/// among them, and nothing says that they ever were.
package struct Family: Sendable {
    package let around: Named
    package let household: HouseholdID?
    /// Adults first, then the children; the one it is seen from leads.
    package let members: [FamilyMember]
    /// Names of the holders of custody who are known.
    package let names: Names

    package init(_ tx: borrowing Transaction, around person: PersonID, _ offer: Offer, on day: Day) throws {
        let living = try Households.around(tx, person, on: day)
        household = living.first { $0.person == person }?.household
        let custody = try living.map { member in
            try member.relation == .child ? Custody.holders(tx, of: member.person, in: offer.id) : []
        }
        let matches = try living.map { try Family.match(tx, of: $0.person, in: offer.id) }
        let others = custody.flatMap(\.self).compactMap(\.holder) + matches.compactMap { $0?.volunteer }
        let names = try Names(tx, [person] + living.map(\.person) + others, fields: [.birthDay])
        self.names = names
        around = names[person]
        members = try zip(living, zip(matches, custody)).map { member, own in
            FamilyMember(
                person: names[member.person], relation: member.relation, capacity: member.capacity,
                since: member.since, age: names.age(of: member.person, on: day),
                takesPartSince: try Family.part(tx, of: member.person, in: offer.id), match: own.0,
                mentor: names[own.0?.volunteer], custody: own.1)
        }.enumerated().sorted { one, other in
            Family.order(one.element, one.offset, person) < Family.order(other.element, other.offset, person)
        }.map(\.element)
    }

    private static func order(_ member: FamilyMember, _ offset: Int, _ person: PersonID) -> (Int, Int, Int) {
        (member.person.id == person ? 0 : 1, member.relation == .child ? 1 : 0, offset)
    }

    private static func part(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Day? {
        try Enrolments.open(tx, of: person, in: programme)?.started
            ?? RelativeParts.open(tx, of: person, in: programme)?.started
    }

    private static func match(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Match? {
        try Matches.of(tx, person, as: .participant).last { $0.programme == programme && $0.ending == nil }
    }
}

/// Who may be at a meeting beside the two of a match: those who live with the one who is supported, and take part.
package enum FamilyCompany {
    package static func of(_ tx: borrowing Transaction, _ match: Match, on day: Day) throws -> [MeetingGuest] {
        guard let supported = match.participant else { return [] }
        var found: [MeetingGuest] = []
        for member in try Households.around(tx, supported, on: day) where member.person != supported {
            if try Enrolments.open(tx, of: member.person, in: match.programme) != nil {
                found.append(MeetingGuest(member.person, as: .participant))
            } else if try RelativeParts.open(tx, of: member.person, in: match.programme) != nil,
                try isAgreed(tx, member, in: match.programme)
            {
                found.append(MeetingGuest(member.person, as: .relative))
            }
        }
        return found
    }

    /// A child's part rests while a holder of the custody does not agree.
    private static func isAgreed(
        _ tx: borrowing Transaction, _ member: Member, in programme: ProgrammeID
    ) throws -> Bool {
        guard member.relation == .child else { return true }
        let age = try People.show(tx, member.person, fields: [.birthDay])?.age(on: tx.today)
        return try (age ?? 0) >= 18 || Custody.allAgree(tx, for: member.person, in: programme)
    }
}
