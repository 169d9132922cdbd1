import Days
import PersonalData
import ProgrammeKit
import Retention

/// The words of legal holds.
enum HoldWording {
    static let lead = Text(
        "Her står det, som ikke må slettes endnu, selv om fristen er gået.",
        "Here is what must not be erased yet, although its time is over.")
    static let place = Text("Stop en sletning", "Place a hold")
    static let placeMeans = Text(
        "Du svarer for, at stoppet bliver ophævet igen. Indtil da slettes intet af det, heller ikke hvis personen beder om det.",
        "You answer for it until it is released. Until then nothing of it is erased, not even if the person asks for it."
    )
    static let none = Text("Intet er stoppet", "Nothing is held")
    static let noneWhat = Text("Alle frister løber.", "Every deadline runs.")
    static let standing = Text("Det er stoppet", "Holds in force")
    static let about = Text("Person", "Person")
    static let covers = Text("Omfatter", "Covers")
    static let reason = Text("Grund", "Reason")
    static let owner = Text("Ansvarlig", "Owner")
    static let review = Text("Ses efter", "Review")
    static let placed = Text("Stoppet den", "Placed on")
    static let actions = Text("Gør noget", "Actions")
    static let toReview = Text("Sæt en ny dag", "Set a new day")
    static let toRelease = Text("Ophæv stoppet", "Release the hold")
    static let keep = Text("Behold det til den dag", "Keep it until that day")
    static let save = Text("Stop sletningen", "Place the hold")
    static let releaseMeans = Text(
        "Fristen løber igen, som om den aldrig var stoppet. Er den gået, kommer det med i den næste sletteplan.",
        "The deadline runs again as if it had never been held. If it has passed, the next purge plan takes it along.")

    static let categoryQuestion = Text("Hvilke oplysninger?", "Which data?")
    static let categoryHint = Text("Vælg intet, hvis det gælder alt om personen.", "Choose none for the whole person.")
    static let reasonQuestion = Text("Hvorfor må det ikke slettes?", "Why must it not be erased?")
    static let reasonMissing = Text("Vælg en grund.", "Choose a reason.")
    static let journalQuestion = Text("Nummer i journalen", "Reference in the journal")
    static let journalHint = Text(
        "Bogstaver, tal og tegnene . / - og aldrig et navn.", "Letters, digits and the signs . / - and never a name.")
    static let reviewQuestion = Text("Hvornår skal der ses efter igen?", "When is it to be reviewed?")
    static let reviewHint = Text(
        "Senest om tre år. Vi minder om det her på siden.", "Within three years. You are reminded on these pages.")

    static func reason(_ hold: LegalHold) -> Text {
        let words = reason(hold.reason)
        guard let journal = hold.journal else { return words }
        return Text("\(words.danish), \(journal)", "\(words.english), \(journal)")
    }

    static func reason(_ reason: HoldReason) -> Text {
        switch reason {
        case .complaint: Text("Klage", "Complaint")
        case .legalClaim: Text("Retskrav", "Legal claim")
        case .supervision: Text("Tilsyn", "Supervision")
        case .audit: Text("Revision", "Audit")
        case .criminalCase: Text("Straffesag", "Criminal case")
        case .archives: Text("Arkiverne", "Archives")
        case .restored: Text("Gendannet fra en kopi", "Restored from a copy")
        }
    }

    static func covers(_ scope: HoldScope) -> Text {
        guard let category = scope.category else { return Text("alt om personen", "the whole person") }
        let name = CategoryWording.name(category)
        guard scope.record != nil else { return name }
        return Text("én af: \(name.danish)", "one of: \(name.english)")
    }

    static func review(_ hold: LegalHold, on today: Day) -> Text {
        let left = StewardshipWording.left(until: hold.reviewOn, from: today)
        return Text("\(hold.reviewOn.danish), \(left.danish)", "\(hold.reviewOn.danish), \(left.english)")
    }

    static let all: [Text] = [
        lead, placeMeans, noneWhat, releaseMeans, categoryQuestion, categoryHint, reasonQuestion, reasonMissing,
        journalHint, reviewQuestion, reviewHint,
    ]
}
