package import Days
package import Participation
package import People
package import ProgrammeKit
package import Store

/// The next time that somebody meets: when, where, with whom.
package struct NextMeeting: Sendable {
    package enum Kind: Sendable, Equatable {
        case match(MatchID)
        case session(SessionID, PlaceID)
    }

    package let kind: Kind
    package let programme: ProgrammeID
    package let day: Day
    /// Minutes after midnight, Copenhagen time.
    package let clock: Int
    package let place: Opened
    /// First names: of the volunteer, or of those who lead the group.
    package let with: [Shown]
    /// The theme of a session.
    package let theme: Text?
    /// One of the two sent word, or the participant did.
    package let isCancelled: Bool
}

/// A pair that waits for the participant's answer.
package struct Proposal: Sendable {
    package let match: MatchID
    package let programme: ProgrammeID
    /// The volunteer's first name.
    package let volunteer: Shown
    package let proposed: Day
}

/// A participant who waits, and what may be told: how long others have waited, never a place in the line.
package struct MyWaiting: Sendable {
    package let programme: ProgrammeID
    package let since: Day
    package let expected: WaitingRange?
}

/// The first page of a participant.
package struct MyPage: Sendable {
    /// The nearest first; a cancelled one is shown until the next is agreed on.
    package let meetings: [NextMeeting]
    package let proposals: [Proposal]
    package let waiting: [MyWaiting]
    /// Running matches, for what may be wished about them.
    package let matches: [Proposal]
    /// Programmes in which the participant rests now.
    package let resting: [SupportPause]
    /// Wishes that nobody has seen to.
    package let wishes: [Wish]
    /// The programmes that the participant has part in.
    package let programmes: [ProgrammeID]
    /// Those in which a rest can be taken: a relative's own part has none.
    package let restful: [ProgrammeID]
    /// What the person takes part in and decides alone.
    package let own: MyPart

    package var next: NextMeeting? { meetings.first { !$0.isCancelled } }

    /// - Parameter person: the person behind the session.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ offers: Offers, on day: Day) throws {
        let open = try Matches.of(tx, person, as: .participant).filter { $0.state != .ended }
        let sessions = try Sessions.coming(tx, of: person, from: day)
        let names = try Names(tx, open.compactMap(\.volunteer) + sessions.flatMap(\.leaders))
        tx.note([person])
        meetings = (try MyPage.planned(tx, person, open, names, from: day) + MyPage.groups(sessions, names, offers))
            .sorted { ($0.day, $0.clock) < ($1.day, $1.clock) }
        proposals = open.filter { $0.state == .proposed && !$0.acceptedBy.contains(.participant) }
            .map { Proposal($0, names) }
        matches = open.filter { $0.state == .active }.map { Proposal($0, names) }
        waiting = try Waiting.entries(tx, of: person).map {
            MyWaiting(
                programme: $0.programme, since: $0.since, expected: try Waiting.expected(tx, for: $0.programme))
        }
        resting = try SupportPauses.of(tx, person).filter { $0.side == .participant && $0.ends == nil }
        wishes = try Wishes.open(tx, of: person)
        let support = try PersonSupport(tx, of: person)
        programmes = support.programmes
        restful = programmes.filter { programme in support.enrolments.contains { $0.programme == programme } }
        own = try MyPart(tx, of: person, offers)
    }

    private static func planned(
        _ tx: borrowing Transaction, _ person: PersonID, _ matches: [Match], _ names: Names, from day: Day
    ) throws -> [NextMeeting] {
        let open = Dictionary(uniqueKeysWithValues: matches.map { ($0.id, $0) })
        return try PlannedMeetings.of(tx, person: person).compactMap { meeting in
            guard meeting.day >= day, let match = open[meeting.match] else { return nil }
            return NextMeeting(
                kind: .match(match.id), programme: match.programme, day: meeting.day, clock: meeting.clock,
                place: try PlannedMeetings.place(tx, of: meeting), with: [names.first(match.volunteer)], theme: nil,
                isCancelled: meeting.isCancelled)
        }
    }

    private static func groups(_ sessions: [ComingSession], _ names: Names, _ offers: Offers) -> [NextMeeting] {
        sessions.map { coming in
            let offer = try? offers.of(coming.group.programme)
            return NextMeeting(
                kind: .session(coming.session.id, coming.place), programme: coming.group.programme,
                day: coming.session.day, clock: coming.group.setting.clock, place: .text(coming.group.setting.location),
                with: coming.leaders.map { names.first($0) },
                theme: offer?.text("theme.\(coming.session.theme)", else: coming.session.theme),
                isCancelled: coming.mark == .excused)
        }
    }
}

extension Proposal {
    fileprivate init(_ match: Match, _ names: Names) {
        self.init(
            match: match.id, programme: match.programme, volunteer: names.first(match.volunteer),
            proposed: match.proposed)
    }
}
