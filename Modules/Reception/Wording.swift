package import Access
import Days
package import ProgrammeKit

/// What the reception says. Short words: everybody reads them, also on a bad day.
package enum ReceptionWording {
    static func tooLong(_ most: Int) -> Text {
        Text(
            "Teksten er for lang. Skriv højst \(most) tegn.", "The text is too long. Write at most \(most) characters.")
    }

    static func number(_ range: ClosedRange<Int>) -> Text {
        Text(
            "Skriv et tal fra \(range.lowerBound) til \(range.upperBound).",
            "Enter a number from \(range.lowerBound) to \(range.upperBound).")
    }

    static func day(_ range: ClosedRange<Day>) -> Text {
        Text(
            "Skriv en dag fra \(range.lowerBound.danish) til \(range.upperBound.danish).",
            "Enter a day from \(range.lowerBound.danish) to \(range.upperBound.danish).")
    }

    static let kept = Text(
        "Her er det, du skrev. Se det igennem, og send igen.", "Here is what you wrote. Check and send it again.")
    static let ended = Text("Du var logget ud", "You were signed out")
    static let endedWhy = Text(
        "Der gik for lang tid. Det, du skrev, er ikke væk. Log ind igen, så får du det frem.",
        "Too much time went by. What you wrote is not lost. Sign in again to get it back.")
    static let signInAgain = Text("Log ind igen", "Sign in again")
    static let back = Text("Du er logget ind igen", "You are signed in again")
    static let backWhy = Text("Det, du skrev, ligger klar.", "What you wrote is ready.")
    static let showText = Text("Vis det, jeg skrev", "Show what I wrote")
    static let stale = Text(
        "En anden har rettet siden, mens du skrev. Din tekst står her endnu. Se efter, og gem igen.",
        "Somebody else changed this while you wrote. Your text is still here. Check it and save again.")
    static let sentOtherwise = Text(
        "Du har allerede gemt. Det, du har rettet siden, er ikke gemt. Gå til det, du gemte, og ret det der.",
        "You have saved already. What you changed since is not saved. Go to what you saved, and change it there.")
    static let home = Text("Til forsiden", "To the front page")

    package static func role(_ role: AccountRole) -> Text {
        switch role {
        case .coordinator: Text("Koordinator", "Coordinator")
        case .familyAdviser: Text("Familierådgiver", "Family adviser")
        case .volunteer: Text("Frivillig", "Volunteer")
        case .participant: Text("Deltager", "Participant")
        case .relative: Text("Pårørende", "Relative")
        case .dataProtection: Text("Databeskyttelse", "Data protection")
        case .tenantAdministrator: Text("Administrator", "Administrator")
        }
    }

    /// The page of an error: what it is, and what to do.
    static func error(_ code: Int) -> (title: Text, text: Text) { errors[code] ?? unknown }

    private static let unknown = (
        title: Text("Det gik ikke", "That did not work"),
        text: Text("Prøv igen om lidt.", "Try again in a while.")
    )

    private static let errors: [Int: (title: Text, text: Text)] = [
        400: (
            Text("Det kunne vi ikke læse", "We could not read that"),
            Text("Gå tilbage, og prøv igen.", "Go back and try again.")
        ),
        403: (
            Text("Den side er ikke for dig", "This page is not for you"),
            Text(
                "Siden kan også være blevet for gammel. Hent den igen, og prøv en gang til.",
                "The page may also be too old. Load it again and try once more.")
        ),
        404: (
            Text("Siden findes ikke", "There is no such page"),
            Text("Tjek adressen, eller gå til forsiden.", "Check the address, or go to the front page.")
        ),
        405: (
            Text("Det kan siden ikke", "The page cannot do that"),
            Text("Gå til forsiden, og prøv igen.", "Go to the front page and try again.")
        ),
        409: (
            Text("Det kunne ikke lade sig gøre", "That could not be done"),
            Text("Intet er ændret.", "Nothing was changed.")
        ),
        413: (
            Text("Det, du sendte, er for stort", "What you sent is too large"),
            Text(
                "Intet er gemt. Del det op, eller send en mindre fil.",
                "Nothing was saved. Split it, or send a smaller file.")
        ),
        414: (
            Text("Adressen er for lang", "The address is too long"),
            Text("Gå til forsiden, og prøv igen derfra.", "Go to the front page and try again from there.")
        ),
        429: (
            Text("Vent lidt", "Wait a moment"),
            Text("Du har åbnet mange sider. Prøv igen om et minut.", "You opened many pages. Try again in a minute.")
        ),
        500: (
            Text("Noget gik galt hos os", "Something went wrong at our end"),
            Text("Intet er gemt. Prøv igen om lidt.", "Nothing was saved. Try again in a while.")
        ),
        503: (
            Text("Vi har travlt lige nu", "We are busy right now"),
            Text("Intet er gemt. Prøv igen om lidt.", "Nothing was saved. Try again in a while.")
        ),
        507: (
            Text("Vi kan ikke gemme lige nu", "We cannot save right now"),
            Text(
                "Vi viser ingen oplysninger, når vi ikke kan skrive ned, hvem der har set dem. Prøv igen senere.",
                "We show no data when we cannot note who has seen it. Try again later.")
        ),
    ]
}
