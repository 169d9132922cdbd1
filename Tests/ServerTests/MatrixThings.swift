import Days
import Messages
import Participation
import Retention
import Rights
import SQLite
import Store

/// One thing of each kind that an address can name, as a bare row: the matrix asks who may have it, not what it says.
enum MatrixThings {
    static func make(
        _ tx: borrowing Transaction, _ volunteer: PersonID, _ participant: PersonID, in programme: String,
        readBy readers: [String]
    ) throws -> [String: String] {
        var things = try pair(tx, volunteer, participant, "'\(programme)'")
        try things.merge(group(tx, volunteer, participant)) { $1 }
        try things.merge(single(tx, volunteer, participant, "'\(programme)'", readers)) { $1 }
        try things.merge(rights(tx, participant)) { $1 }
        try tx.audit("test.things", about: [volunteer, participant])
        return things
    }

    private static func row<Kind: IdentifierKind>(
        _ tx: borrowing Transaction, _ kind: Kind.Type, _ table: String, _ columns: String, _ values: String
    ) throws -> Identifier<Kind> {
        let id: Identifier<Kind> = tx.newID()
        try tx.run("INSERT INTO \(table) (id, \(columns)) VALUES (\(id.raw), \(values))")
        return id
    }

    private static func pair(
        _ tx: borrowing Transaction, _ volunteer: PersonID, _ participant: PersonID, _ programme: String
    ) throws -> [String: String] {
        let day = tx.today.number
        let match = try row(
            tx, MatchKind.self, "support_match", "programme, kind, participant, volunteer, proposed, starts, ends",
            "\(programme), 'support', \(participant.raw), \(volunteer.raw), \(day), \(day), \(day + 90)")
        let meeting = try row(
            tx, MeetingKind.self, "meeting", "match, day, minutes, state, coordinator, logged",
            "\(match.raw), \(day), 60, 'held', 0, \(day)")
        return ["match": "\(match)", "meeting": "\(meeting)"]
    }

    private static func group(
        _ tx: borrowing Transaction, _ volunteer: PersonID, _ participant: PersonID
    ) throws -> [String: String] {
        let day = tx.today.number
        let group = try row(
            tx, GroupKind.self, "support_group", "programme, manual_version, location, starts, clock, minutes, places",
            "'peer-groups', '1', 'Biblioteket', \(day), 960, 120, 8")
        try tx.run("INSERT INTO group_state (group_id, state, day) VALUES (\(group.raw), 'running', \(day))")
        let session = try row(
            tx, SessionKind.self, "group_session", "group_id, number, day, theme", "\(group.raw), 1, \(day), 'welcome'")
        let place = try row(
            tx, PlaceKind.self, "group_place", "group_id, person, given", "\(group.raw), \(participant.raw), \(day)")
        _ = try row(
            tx, GroupKind.self, "group_leader", "group_id, person, since", "\(group.raw), \(volunteer.raw), \(day)")
        try tx.run("INSERT INTO open_course (group_id) VALUES (\(group.raw))")
        let seat = try row(
            tx, SeatKind.self, "seat", "group_id, person, asked, turn",
            "\(group.raw), \(participant.raw), \(day), 1")
        let event = try row(
            tx, EventTag.self, "event", "programme, kind, day, clock, place, audience",
            "'visiting-friends', 'talk', \(day), 960, 'Biblioteket', 'everybody'")
        return [
            "group": "\(group)", "session": "\(session)", "place": "\(place)", "seat": "\(seat)",
            "event": "\(event)",
        ]
    }

    private static func single(
        _ tx: borrowing Transaction, _ volunteer: PersonID, _ participant: PersonID, _ programme: String,
        _ readers: [String]
    ) throws -> [String: String] {
        let day = tx.today.number
        let cohort = try row(tx, CohortKind.self, "cohort", "programme, starts", "\(programme), \(day)")
        let cohortDay = try row(
            tx, CohortSessionKind.self, "cohort_session", "cohort, number, day", "\(cohort.raw), 1, \(day)")
        let member = try row(
            tx, CohortMemberKind.self, "cohort_member", "cohort, person, joined",
            "\(cohort.raw), \(volunteer.raw), \(day)")
        let ours = "\(programme), \(participant.raw)"
        let referral = try row(
            tx, IntakeKind.self, "intake", "programme, person, source, received", "\(ours), 'self', \(day)")
        let enrolment = try row(tx, EnrolmentKind.self, "enrolment", "programme, person, started", "\(ours), \(day)")
        let waiting = try row(
            tx, WaitingKind.self, "waiting", "programme, person, since, priority", "\(ours), \(day), 0")
        let part = try row(
            tx, VolunteeringKind.self, "volunteering", "programme, person, interested",
            "\(programme), \(volunteer.raw), \(day)")
        let goal = try row(tx, GoalKind.self, "goal", "programme, person, stated, words", "\(ours), \(day), x'00'")
        let pause = try row(
            tx, PauseKind.self, "pause", "programme, person, side, starts, reason",
            "\(ours), 'participant', \(day), 'own-wish'")
        let wish = try row(
            tx, WishTag.self, "wish", "programme, person, kind, made, on_behalf", "\(ours), 'call', \(day), 0")
        let concern = try row(
            tx, ConcernKind.self, "concern", "person, raised, acute, handler, deputy, words",
            "\(participant.raw), \(day), 0, '\(readers[0])', '\(readers[1])', x'00'")
        let message = try row(
            tx, MessageTag.self, "outgoing_message", "person, capacity, kind, made, due, expires, state, ended",
            "\(participant.raw), 'participant', 'answered', 0, 0, 0, 'failed', \(day)")
        let suggestion = try row(
            tx, SuggestionTag.self, "suggestion", "programme, subject, side, kind, made, words, state",
            "\(ours), 'participant', 'comment', \(day), x'00', 'open'")
        let relative = try row(
            tx, RelativePartKind.self, "relative_part", "programme, person, started", "\(ours), \(day)")
        return [
            "part": "\(relative)", "message": "\(message)", "suggestion": "\(suggestion)",
            "cohort": "\(cohort)", "cohort-session": "\(cohortDay)", "cohort-member": "\(member)",
            "referral": "\(referral)", "enrolment": "\(enrolment)", "waiting": "\(waiting)", "volunteering": "\(part)",
            "goal": "\(goal)", "pause": "\(pause)", "wish": "\(wish)", "concern": "\(concern)",
        ]
    }

    private static func rights(_ tx: borrowing Transaction, _ participant: PersonID) throws -> [String: String] {
        let request = try Requests.register(tx, .access, of: participant, channel: .paper)
        let hold = try Holds.add(
            tx, on: .person(participant), reason: .complaint, owner: "jura", reviewOn: tx.today.adding(days: 90))
        let batch: Identifier<PersonKind> = tx.newID()
        try tx.run(
            """
            INSERT INTO import_batch (id, sheet, at, actor, added, updated)
            VALUES (\(batch.raw), 'people', \(tx.now.milliseconds), 'op-1', 0, 0)
            """)
        let breach = try Breaches.register(tx, kind: .availability, risk: .unlikely, reference: "26/1")
        return [
            "request": "\(request)", "hold": "\(hold)", "breach": "\(breach)",
            "batch": "I-" + "\(batch)".dropFirst(2),
        ]
    }
}
