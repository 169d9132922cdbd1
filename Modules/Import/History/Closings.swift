import Days
import Participation
import ProgrammeKit
import Store

/// Ends of courses of support; the person's places in groups end with them.
struct Closings: HistoryKind {
    let sheet = Sheet.closings
    let programme: ProgrammeID

    struct Values {
        let closed: Day
        let reason: ClosingReason
        let onward: OnwardStep?
    }

    func people(_ reader: inout RowReader) -> [Whom] { participant(&reader) }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        let closed = reader.require(.closed) { text throws(CellError) in try Cell.past(text, today: today) }
        let reason = reader.require(.reason) { text throws(CellError) in try Cell.code(text, ClosingReason.self) }
        let onward = reader.read(.onward) { text throws(CellError) in
            try Cell.word(text, among: Vocabulary.onwardSteps)
        }
        guard let closed, let reason else { return nil }
        return Values(closed: closed, reason: reason, onward: onward)
    }

    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict {
        guard let person = people.first else { return .unchanged }
        guard let open = try Enrolments.open(tx, of: person, in: programme) else {
            let known = try Enrolments.of(tx, person).contains {
                $0.programme == programme && $0.closed == values.closed && $0.reason == values.reason
            }
            let advice = "no course of support is open: import the referrals with their start first"
            return known ? .unchanged : .refused(.closed, code: "nothing-open", advice: advice)
        }
        if values.closed < open.started {
            return .refused(.closed, code: "before-start", advice: "before the course of support began: correct it")
        }
        let matched = try Matches.of(tx, person, as: .participant).contains {
            $0.programme == programme && $0.ending == nil
        }
        let advice = "a match is open: import the matches with their ends first"
        return matched ? .refused(.closed, code: "open-match", advice: advice) : .new
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        guard let person = people.first, let open = try Enrolments.open(tx, of: person, in: programme) else {
            return []
        }
        var made: [HistoryRecord] = []
        for place in try Places.held(tx, by: person, in: programme) {
            try Places.leave(tx, place, on: values.closed, because: values.reason)
            made.append(.placeEnd(place))
        }
        try Enrolments.close(tx, open.id, on: values.closed, because: values.reason, onward: values.onward)
        return made + [.closing(open.id)]
    }
}
