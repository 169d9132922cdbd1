import Days
import Participation
import ProgrammeKit
import Store

/// What was decided about a referral.
enum ReferralDecision: String, CaseIterable { case accepted, rejected, withdrawn }

/// Referrals and self-referrals, with the course of support that followed where the sheet gives its start.
struct Referrals: HistoryKind {
    let sheet = Sheet.referrals
    let programme: ProgrammeID
    /// The codes of where people come from, by what a sheet may call them.
    let sources: [String: String]

    struct Values {
        let received: Day
        let source: String
        let decision: ReferralDecision?
        let decided: Day?
        let started: Day?
    }

    init(_ terms: Terms) {
        programme = terms.programme.id
        sources = terms.words(terms.programme.referralSources(under: terms.settings), prefix: "source")
    }

    func people(_ reader: inout RowReader) -> [Whom] { participant(&reader) }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        let past = { (text: String) throws(CellError) in try Cell.past(text, today: today) }
        guard let received = reader.require(.received, past) else { return nil }
        let source = reader.read(.source) { text throws(CellError) in try Cell.word(text, among: sources) }
        let decision = reader.read(.decision) { text throws(CellError) in
            try Cell.word(text, among: Vocabulary.decisions)
        }
        let started = reader.read(.started, past)
        let decided = reader.read(.decided, past)
        reader.check(.decided, decided, notBefore: received)
        reader.check(.started, started, notBefore: received)
        if started != nil, decision == .rejected || decision == .withdrawn {
            reader.note(
                .started, "start-of-rejected", "a course of support without an accepted referral: empty the cell")
        }
        return Values(
            received: received, source: source ?? "unknown", decision: started == nil ? decision : .accepted,
            decided: decided, started: started)
    }

    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict {
        guard let person = people.first else { return .unchanged }
        let known = try Intakes.of(tx, person).contains {
            $0.programme == programme && $0.received == values.received
        }
        if known { return .unchanged }
        if try values.started != nil && course(tx, person, values) == nil,
            try Enrolments.open(tx, of: person, in: programme) != nil
        {
            let advice = "there is an open course of support already: close it first"
            return .refused(.started, code: "already-open", advice: advice)
        }
        return .new
    }

    /// The course of support that began that day, where the sheet of people brought it already.
    private func course(_ tx: borrowing Transaction, _ person: PersonID, _ values: Values) throws -> Enrolment? {
        try Enrolments.of(tx, person).first {
            $0.programme == programme && $0.started == values.started && $0.intake == nil
        }
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        guard let person = people.first else { return [] }
        let course = try course(tx, person, values)
        let end = end(values, course)
        let intake = try History.intake(
            tx, person, to: programme, from: values.source, received: values.received,
            accepted: values.decision == .accepted ? values.decided ?? values.received : nil, closing: end?.closing,
            closed: end?.day)
        if let course {
            try History.join(tx, course.id, after: intake)
            return [.joining(course.id), .intake(intake)]
        }
        guard let started = values.started else { return [.intake(intake)] }
        let enrolment = try History.enrolment(tx, person, in: programme, after: intake, started: started)
        return [.intake(intake), .enrolment(enrolment)]
    }

    /// How the referral ended: by its decision, or with the course of support that followed it.
    private func end(_ values: Values, _ course: Enrolment?) -> (closing: Intake.Closing, day: Day?)? {
        if let course, course.reason != nil { return (.caseClosed, course.closed) }
        switch values.decision {
        case .rejected: return (.rejected, values.decided)
        case .withdrawn: return (.withdrawn, values.decided)
        case .accepted, nil: return nil
        }
    }
}
