import Participation
import ProgrammeKit

/// What codes are called. None of them blames.
enum ReasonWording {
    static func closing(_ reason: ClosingReason) -> Text {
        switch reason {
        case .completed: completed
        case .moved: moved
        case .ownWish: ownWish
        case .otherSupport: otherSupport
        case .noContact: noContact
        case .deceased: deceased
        }
    }

    static func match(_ reason: MatchEnd) -> Text {
        switch reason {
        case .completed: completed
        case .moved: moved
        case .ownWish: ownWish
        case .otherSupport: otherSupport
        case .noContact: noContact
        case .deceased: deceased
        case .rematched: Text("Nyt match", "New match")
        case .notAccepted: Text("Det blev ikke til noget", "It came to nothing")
        }
    }

    static func waiting(_ reason: WaitingEnd) -> Text {
        switch reason {
        case .offered: Text("Har fået et tilbud", "Was offered something")
        case .ownWish: ownWish
        case .otherSupport: otherSupport
        case .noContact: noContact
        case .deceased: deceased
        }
    }

    static func exit(_ reason: VolunteerExit) -> Text {
        switch reason {
        case .finished: Text("Har gjort det, der var aftalt", "Did what was agreed")
        case .moved: moved
        case .ownWish: ownWish
        case .otherCommitments: Text("Andet fylder nu", "Other things take the time")
        case .noContact: noContact
        case .deceased: deceased
        }
    }

    static func pause(_ reason: PauseReason) -> Text {
        switch reason {
        case .admission: Text("Indlagt", "Admitted to hospital")
        case .illness: Text("Syg", "Ill")
        case .holiday: Text("Ferie", "Holiday")
        case .ownWish: ownWish
        }
    }

    static func onward(_ step: OnwardStep) -> Text {
        switch step {
        case .association: Text("En forening", "An association")
        case .education: Text("Uddannelse", "Education")
        case .work: Text("Arbejde", "Work")
        case .activityCentre: Text("Et værested", "An activity centre")
        case .volunteering: Text("Selv frivillig", "Volunteering")
        }
    }

    static func `extension`(_ reason: ExtensionReason) -> Text {
        switch reason {
        case .lateStart: Text("De kom sent i gang", "They began late")
        case .pauses: Text("Der var pauser undervejs", "There were rests on the way")
        case .goalWithinReach: Text("Målet er tæt på", "A goal is within reach")
        }
    }

    static func mark(_ mark: AttendanceMark) -> Text {
        switch mark {
        case .present: Text("Til stede", "Present")
        case .excused: Text("Afbud", "Sent word")
        case .absent: Text("Kom ikke", "Did not come")
        }
    }

    static func delivery(_ delivery: Delivery) -> Text {
        switch delivery {
        case .delivered: Text("Gennemført", "Delivered")
        case .adapted: Text("Tilpasset", "Adapted")
        case .skipped: Text("Sprunget over", "Skipped")
        case .cancelled: Text("Aflyst", "Cancelled")
        }
    }

    private static let completed = Text("Gennemført", "Completed")
    private static let moved = Text("Flyttet", "Moved away")
    private static let ownWish = Text("Eget ønske", "Own wish")
    private static let otherSupport = Text("Får anden hjælp", "Other support")
    private static let noContact = Text("Ingen kontakt", "No contact")
    private static let deceased = Text("Død", "Deceased")

    static let all: [Text] =
        ClosingReason.allCases.map(closing) + MatchEnd.allCases.map(match) + WaitingEnd.allCases.map(waiting)
        + VolunteerExit.allCases.map(exit) + PauseReason.allCases.map(pause) + OnwardStep.allCases.map(onward)
        + ExtensionReason.allCases.map { `extension`($0) } + AttendanceMark.allCases.map(mark)
        + Delivery.allCases.map(delivery)
}
