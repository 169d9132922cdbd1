import Participation
import ProgrammeKit

/// What somebody reads who would like a seat at an open course.
enum SeatWording {
    static let ask = Text("Få en plads", "Get a seat")
    static let askInLine = Text("Kom på ventelisten", "Join the waiting list")
    static let lead = Text(
        "Du skal ikke sendes af nogen. Skriv, hvad vi må kalde dig, så har du en plads.",
        "You need no referral. Tell us what to call you, and the seat is yours.")
    static let noName = Text(
        "Vil du slet ikke skrive et navn? Så kom bare. Er der en stol, er den din.",
        "Would you rather give no name at all? Just come. If there is a chair, it is yours.")
    static let name = Text("Hvad må vi kalde dig?", "What may we call you?")
    static let nameHint = Text(
        "Vælg selv. Det behøver ikke være dit rigtige navn.", "It is your choice. It need not be your real name.")
    static let nameMissing = Text("Skriv, hvad vi må kalde dig", "Enter what we may call you")
    static let needs = Text("Er der noget, du har brug for?", "Is there anything you need?")
    static let needsHint = Text(
        "For eksempel en plads ved døren, en tolk eller plads til en kørestol. Skriv ikke, hvorfor.",
        "For example a seat by the door, an interpreter or room for a wheelchair. You need not say why.")
    static let contact = Text("Hvor kan vi sige til, hvis noget bliver lavet om?", "Where can we tell you of a change?")
    static let contactHint = Text(
        "Et nummer eller en mail. Du kan også bare kigge på din side.",
        "A number or an e-mail address. You can also just look at your page.")
    static let yours = Text("Du har en plads", "You have a seat")
    static let yoursWords = Text("Vi glæder os til at se dig.", "We look forward to seeing you.")
    static let inLine = Text("Du er på ventelisten", "You are on the waiting list")
    static let inLineWords = Text(
        "Der er fuldt lige nu. Går der nogen fra, er det din tur.",
        "It is full just now. When somebody leaves, it is your turn.")
    static let keep = Text("Gem linket til din plads", "Keep the link to your seat")
    static let keepWords = Text(
        "Vi kan ikke vise det igen. Med det kan du se din plads og sige nej tak.",
        "We cannot show it again. With it you see your seat, and can give it up.")
    static let mySeat = Text("Din plads", "Your seat")
    static let cancel = Text("Jeg kommer ikke alligevel", "I am not coming after all")
    static let cancelWords = Text(
        "Siger du nej tak, kan en anden få pladsen. Du skal ikke sige hvorfor.",
        "If you give the seat up, somebody else can have it. You need not say why.")
    static let over = Text("Du har ikke en plads her mere", "You no longer have a seat here")
    static let elsewhere = Text("Hold hos vores naboer", "Courses at our neighbours'")
    static let elsewhereWords = Text(
        "Du får pladsen hos dem. Vi får ikke at vide, at du kommer.",
        "You get the seat from them. We are not told that you come.")
    static let whom = Text("For", "For")
    static let full = Text("Der er fuldt, men der er en venteliste", "Full, but there is a waiting list")
    static let kept = Text(
        "Et halvt år efter det sidste møde kan ingen se, at du var med.",
        "Half a year after the last meeting nobody can see that you took part.")
    static let notice = Text("Hvem ser det, du skriver?", "Who sees what you write?")

    static func controller(_ name: String) -> Text {
        Text(
            "Kun dem, der holder holdet. \(name) har ansvaret.",
            "Only those who hold the course. \(name) is responsible.")
    }

    static func held(by host: String) -> Text { Text("Holdes af \(host)", "Held by \(host)") }
    static func askThere(_ host: String) -> Text { Text("Få en plads hos \(host)", "Get a seat at \(host)") }
    static func times(_ count: Int) -> Text { Text("\(count) gange", "\(count) times") }

    static func free(_ count: Int) -> Text {
        count == 1 ? Text("1 ledig plads", "1 free seat") : Text("\(count) ledige pladser", "\(count) free seats")
    }

    static func before(_ count: Int) -> Text {
        switch count {
        case 0: Text("Du er den næste på ventelisten", "You are next on the waiting list")
        case 1: Text("Der er 1 før dig på ventelisten", "There is 1 before you on the waiting list")
        default: Text("Der er \(count) før dig på ventelisten", "There are \(count) before you on the waiting list")
        }
    }

    static func audience(_ audience: TargetAudience) -> Text {
        switch audience {
        case .citizens: Text("borgere", "citizens")
        case .relatives: Text("pårørende", "relatives")
        case .volunteers: Text("frivillige", "volunteers")
        case .staff: Text("ansatte", "staff")
        case .leaders: Text("ledere", "leaders")
        case .pupils: Text("elever", "pupils")
        case .everybody: Text("alle", "everybody")
        }
    }

    static let all: [Text] =
        [
            ask, askInLine, lead, noName, name, nameHint, nameMissing, needs, needsHint, contact, contactHint, yours,
            yoursWords, inLine, inLineWords, keep, keepWords, mySeat, cancel, cancelWords, over, elsewhere,
            elsewhereWords, whom, full, kept, notice, controller("Byen"), held(by: "Byen"), askThere("Byen"), times(6),
            free(1), free(3),
        ] + (0...2).map(before) + TargetAudience.allCases.map(audience)
}
