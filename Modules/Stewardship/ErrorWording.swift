import ProgrammeKit
import Retention
import Rights

/// What the house refuses, for those who look after the data: what to do next.
extension RetentionError {
    var text: Text {
        switch self {
        case .noApprovedRule(let category):
            Text(
                "\(CategoryWording.name(category).danish) har ingen godkendt frist. Foreslå en, og få den godkendt.",
                "\(CategoryWording.name(category).english): no approved period. Propose one and have it approved.")
        case .needsSecondPerson:
            Text(
                "Her skal to personer være med. Bed en anden om at godkende.",
                "Two people are demanded here. Ask somebody else to approve.")
        case .alreadyApproved:
            Text("Fristen er godkendt. Intet er ændret.", "It is approved already. Nothing was changed.")
        case .unknownRule, .unknownHold, .unknownRecord, .noSuchPlan:
            Text("Det findes ikke længere. Se listen igen.", "It is no longer there. Look at the list again.")
        case .holdReviewNotAhead:
            Text("Vælg en dag efter i dag.", "Choose a day after today.")
        case .holdJournalUnreadable:
            Text(
                "Nummeret må have højst 40 bogstaver, tal og tegnene . / - og nævner ingen.",
                "The reference has at most 40 letters, digits and the signs . / - and names nobody.")
        case .holdAlreadyReleased: Text("Stoppet er ophævet. Intet er ændret.", "It is released. Nothing was changed.")
        default: Text("Det kunne ikke lade sig gøre. Se siden igen.", "That could not be done. Look at the page again.")
        }
    }
}

extension RequestError {
    var text: Text {
        switch self {
        case .unknown:
            Text("Anmodningen findes ikke her. Se listen igen.", "There is no such request. Look at the list.")
        case .closed: Text("Anmodningen er lukket. Skriv en ny ind.", "The request is closed. Register a new one.")
        case .wrongKind: Text("Anmodningen handler om noget andet.", "The request is about something else.")
        case .receivedInFuture:
            Text("Vælg den dag, den kom. Det kan ikke være efter i dag.", "Choose the day it came, not after today.")
        case .extendedBefore:
            Text("Fristen kan kun forlænges én gang. Svar nu.", "The deadline can be extended once only. Answer now.")
        case .extensionTooLate:
            Text(
                "Fristen er gået, så den kan ikke forlænges. Svar nu, og skriv hvorfor.",
                "The deadline has passed, so it cannot be extended. Answer now, and say why.")
        case .undecided(_, let records):
            Text("\(records) oplysninger mangler en afgørelse.", "\(records) records lack a decision.")
        case .otherPerson: Text("Den hører til en anden person.", "It belongs to another person.")
        case .notAnExport:
            Text(
                "Anmodningen beder ikke om en kopi. Der er intet at godkende.",
                "It asks for no copy: nothing to approve.")
        }
    }
}

extension BreachError {
    var text: Text {
        switch self {
        case .unknown, .notAffected:
            Text("Bruddet findes ikke her. Se listen igen.", "It is not here. Look at the list.")
        case .closed: Text("Bruddet er lukket. Skriv et nyt ind.", "The breach is closed. Register a new one.")
        case .reference:
            Text(
                "Nummeret må have højst 40 bogstaver uden æ, ø og å, tal og tegnene . / - og må ikke ligne et CPR-nummer.",
                "The reference has at most 40 letters a to z, digits and the signs . / - and must not look like a CPR number."
            )
        case .awareInFuture: Text("Vælg en tid, der er gået.", "Choose a time that has passed.")
        case .delayNeedsReason:
            Text(
                "De 72 timer er gået. Vælg, hvorfor det bliver meldt for sent.",
                "The 72 hours are over. Choose why it is late.")
        case .notReported: Text("Meld bruddet til Datatilsynet først.", "Report the breach to the authority first.")
        case .peopleNotTold(_, let count):
            Text(
                "\(count) personer har ikke fået det at vide. Fortæl dem det først.",
                "\(count) people have not been told. Tell them first.")
        case .reportedBefore: Text("Bruddet er meldt. Intet er ændret.", "It was reported before. Nothing was changed.")
        }
    }
}
