import Casework
import Participation
import People
import Reception
import Store

/// A session with the group it belongs to, for a volunteer who leads it.
struct LedSession {
    let group: GroupPage
    let row: SessionRow
    /// Those who hold a place.
    var places: [PlaceRow] { group.places.filter { $0.place.reason == nil && $0.person != nil } }

    /// - Throws: `ParticipationError.notFound` unless the person leads the group now.
    init(_ tx: borrowing Transaction, _ id: SessionID, ledBy person: PersonID, _ visit: Visit) throws {
        for group in try Groups.led(tx, by: person) {
            guard try Sessions.of(tx, group).contains(where: { $0.id == id }) else { continue }
            self.group = try GroupPage(tx, group, visit.offers, on: visit.today)
            guard let row = self.group.sessions.first(where: { $0.session.id == id }) else { break }
            self.row = row
            return
        }
        throw ParticipationError.notFound
    }
}
