import PersonalData

/// The rows a measure counts, and which of them a batch takes away.
struct MeasuredRows {
    let from: String
    let programme: String
    let day: String
    /// What is counted of a year, as an aggregate.
    let counted: String
    /// The expression of the source, for a measure that is counted by source.
    let source: String
    let condition: String
    /// The same for rows that go: what is still open when it is taken away ends with it.
    let conditionWhenGoing: String
    /// By category: the rows of `from` that go with `temp.purge_batch`. Empty for rows that concern nobody.
    let going: [(Category, String)]

    init(
        _ from: String, programme: String = "r.programme", day: String, counting counted: String = "count(*)",
        source: String = "''", where condition: String = "TRUE", whenGoing: String? = nil,
        going: [(Category, String)] = []
    ) {
        self.from = from
        self.programme = programme
        self.day = day
        self.counted = counted
        self.source = source
        self.condition = condition
        self.conditionWhenGoing = whenGoing ?? condition
        self.going = going
    }
}

extension Measure {
    var rows: MeasuredRows {
        switch self {
        case .referralsReceived: .intakes(day: "r.received")
        case .referralsAccepted: .intakes(day: "r.accepted")
        case .enrolmentsStarted: .enrolments(day: "r.started")
        case .enrolmentsReferred: .referred
        case .enrolmentsCompleted: .enrolments(day: "r.closed", where: "r.reason = 'completed'")
        case .onwardSteps: .onward
        case .groupsHeld: .groups
        case .placesStarted: .places()
        case .dropouts: .places(where: "r.reason <> 'completed'")
        case .facilitatorsLeading: .facilitators
        case .sessionsHeld: .sessions
        case .volunteersInterested: .volunteers
        case .volunteersConfirmed: .confirmations
        case .volunteersSaying, .formerInterested, .formerTrained, .formerLeading: .counted
        case .cohortsHeld: .cohorts
        case .volunteersTrained: .certificates
        case .matchesStarted: .matches(.support)
        case .companionshipsStarted: .matches(.companionship)
        case .meetingsHeld: .meetings(.held)
        case .meetingsCancelled: .meetings(.cancelled)
        case .sessionGuests: .guests
        case .eventsHeld: .events()
        case .eventGuests: .events(counting: "sum(r.attended)")
        case .supportBegun, .supportEnded, .placesBegun, .placesEnded, .volunteersBegun, .volunteersEnded: flow
        case .volunteersActive: .active
        case .volunteersAfter3: .staying(days: 91)
        case .volunteersAfter6: .staying(days: 183)
        case .volunteersAfter12: .staying(days: 365)
        case .waitingJoined: .waiting(day: "r.since")
        case .waitingLeft: .waitingLeft
        case .waitingServed: .waitingServed
        case .seatsAsked: .seats(day: "r.asked")
        case .seatsSettled: .seatsSettled
        case .seatsServed: .seatsServed
        case .meetingsAgreed: .agreed
        case .agreedHeld: .agreed(.held)
        case .agreedCancelled: .agreed(.cancelled)
        case .themes: .themes
        case .suggestionsMade: .suggestions()
        case .suggestionsAnswered: .suggestions(where: "r.state IN ('answered', 'adopted', 'closed')")
        }
    }
}

extension MeasuredRows {
    static let records = "(SELECT record FROM temp.purge_batch)"
    static let persons = "(SELECT person FROM temp.purge_batch)"

    static func intakes(day: String) -> MeasuredRows {
        MeasuredRows(
            "intake r", day: day,
            going: [
                (.enquiry, "r.person IN \(persons) AND \(IntakeOwner.enquiry("r"))"),
                (.referralAccepted, "r.id IN \(records) AND \(IntakeOwner.accepted("r"))"),
                (.referralRejected, "r.id IN \(records) AND \(IntakeOwner.rejected("r"))"),
            ])
    }

    static func enrolments(
        day: String, source: String = "''", where condition: String = "TRUE", whenGoing: String? = nil
    ) -> MeasuredRows {
        MeasuredRows(
            "enrolment r", day: day, source: source, where: condition, whenGoing: whenGoing,
            going: [(.participantProfile, "r.person IN \(persons)")])
    }

    /// Referral and course of support may go at different times: the first of them takes the pair along.
    static let referred = MeasuredRows(
        "enrolment r JOIN intake i ON i.id = r.intake AND i.person = r.person", day: "r.started", source: "i.source",
        going: [(.participantProfile, "r.person IN \(persons)"), (.referralAccepted, "i.id IN \(records)")])

    static let onward = MeasuredRows(
        "enrolment r", day: "r.closed", source: "r.onward", where: "r.onward IS NOT NULL",
        going: [(.participantProfile, "r.person IN \(persons)")])

    static func places(
        day: String = "r.started", source: String = "''", where condition: String = "TRUE", whenGoing: String? = nil
    ) -> MeasuredRows {
        MeasuredRows(
            "group_place r JOIN support_group g ON g.id = r.group_id", programme: "g.programme", day: day,
            source: source, where: condition, whenGoing: whenGoing,
            going: [(.participantProfile, "r.person IN \(persons) AND r.enrolment IS NOT NULL")])
    }

    static let groups = MeasuredRows("support_group r", day: "r.starts", where: hasRun("r"))

    static let facilitators = MeasuredRows(
        "group_leader r JOIN support_group g ON g.id = r.group_id", programme: "g.programme", day: "g.starts",
        counting: "count(DISTINCT r.person)", where: hasRun("g"), going: [(.volunteerProfile, "r.person IN \(persons)")]
    )

    static func hasRun(_ group: String) -> String {
        "EXISTS (SELECT 1 FROM group_state s WHERE s.group_id = \(group).id AND s.state = 'running')"
    }

    static let sessions = MeasuredRows(
        "group_session r JOIN support_group g ON g.id = r.group_id", programme: "g.programme", day: "r.day",
        where: "r.delivery IN ('delivered', 'adapted')")

    static let volunteers = MeasuredRows(
        "volunteering r", day: "r.interested",
        going: [
            (.volunteerProfile, "r.person IN \(persons) AND (\(VolunteeringOwner.volunteer("r")))"),
            (.rejectedVolunteer, "r.person IN \(persons) AND (\(VolunteeringOwner.applicant("r")))"),
        ])

    static let confirmations = confirmed(day: "c.day")

    static func confirmed(
        day: String, source: String = "''", where condition: String = "TRUE", whenGoing: String? = nil
    ) -> MeasuredRows {
        MeasuredRows(
            "volunteering r JOIN volunteer_step c ON c.volunteering = r.id AND c.step = 'confirmed'", day: day,
            source: source, where: condition, whenGoing: whenGoing,
            going: [(.volunteerProfile, "r.person IN \(persons)")])
    }

    /// What is counted when it happens has no rows.
    static let counted = MeasuredRows("volunteering r", day: "r.interested", where: "FALSE")

    /// Events concern nobody, so nothing takes them away.
    static func events(counting counted: String = "count(*)") -> MeasuredRows {
        MeasuredRows("event r", day: "r.day", counting: counted, where: "r.attended IS NOT NULL")
    }

    static func suggestions(where condition: String = "TRUE") -> MeasuredRows {
        MeasuredRows(
            "suggestion r", day: "r.made", where: condition, going: [(.message, "r.id IN \(records)")])
    }

    static let guests = MeasuredRows(
        "session_guests r JOIN group_session s ON s.id = r.session JOIN support_group g ON g.id = s.group_id",
        programme: "g.programme", day: "s.day", counting: "sum(r.count)")

    static let cohorts = MeasuredRows(
        "cohort r", day: "r.starts",
        where: """
            EXISTS (SELECT 1 FROM cohort_session s WHERE s.cohort = r.id AND s.delivery IN ('delivered', 'adapted'))
            """)

    static let certificates = MeasuredRows(
        "certificate r", day: "r.issued", going: [(.trainingCertificate, "r.id IN \(records)")])

    static func matches(_ purpose: MatchPurpose) -> MeasuredRows {
        MeasuredRows(
            "support_match r", day: "r.starts", where: "r.kind = '\(purpose.rawValue)'", going: lastSide("r"))
    }

    static func meetings(_ state: Meeting.State) -> MeasuredRows {
        MeasuredRows(
            "support_match m JOIN meeting r ON r.match = m.id", programme: "m.programme", day: "r.day",
            where: "r.state = '\(state.rawValue)'", going: lastSide("m"))
    }

    /// A match goes with the second of its sides.
    static func lastSide(_ match: String) -> [(Category, String)] {
        PartCapacity.supported.map { capacity in
            (
                capacity.category,
                """
                \(match).participant IN \(persons) AND \(match).capacity = '\(capacity.rawValue)'
                AND \(match).volunteer IS NULL
                """
            )
        } + [(.volunteerProfile, "\(match).volunteer IN \(persons) AND \(match).participant IS NULL")]
    }
}
