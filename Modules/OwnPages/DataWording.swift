import Access
import Casework
import Consent
import Days
import Pages
import ProgrammeKit

/// What is held about somebody, told to them.
enum DataWording {
    static let title = Text("Oplysninger om dig", "What is held about you")
    static let lead = Text(
        "Her kan du se, hvad vi ved om dig, og hvem der kigger. Du kan altid sige nej igen.",
        "Here you see what we know about you, and who looks. You can always say no again.")
    static let readers = Text("Hvem ser hvad", "Who sees what")
    static let uses = Text("Hvad vi bruger det til", "What we use it for")
    static let looks = Text("Hvem har kigget", "Who has looked")
    static let looksWords = Text(
        "Det nyeste står øverst. Dine egne besøg er ikke med. Navne på ansatte vises ikke her.",
        "The newest first. Your own visits are left out, and so are names of staff.")
    static let noLooks = Text("Ingen har kigget for nylig.", "Nobody has looked lately.")
    static let allLooks = Text("Se hver enkelt gang", "See each single time")
    static let when = Text("Hvornår", "When")
    static let who = Text("Hvem", "Who")
    static let why = Text("Hvad", "What")
    static let back = Text("Tilbage", "Back")

    static let consents = Text("Det, du har sagt ja til", "What you have agreed to")
    static let noConsents = Text(
        "Der er ikke noget, vi har bedt dig sige ja til.", "We have asked you to agree to nothing.")
    static let withdraw = Text("Sig nej nu", "Say no now")
    static let undo = Text("Fortryd dit nej", "Take your no back")
    static let pause = Text("Hold en pause i stedet", "Pause it instead")
    static let resume = Text("Slut pausen", "End the pause")

    static let kept = Text("Hvornår det bliver slettet", "When it is erased")
    static let keptWords = Text(
        "Du skal ikke huske det. Det sker af sig selv.", "You need not remember. It happens by itself.")
    static let copy = Text("Få en kopi", "Get a copy")
    static let copyWords = Text(
        "Alt, hvad vi har om dig. Gem den et sted, hvor andre ikke kan se den.",
        "Everything we have about you. Keep it where others cannot see it.")
    static let copyPage = Text("Hent som en side, du kan læse", "As a page to read")
    static let copyFile = Text("Hent som en fil til en computer", "As a file for a computer")

    static let restricted = Text(
        "Lige nu må vi kun gemme det, og ikke bruge det. Ring til os, hvis du vil se det.",
        "Just now we may only store it, not use it. Call us if you want to see it.")
    static let consentChanged = Text(
        "Det er ændret, siden du åbnede siden. Åbn den igen.",
        "It has changed since you opened the page. Load it again.")

    static func state(_ state: ConsentState, given day: String) -> Text {
        switch state {
        case .valid: Text("Du sagde ja \(day).", "You agreed on \(day).")
        case .paused: Text("Du sagde ja \(day). Nu holder det pause.", "You agreed on \(day). It is paused.")
        case .withdrawn: Text("Du har sagt nej igen.", "You have said no again.")
        case .expired, .ended: Text("Det gælder ikke mere.", "It holds no more.")
        case .outdated: Text("Teksten er ny. Vi spørger dig igen.", "The text is new. We ask you again.")
        }
    }

    static func undoUntil(_ day: String) -> Text {
        Text(
            "Du kan fortryde til og med \(day). Så sletter vi det.",
            "You can take it back until \(day). Then we erase it.")
    }

    static func consequence(_ consequence: WithdrawalConsequence, _ today: Day) -> Text {
        let until = (
            DayWording.day(consequence.undoUntil, .danish, today: today),
            DayWording.day(consequence.undoUntil, .english, today: today)
        )
        guard !consequence.erased.isEmpty else {
            return Text(
                "Siger du nej, holder vi op med at bruge det. Det andet, vi gør for dig, går videre.",
                "If you say no, we stop using it. Whatever else we do for you goes on.")
        }
        return Text(
            "Siger du nej, holder vi op med at bruge det med det samme. Du kan fortryde til og med \(until.0). "
                + "Så sletter vi det, der hører til. Dine aftaler stopper ikke af sig selv.",
            "If you say no, we stop using it at once. You can take it back until \(until.1). Then we erase what belongs "
                + "to it. Your meetings do not end by themselves.")
    }

    // MARK: Who sees what

    static func readersOf(_ roles: Set<AccountRole>) -> [(who: Text, what: Text)] {
        (roles.contains(.participant) ? [companion] : []) + staff
    }

    private static let companion = (
        who: Text("Din frivillige", "Your volunteer"),
        what: Text(
            "Dit fornavn, og hvor og hvornår I mødes. Ikke din adresse.",
            "Your first name, where and when you meet. Not your address.")
    )

    private static let staff = [
        (
            who: Text("Koordinatoren", "The coordinator"),
            what: Text(
                "Navn, kontakt, aftaler og det, du har fortalt.", "Name, contact, meetings and what you have told.")
        ),
        (
            who: Text("Den, der passer på data", "Data protection"),
            what: Text(
                "Noget om dig, når du selv har bedt om det.", "What is needed when you have asked for something.")
        ),
        (
            who: Text("Den, der laver logins", "Whoever makes accounts"),
            what: Text(
                "At du har et login. Ikke hvad du er med til.", "That you have an account. Not what you take part in.")
        ),
    ]
}
