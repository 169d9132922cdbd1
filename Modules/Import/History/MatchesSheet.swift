import Days
import Participation
import People
import ProgrammeKit
import Store

/// Pairs of a participant and a volunteer.
struct MatchesSheet: HistoryKind {
    let sheet = Sheet.matches
    let programme: ProgrammeID
    let plan: PairPlan

    struct Values {
        let starts: Day
        let ends: Day
        let cadence: Cadence
        let ending: MatchEnd?
        let ended: Day?
    }

    func people(_ reader: inout RowReader) -> [Whom] {
        let problems = reader.problems.count
        let participant = Whom(
            &reader, as: .participant, reference: .participantReference, cpr: .participantCPR)
        let volunteer = Whom(&reader, as: .volunteer, reference: .volunteerReference, cpr: .volunteerCPR)
        if reader.problems.count == problems {
            let missing = CellError.missing
            if participant == nil { reader.note(.participantReference, missing.code, missing.advice) }
            if volunteer == nil { reader.note(.volunteerReference, missing.code, missing.advice) }
        }
        return [participant, volunteer].compactMap { $0 }
    }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        guard let starts = reader.require(.started, Cell.day) else { return nil }
        let planned = reader.read(.planned, Cell.day)
        let ended = reader.read(.closed) { text throws(CellError) in try Cell.past(text, today: today) }
        let reason = reader.read(.reason) { text throws(CellError) in try Cell.code(text, MatchEnd.self) }
        let cadence = reader.read(.cadence, Cell.cadence)
        reader.check(.planned, planned, notBefore: starts)
        reader.check(.closed, ended, notBefore: starts)
        return Values(
            starts: starts, ends: planned ?? max(starts.adding(plan.length), ended ?? starts),
            cadence: cadence ?? plan.cadences.first ?? .weekly,
            ending: reason ?? (ended == nil ? nil : .completed), ended: ended)
    }

    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict {
        guard people.count == 2 else { return .unchanged }
        if people[0] == people[1] {
            let advice = ParticipationError.samePerson.description
            return .refused(.volunteerReference, code: "same-person", advice: advice)
        }
        let known = try Matches.of(tx, people[0], as: .participant).contains {
            $0.programme == programme && $0.volunteer == people[1] && $0.starts == values.starts
        }
        return known ? .unchanged : .new
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        [
            .match(
                try History.match(
                    tx, participant: people[0], volunteer: people[1], in: programme, starts: values.starts,
                    ends: values.ends, cadence: values.cadence, ending: values.ending, ended: values.ended))
        ]
    }
}
