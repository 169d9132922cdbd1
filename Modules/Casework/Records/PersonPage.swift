package import Consent
package import Days
package import Participation
package import People
import PersonalData
package import Retention
package import Rights
package import Store

/// Everything that a coordinator sees of a person, but for the words of notes and worries: those are opened one record
/// at a time, since nobody needs them all to make a telephone call (GDPR Art. 5(1)(c)).
package struct PersonPage: Sendable {
    /// Opened for a coordinator: a protected name and address are masked, and a CPR number is never opened.
    package let person: Person
    /// Whether a CPR number is held. It is not shown.
    package let holdsCPR: Bool
    package let age: Int?
    package let support: PersonSupport
    package let meetings: [MatchMeetings]
    package let notes: [NoteHeading]
    package let goals: [ProgrammeGoal]
    package let consents: [ConsentLine]
    package let requests: [Request]
    package let holds: [LegalHold]
    package let concerns: [ConcernHeading]
    /// What the person waits for somebody to do.
    package let wishes: [Wish]
    /// A question from a door that nobody has answered.
    package let enquiry: Enquiry?
    package let responsible: Responsible?
    package let pauses: [SupportPause]
    /// The other sides of matches.
    package let others: Names

    /// - Throws: `PeopleError.unknown` where there is none, also for the id of somebody in another tenant.
    package init(_ tx: borrowing Transaction, _ id: PersonID, on day: Day) throws {
        let id = try People.resolve(tx, id)
        let isColleague = try FormerCase.isClosed(tx, of: id)
        let fields = ProfileFields.all.subtracting([.cpr])
        guard let shown = try People.show(tx, id, fields: fields) else { throw PeopleError.unknown(id) }
        tx.note([id])
        person = isColleague ? shown.only(Person.colleague) : shown
        holdsCPR = try People.holdsCPR(tx, id)
        age = shown.age(on: day)
        let all = try PersonSupport(tx, of: id)
        support = isColleague ? all.asColleague(id) : all
        meetings = try MatchMeetings.of(tx, support.matches, on: day)
        notes = isColleague ? [] : try NoteHeading.of(tx, id)
        goals = shown.standing.isRestricted || isColleague ? [] : try ProgrammeGoal.of(tx, id, support.programmes)
        consents = try ConsentLine.of(tx, id, volunteersOnly: isColleague)
        requests = try Requests.of(tx, id)
        holds = try Holds.standing(tx).filter { $0.scope.person == id }
        concerns = isColleague ? [] : try ConcernHeading.of(tx, id)
        wishes = isColleague ? [] : try Wishes.open(tx, of: id)
        enquiry = try isColleague ? nil : Enquiries.of(tx, id).flatMap { $0.answered == nil ? $0 : nil }
        responsible = try Responsible(tx, for: .person(id))
        pauses = try SupportPauses.of(tx, id).filter { !isColleague || $0.side == .volunteer }
        others = try Names(tx, support.matches.flatMap(\.persons).filter { $0 != id })
    }
}

/// What a person takes part in.
package struct PersonSupport: Sendable {
    package let referrals: [Intake]
    package let enrolments: [Enrolment]
    package let volunteering: [(part: Volunteering, stage: VolunteerStage)]
    /// As a participant and as a volunteer, oldest first.
    package let matches: [Match]
    package let places: [GroupPlace]
    package let leads: [GroupID]
    package let waiting: [(programme: ProgrammeID, since: Day, entry: WaitingEntry)]
    /// The person's own parts as a relative.
    package let parts: [RelativePart]

    /// Every programme that the person has part in.
    package var programmes: [ProgrammeID] {
        let all = referrals.map(\.programme) + enrolments.map(\.programme) + volunteering.map(\.part.programme)
        let others = matches.map(\.programme) + waiting.map(\.programme) + parts.map(\.programme)
        return Array(Set(all + others))
            .sorted { $0.text < $1.text }
    }

    /// A match that is proposed to the participant, and has not begun.
    package func proposal(in programme: ProgrammeID, of participant: PersonID) -> Match? {
        matches.first {
            $0.programme == programme && $0.purpose == .support && $0.participant == participant
                && ($0.state == .proposed || $0.state == .accepted)
        }
    }

    init(_ tx: borrowing Transaction, of id: PersonID) throws {
        referrals = try Intakes.of(tx, id)
        enrolments = try Enrolments.of(tx, id)
        volunteering = try Volunteers.of(tx, id).map { ($0, try Volunteers.stage(tx, $0.id)) }
        matches = try Side.allCases.flatMap { try Matches.of(tx, id, as: $0) }
        places = try Places.of(tx, person: id)
        leads = try Groups.led(tx, by: id)
        waiting = try Waiting.entries(tx, of: id)
        parts = try RelativeParts.of(tx, id)
    }

    /// What new colleagues may know: the former case of a volunteer is not among it.
    func asColleague(_ id: PersonID) -> PersonSupport {
        PersonSupport(
            referrals: [], enrolments: [], volunteering: volunteering, matches: matches.filter { $0.volunteer == id },
            places: [], leads: leads, waiting: [], parts: [])
    }

    private init(
        referrals: [Intake], enrolments: [Enrolment], volunteering: [(part: Volunteering, stage: VolunteerStage)],
        matches: [Match], places: [GroupPlace], leads: [GroupID],
        waiting: [(programme: ProgrammeID, since: Day, entry: WaitingEntry)], parts: [RelativePart]
    ) {
        (self.referrals, self.enrolments, self.volunteering) = (referrals, enrolments, volunteering)
        (self.matches, self.places, self.leads) = (matches, places, leads)
        (self.waiting, self.parts) = (waiting, parts)
    }
}

/// The log of one match in numbers.
package struct MatchMeetings: Sendable {
    package let match: MatchID
    package let figures: MeetingFigures

    static func of(_ tx: borrowing Transaction, _ matches: [Match], on day: Day) throws -> [MatchMeetings] {
        try matches.filter { $0.starts != nil }.map {
            MatchMeetings(match: $0.id, figures: try Meetings.figures(tx, of: $0, on: day))
        }
    }
}

/// That there are goals, with the participant's own words.
package struct ProgrammeGoal: Sendable {
    package let programme: ProgrammeID
    package let goal: Goal

    static func of(
        _ tx: borrowing Transaction, _ person: PersonID, _ programmes: [ProgrammeID]
    ) throws -> [ProgrammeGoal] {
        try programmes.flatMap { programme in
            try Goals.of(tx, person, in: programme).map { ProgrammeGoal(programme: programme, goal: $0) }
        }
    }
}

/// A consent and what it is worth today.
package struct ConsentLine: Sendable {
    package let consent: Consent
    package let state: ConsentState

    /// - Parameter volunteersOnly: leaves out what was agreed to as somebody who is supported.
    static func of(
        _ tx: borrowing Transaction, _ person: PersonID, volunteersOnly: Bool = false
    ) throws -> [ConsentLine] {
        try Consents.list(tx, of: person).filter { consent in
            try !volunteersOnly
                || Purposes.find(tx, consent.purpose).categories.contains(.volunteerProfile)
        }.map { ConsentLine(consent: $0, state: try Consents.state(tx, of: $0)) }
    }
}

/// That a worry is open, and who reads it; its words stay sealed.
package struct ConcernHeading: Sendable {
    package let id: ConcernID
    package let raised: Day
    package let isAcute: Bool
    package let handler: String
    package let deputy: String

    static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [ConcernHeading] {
        try Concerns.open(tx).filter { $0.person == person && $0.topic == .worry }.map {
            ConcernHeading(
                id: $0.id, raised: $0.raised, isAcute: $0.acute, handler: $0.handler, deputy: $0.deputy)
        }
    }
}
