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
        let session: Which
        let mark: AttendanceMark
    }

    /// How the sheet names a session.
    enum Which {
        case on(Day)
        case number(Int)

        var field: Field { if case .on = self { .day } else { .session } }

        func isMeant(_ session: GroupSession) -> Bool {
            switch self {
            case .on(let day): session.day == day
            case .number(let number): session.number == number
            }
        }
    }

    func people(_ reader: inout RowReader) -> [Whom] { participant(&reader) }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        let past = { (text: String) throws(CellError) in try Cell.past(text, today: today) }
        let starts = reader.require(.groupStart, past)
        let place = reader.read(.place) { text throws(CellError) in try Cell.line(text, limit: 100) }
        let which = which(&reader, past)
        let mark = reader.require(.mark) { text throws(CellError) in try Cell.word(text, among: Vocabulary.marks) }
        guard let starts, let which, let mark else { return nil }
        return Values(starts: starts, location: place, session: which, mark: mark)
    }

    private func which(
        _ reader: inout RowReader, _ past: (String) throws(CellError) -> Day
    ) -> Which? {
        let number = reader.read(.session) { text throws(CellError) in try Cell.number(text, in: 1...100) }
        if let number { return .number(number) }
        return reader.text(.session) == nil ? reader.require(.day, past).map(Which.on) : nil
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
        let field = values.session.field
        guard let session = try Sessions.of(tx, group.id).first(where: values.session.isMeant) else {
            let advice = "the group has no such session: correct the date or the number"
            return .refused(field, code: "no-session", advice: advice)
        }
        guard session.day <= tx.today else {
            return .refused(field, code: CellError.future.code, advice: CellError.future.advice)
        }
        guard let person = people.first, let place = try place(tx, of: person, in: group.id) else { return .new }
        return try Sessions.marks(tx, session.id)[place] == values.mark ? .unchanged : .new
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        guard let person = people.first,
            let group = try GroupFinder.find(tx, programme, values.starts, values.location).first,
            let session = try Sessions.of(tx, group.id).first(where: values.session.isMeant)
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
