import Days
import Participation
import ProgrammeKit
import Store

/// Who was at which session. The first row of somebody in a group gives the place.
struct AttendanceSheet: HistoryKind {
    let sheet = Sheet.attendance
    let programme: ProgrammeID

    struct Values {
        let starts: Day
        let location: String?
        let day: Day
        let mark: AttendanceMark
    }

    func people(_ reader: inout RowReader) -> [Whom] { participant(&reader) }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        let past = { (text: String) throws(CellError) in try Cell.past(text, today: today) }
        let starts = reader.require(.groupStart, past)
        let place = reader.read(.place) { text throws(CellError) in try Cell.line(text, limit: 100) }
        let day = reader.require(.day, past)
        let mark = reader.require(.mark) { text throws(CellError) in try Cell.word(text, among: Vocabulary.marks) }
        guard let starts, let day, let mark else { return nil }
        return Values(starts: starts, location: place, day: day, mark: mark)
    }

    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict {
        let groups = try GroupFinder.find(tx, programme, values.starts, values.location)
        guard groups.count == 1, let group = groups.first else {
            let advice =
                groups.isEmpty
                ? "no group began there that day: import the groups first"
                : "several groups began that day: fill in the place"
            return .refused(.groupStart, code: "which-group", advice: advice)
        }
        guard let session = try Sessions.of(tx, group.id).first(where: { $0.day == values.day }) else {
            return .refused(.day, code: "no-session", advice: "the group has no session that day: correct the date")
        }
        guard let person = people.first, let place = try place(tx, of: person, in: group.id) else { return .new }
        return try Sessions.marks(tx, session.id)[place] == values.mark ? .unchanged : .new
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        guard let person = people.first,
            let group = try GroupFinder.find(tx, programme, values.starts, values.location).first,
            let session = try Sessions.of(tx, group.id).first(where: { $0.day == values.day })
        else { return [] }
        var made: [HistoryRecord] = []
        let place = try place(tx, of: person, in: group.id) ?? give(tx, person, group, &made)
        try Sessions.hold(tx, session.id, session.delivery ?? .delivered, marks: [place: values.mark])
        return made
    }

    private func place(_ tx: borrowing Transaction, of person: PersonID, in group: GroupID) throws -> PlaceID? {
        try Places.of(tx, group).last { $0.person == person }?.id
    }

    private func give(
        _ tx: borrowing Transaction, _ person: PersonID, _ group: Group, _ made: inout [HistoryRecord]
    ) throws -> PlaceID {
        let enrolment = try Enrolments.of(tx, person).last {
            $0.programme == programme && $0.started <= group.setting.starts
        }
        let place = try History.place(
            tx, person, in: group.id, enrolment: enrolment?.id, given: group.setting.starts,
            reason: enrolment?.reason, ended: enrolment?.closed)
        made.append(.place(place))
        return place
    }
}
