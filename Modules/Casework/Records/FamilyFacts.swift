package import Days
package import Participation
import People
import ProgrammeKit
package import Store

/// What the rules of a programme of families look at in a household: how many children, never which.
struct FamilyFacts {
    private let around: Set<PersonID>
    private let childrenUnder15: Int
    private let childrenWithoutConsent: Int

    /// - Parameter person: somebody who is supported, or asks for it.
    init(_ tx: borrowing Transaction, around person: PersonID, in programme: ProgrammeID, on day: Day) throws {
        let members = try Households.around(tx, person, on: day).filter { $0.person != person }
        around = Set(members.map(\.person))
        var (young, waiting) = (0, 0)
        for child in members where child.relation == .child {
            let age = try People.show(tx, child.person, fields: [.birthDay])?.age(on: day)
            if (age ?? 0) < 15 { young += 1 }
            if (age ?? 0) < 18, try !Custody.allAgree(tx, for: child.person, in: programme) { waiting += 1 }
        }
        (childrenUnder15, childrenWithoutConsent) = (young, waiting)
    }

    func add(to facts: inout Facts, beside volunteer: PersonID?) {
        (facts.childrenUnder15, facts.childrenWithoutConsent) = (childrenUnder15, childrenWithoutConsent)
        facts.liveTogether = volunteer.map(around.contains) ?? false
    }
}

/// Lists of what people avoid, each opened once for one look of an adviser.
struct AvoidanceBook {
    private var lists: [PersonID: Avoided] = [:]

    mutating func clashes(_ tx: borrowing Transaction, _ one: PersonID, _ other: PersonID) throws -> Set<Clash> {
        try list(tx, of: one).clashes(with: list(tx, of: other))
    }

    private mutating func list(_ tx: borrowing Transaction, of person: PersonID) throws -> Avoided {
        if let known = lists[person] { return known }
        let shown = try People.show(tx, person, fields: ProfileFields.names)
        let names = (shown?.profiles ?? []).flatMap { [$0[.name].text, $0[.chosenName].text].compactMap(\.self) }
        let list = try Avoided(tx, of: person, named: names)
        lists[person] = list
        return list
    }
}

extension Offer {
    /// The facts of a match, with those of the household that it is about.
    package func facts(_ tx: borrowing Transaction, of match: MatchID, on day: Day) throws -> Facts {
        var facts = try Facts.match(tx, match, on: day)
        guard joinsHouseholds else { return facts }
        let pair = try Matches.show(tx, match)
        if let supported = pair.participant {
            try FamilyFacts(tx, around: supported, in: id, on: day).add(to: &facts, beside: pair.volunteer)
        }
        return facts
    }

    /// In which capacity the programme supports somebody: a relative has an open part of their own.
    package func supports(_ tx: borrowing Transaction, _ person: PersonID) throws -> PartCapacity {
        guard joinsHouseholds, try Enrolments.open(tx, of: person, in: id) == nil else { return .participant }
        return try RelativeParts.open(tx, of: person, in: id) == nil ? .participant : .relative
    }

    /// Somebody under 18, or of unknown age, who belongs to a household as a child.
    func isChild(_ tx: borrowing Transaction, _ person: PersonID) throws -> Bool {
        let own = try Households.around(tx, person).filter { $0.person == person }
        guard own.contains(where: { $0.relation == .child }) else { return false }
        return (try People.show(tx, person, fields: [.birthDay])?.age(on: tx.today) ?? 0) < 18
    }

    func requireCustody(_ tx: borrowing Transaction, of child: PersonID) throws {
        guard try Custody.allAgree(tx, for: child, in: id) else { throw NoCustodyConsent(child: child) }
    }
}
