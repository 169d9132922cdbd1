package import Days
package import Participation
package import ProgrammeKit
package import Store
import Tenancy

/// A session with what its theme is called.
package struct SessionRow: Sendable {
    package let session: GroupSession
    package let theme: Text
    /// Who was there, or sent word beforehand.
    package let marks: [PlaceID: AttendanceMark]
}

/// A place with who has it.
package struct PlaceRow: Sendable {
    package let place: GroupPlace
    /// nil for somebody who has been erased.
    package let person: Named?
}

/// A group with its session of the week.
package struct GroupPage: Sendable {
    package let group: Group
    package let offer: Offer
    /// In order of their numbers.
    package let sessions: [SessionRow]
    /// The session to record now: the first that is not recorded and whose day has come, else the next one.
    package let current: SessionRow?
    /// Those who hold a place, in Danish order of their names; then those who left.
    package let places: [PlaceRow]
    package let facilitators: [Named]
    /// As what somebody leads, where the programme has more than one word for it.
    package let roles: [PersonID: Text]
    /// Places that are still free.
    package let free: Int
    package let duties: [Duty]
    package let responsible: Responsible?
    /// What speaks against each state that may follow.
    package let remarks: [GroupState: [Remark]]

    package init(_ tx: borrowing Transaction, _ id: GroupID, _ offers: Offers, on day: Day) throws {
        group = try Groups.show(tx, id)
        let offer = try offers.of(group.programme)
        self.offer = offer
        let marks = try Sessions.allMarks(tx, of: id)
        sessions = try Sessions.of(tx, id).map { session in
            SessionRow(
                session: session, theme: offer.text("theme.\(session.theme)", else: session.theme),
                marks: marks[session.id] ?? [:])
        }
        current = sessions.first { $0.session.delivery == nil }
        let held = try Places.of(tx, id)
        let leading = try Groups.facilitators(tx, id).filter { $0.until == nil }
        let leaders = leading.compactMap(\.person)
        let names = try Names(tx, held.compactMap(\.person) + leaders)
        places = GroupPage.ordered(held, names)
        facilitators = leaders.map { names[$0] }
        roles = leading.reduce(into: [:]) { roles, leader in
            guard let person = leader.person, let code = leader.role else { return }
            roles[person] = offer.title(ofRole: code)
        }
        free = group.places - held.count { $0.reason == nil }
        let facts = try Facts.group(tx, id, on: day)
        responsible = try Responsible(tx, for: .group(id))
        duties = group.state.next.isEmpty ? [] : offer.duties(facts)
        remarks = Dictionary(
            uniqueKeysWithValues: group.state.next.map { state in
                (state, Offers.step(to: state).map { offer.remarks(on: $0, facts) } ?? [])
            })
    }

    private static func ordered(_ places: [GroupPlace], _ names: Names) -> [PlaceRow] {
        let rank = names.ranks
        return places.sorted { one, other in
            let left = (one.reason == nil ? 0 : 1, one.person.flatMap { rank[$0] } ?? .max, one.id.raw)
            return left < (other.reason == nil ? 0 : 1, other.person.flatMap { rank[$0] } ?? .max, other.id.raw)
        }.map { PlaceRow(place: $0, person: names[$0.person]) }
    }
}

extension Offer {
    /// The roles in which somebody can lead a group; empty where there is one word for all.
    package var leadingRoles: [String] {
        guard !programme.bond(under: terms.settings).courses.isEmpty else { return [] }
        return programme.roles.filter { $0.side == .volunteer }.map(\.code)
    }

    /// What a role is called.
    package func title(ofRole code: String) -> Text {
        guard let noun = terms.wording.nouns[code] else { return Text(code, code) }
        return Text(noun.danish, noun.english)
    }
}
