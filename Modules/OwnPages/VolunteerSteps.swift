import Casework
import HTML
import Participation
import Reception
import Store

/// What a volunteer answers, and when they rest. No reason is asked.
enum VolunteerSteps {
    static let pages: [Page] = [
        .act(["mine", "matches", .match, "accept"], for: .volunteers) { visit in
            try visit.change { tx in
                _ = try visit.offers.accept(tx, visit.id(), as: .volunteer, on: visit.today)
                return Done.accepted.at("mine")
            }
        },
        .act(["mine", "matches", .match, "decline"], for: .volunteers) { visit in
            try visit.change { tx in
                try Matches.decline(tx, visit.id(), on: visit.today)
                return Done.declined.at("mine")
            }
        },
        .act(["matches", .match, "pause"], for: .phone) { visit in
            let person = try visit.person()
            return try visit.change { tx in
                let programme = try Matches.show(tx, visit.id()).programme
                _ = try SupportPauses.begin(
                    tx, person, as: .volunteer, in: programme, on: visit.today, because: .ownWish)
                return Done.paused.at("mine")
            }
        },
        .act(["matches", .match, "resume"], for: .phone) { visit in
            let person = try visit.person()
            return try visit.change { tx in
                let programme = try Matches.show(tx, visit.id()).programme
                guard let pause = try SupportPauses.current(tx, person, as: .volunteer, in: programme) else {
                    throw ParticipationError.alreadyEnded
                }
                try SupportPauses.end(tx, pause, on: visit.today)
                return Done.resumed.at("mine")
            }
        },
    ]
}
