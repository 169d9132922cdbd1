package import Days
import SQLite
package import Store

/// What the tables know, gathered for a programme's rules. Whoever asks adds the age, which is sealed with the profile.
extension Facts {
    /// A participant who is referred, enrolled or waiting.
    package static func participant(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws -> Facts {
        var facts = Facts(day: day)
        facts.side = .participant
        let open = try Enrolments.of(tx, person).filter { $0.programme == programme && $0.reason == nil }
        facts.openEnrolments = open.count
        facts.enrolledSince = open.first?.started
        try facts.count(tx, in: programme)
        facts.waitingDays = try Waiting.entry(tx, of: person, for: programme)?.since.days(until: day)
        let intakes = try Intakes.of(tx, person)
        if let last = intakes.last(where: { $0.programme == programme && $0.closing == nil }) {
            facts.answers = try Intakes.answers(tx, last.id)
        }
        facts.attestations = try Attestations.valid(tx, of: person, on: day)
        return facts
    }

    /// A volunteer.
    package static func volunteer(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws -> Facts {
        var facts = Facts(day: day)
        facts.side = .volunteer
        try facts.add(volunteer: person, in: programme, tx)
        facts.openEnrolments = try Enrolments.open(tx, of: person, in: programme) == nil ? 0 : 1
        try facts.count(tx, in: programme)
        return facts
    }

    /// A relative who asks for a part of their own, or has one.
    package static func relative(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws -> Facts {
        var facts = try Facts.participant(tx, person, in: programme, on: day)
        let part = try RelativeParts.open(tx, of: person, in: programme)
        facts.isRelative = true
        (facts.openEnrolments, facts.enrolledSince) = (part == nil ? 0 : 1, part?.started)
        return facts
    }

    /// Somebody who is supported, in either capacity.
    package static func supported(
        _ tx: borrowing Transaction, _ person: PersonID, as capacity: PartCapacity, in programme: ProgrammeID,
        on day: Day
    ) throws -> Facts {
        capacity == .relative
            ? try relative(tx, person, in: programme, on: day) : try participant(tx, person, in: programme, on: day)
    }

    /// A match, with its volunteer.
    package static func match(_ tx: borrowing Transaction, _ id: MatchID, on day: Day) throws -> Facts {
        let match = try Matches.show(tx, id)
        let figures = try Meetings.figures(tx, of: id, on: day)
        var facts = Facts(day: day)
        (facts.starts, facts.ends, facts.cadence) = (match.starts, match.ends, match.cadence)
        facts.acceptedBy = match.acceptedBy
        facts.extensions = match.isExtended ? 1 : 0
        (facts.meetingsHeld, facts.meetingsCancelled) = (figures.held, figures.cancelled)
        facts.daysSinceLastMeeting = figures.gap
        (facts.isRelative, facts.isAdvised) = (match.capacity == .relative, match.adviser != nil)
        if let one = match.participant, let other = match.volunteer {
            facts.isVetoed = try Vetoes.stand(tx, between: one, and: other)
            facts.haveMet = try Acquaintance.stands(tx, between: one, and: other, before: match.id)
        }
        if let volunteer = match.volunteer { try facts.add(volunteer: volunteer, in: match.programme, tx) }
        return facts
    }

    /// A match that somebody thinks of proposing.
    package static func pair(
        _ tx: borrowing Transaction, participant: PersonID, as capacity: PartCapacity = .participant,
        volunteer: PersonID, in programme: ProgrammeID, on day: Day
    ) throws -> Facts {
        var facts = try Facts.supported(tx, participant, as: capacity, in: programme, on: day)
        facts.isVetoed = try Vetoes.stand(tx, between: participant, and: volunteer)
        facts.haveMet = try Acquaintance.stands(tx, between: participant, and: volunteer)
        try facts.add(volunteer: volunteer, in: programme, tx)
        return facts
    }

    /// A group.
    package static func group(_ tx: borrowing Transaction, _ id: GroupID, on day: Day) throws -> Facts {
        let group = try Groups.show(tx, id)
        let sessions = try Sessions.of(tx, id)
        let held = sessions.filter { $0.delivery == .delivered || $0.delivery == .adapted }
        var facts = Facts(day: day)
        facts.starts = sessions.first?.day ?? group.setting.starts
        facts.ends = sessions.last?.day
        facts.places = group.places
        facts.placesTaken = try Places.taken(tx, id)
        facts.waitingForSeat = try Seats.line(tx, id).count
        facts.sessionsPlanned = sessions.count
        facts.sessionsHeld = held.count
        let last = held.map(\.day).max() ?? (group.state == .running ? facts.starts : nil)
        facts.daysSinceLastSession = last.map { $0.days(until: day) }
        let leaders = try Groups.facilitators(tx, id).filter { $0.until == nil }.compactMap(\.person)
        facts.facilitators = leaders.count
        for leader in leaders where try TrainingCertificates.holds(tx, leader, in: group.programme) {
            facts.trainedFacilitators += 1
        }
        return facts
    }

    /// A training cohort.
    package static func cohort(_ tx: borrowing Transaction, _ id: CohortID, on day: Day) throws -> Facts {
        let sessions = try Cohorts.sessions(tx, id)
        var facts = Facts(day: day)
        facts.starts = sessions.first?.day
        facts.ends = sessions.last?.day
        facts.cohortSize = try Cohorts.members(tx, id).filter { $0.gone == nil }.count
        facts.cohortHasStarted = sessions.contains { $0.delivery == .delivered || $0.delivery == .adapted }
        facts.sessionsHeldInTraining = sessions.filter { $0.delivery == .delivered || $0.delivery == .adapted }.count
        facts.sessionsPlanned = sessions.count
        return facts
    }

    private mutating func add(volunteer: PersonID, in programme: ProgrammeID, _ tx: borrowing Transaction) throws {
        if let part = try Volunteers.open(tx, of: volunteer, in: programme) {
            let steps = try Volunteers.steps(tx, part.id)
            isConfirmed = steps[.confirmed] != nil
            signedConfidentiality = steps[.confidentiality] != nil
            capacity = part.capacity
        }
        openMatches = try Volunteers.openMatches(tx, of: volunteer, in: programme)
        holdsCertificate = try TrainingCertificates.holds(tx, volunteer, in: programme)
        attestations = try Attestations.valid(tx, of: volunteer, on: day)
        (sessionsAttended, sessionsHeldInTraining) = try Cohorts.training(tx, of: volunteer, in: programme)
    }

    private mutating func count(_ tx: borrowing Transaction, in programme: ProgrammeID) throws {
        (enrolled, volunteersBesides) = try tx.one(
            """
            SELECT (SELECT count(*) FROM enrolment WHERE programme = ?1 AND reason IS NULL),
                (SELECT count(*) FROM volunteering v WHERE v.programme = ?1 AND v.closing IS NULL
                    AND EXISTS (SELECT 1 FROM volunteer_step s WHERE s.volunteering = v.id AND s.step = 'confirmed')
                    AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person = v.person AND e.reason IS NULL
                        AND e.programme = ?1))
            """, .programme(programme)
        ) { (Int($0.int(0)), Int($0.int(1))) }
    }
}

extension Cohorts {
    /// Sessions the volunteer attended, and sessions held, in the latest cohort of the programme.
    static func training(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> (attended: Int, held: Int) {
        try tx.first(
            """
            SELECT (SELECT count(*) FROM cohort_attendance a WHERE a.member = m.id AND a.mark = 'present'),
                (SELECT count(*) FROM cohort_session s WHERE s.cohort = c.id
                    AND s.delivery IN ('delivered', 'adapted'))
            FROM cohort_member m JOIN cohort c ON c.id = m.cohort
            WHERE m.person = ? AND m.gone IS NULL AND c.programme = ? ORDER BY c.starts DESC LIMIT 1
            """, .id(person), .programme(programme)
        ) { row in (Int(row.int(0)), Int(row.int(1))) } ?? (0, 0)
    }
}
