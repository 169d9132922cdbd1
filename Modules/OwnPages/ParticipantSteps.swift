import Casework
import HTML
import HTTP
import Messages
import Participation
import ProgrammeKit
import Reception
import Store

/// What a participant says by one press. Each can be taken back, and none asks why.
enum ParticipantSteps {
    static let pages: [Page] = [
        .act(["me", "matches", .match, "excuse"], for: .supported) { visit in
            try say(visit, .excused) { tx, wishes in
                let match: MatchID = try visit.id()
                try wishes.cannotCome(tx, to: .match(match))
                try Outbox.cancel(tx, meetingOf: match, by: .participant)
            }
        },
        .act(["me", "sessions", .session, "excuse"], for: .participants, excuse),
        .act(["me", "matches", .match, "accept"], for: .supported) { visit in
            try say(visit, .accepted) { tx, wishes in try wishes.answer(tx, visit.id(), yes: true) }
        },
        .act(["me", "matches", .match, "decline"], for: .supported) { visit in
            try say(visit, .declined) { tx, wishes in try wishes.answer(tx, visit.id(), yes: false) }
        },
        .act(["me", "matches", .match, "somebody-else"], for: .supported) { visit in
            try say(visit, .somebodyElse) { tx, wishes in try wishes.somebodyElse(tx, than: visit.id()) }
        },
        .act(["me", "rest"], for: .participants) { visit in
            try say(visit, .rests) { tx, wishes in try wishes.rest(tx, in: programme(visit)) }
        },
        .act(["me", "back"], for: .participants) { visit in
            try say(visit, .back) { tx, wishes in try wishes.goOn(tx, in: programme(visit)) }
        },
        .act(["me", "call"], for: .supported) { visit in
            try say(visit, .called) { tx, wishes in try wishes.call(tx, in: programme(visit)) }
        },
        .act(["me", "take-back"], for: .supported, takeBack),
    ]

    private static func say(
        _ visit: Visit, _ done: Done, _ body: (borrowing Transaction, MyWishes) throws -> Void
    ) throws -> Link {
        let wishes = MyWishes(of: try visit.person())
        let link = try visit.change { tx in
            try body(tx, wishes)
            return done.at("me")
        }
        visit.sendMessages()
        return link
    }

    /// The participant's own place in the session's group, found among their own.
    private static func excuse(_ visit: Visit) throws -> Link {
        try say(visit, .excused) { tx, wishes in
            let session: SessionID = try visit.id()
            let coming = try Sessions.coming(tx, of: wishes.person, from: visit.today)
            guard let place = coming.first(where: { $0.session.id == session })?.place else {
                throw ParticipationError.notFound
            }
            try wishes.cannotCome(tx, to: .session(session, place))
        }
    }

    private static func takeBack(_ visit: Visit) throws -> Link {
        try say(visit, .taken) { tx, wishes in
            let programme = try programme(visit)
            let wish = try Wishes.open(tx, of: wishes.person).first {
                $0.kind.rawValue == visit.entered["kind"] && $0.programme == programme
            }
            guard let wish else { throw ParticipationError.alreadyEnded }
            try wishes.takeBack(tx, wish.id)
        }
    }

    /// The programme that a button is about. Whether the participant has part in it is asked with the step.
    private static func programme(_ visit: Visit) throws -> ProgrammeID {
        guard let id = try? ProgrammeID(text: visit.entered["programme"]) else { throw StatusError(.badRequest) }
        return id
    }
}
