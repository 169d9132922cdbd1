import Access
import Days
import Participation
import Store

/// When somebody is expected: no names, no place, no theme. A calendar lies open on many screens.
struct OwnAppointment: Sendable, Equatable {
    /// Tells it from others of the same calendar, and stays when it is moved.
    let key: Int64
    let start: Instant
    let minutes: Int
    let isCancelled: Bool

    /// Of the next meetings of matches and groups, as what the account's roles see. Nothing that is sealed is opened.
    static func all(
        _ tx: borrowing Transaction, of person: PersonID, _ roles: Set<AccountRole>
    ) throws -> [OwnAppointment] {
        var all: [OwnAppointment] = []
        for (role, side) in [(AccountRole.participant, Side.participant), (.volunteer, .volunteer)]
        where roles.contains(role) {
            let matches = Set(try Matches.of(tx, person, as: side).filter { $0.state == .active }.map(\.id))
            all += try PlannedMeetings.of(tx, person: person).filter { matches.contains($0.match) }.map(
                OwnAppointment.init)
        }
        if roles.contains(.participant) {
            all += try Sessions.coming(tx, of: person, from: tx.today).map {
                OwnAppointment($0.session, $0.group, isCancelled: $0.mark == .excused)
            }
        }
        if roles.contains(.volunteer) { all += try led(tx, by: person) }
        return all.sorted { ($0.start, $0.key) < ($1.start, $1.key) }
    }

    private static func led(_ tx: borrowing Transaction, by person: PersonID) throws -> [OwnAppointment] {
        try Groups.led(tx, by: person).flatMap { id in
            let group = try Groups.show(tx, id)
            guard group.state == .confirmed || group.state == .running else { return [OwnAppointment]() }
            return try Sessions.of(tx, id).filter { $0.delivery == nil && $0.day >= tx.today }
                .map { OwnAppointment($0, group, isCancelled: false) }
        }
    }

    private init(_ meeting: PlannedMeeting) {
        key = meeting.match.raw
        start = OwnAppointment.instant(meeting.day, meeting.clock)
        minutes = 60
        isCancelled = meeting.isCancelled
    }

    private init(_ session: GroupSession, _ group: Group, isCancelled: Bool) {
        key = session.id.raw
        start = OwnAppointment.instant(session.day, group.setting.clock)
        minutes = group.minutes
        self.isCancelled = isCancelled
    }

    private static func instant(_ day: Day, _ clock: Int) -> Instant {
        Copenhagen.instant(on: day, hour: clock / 60, minute: clock % 60)
    }
}
