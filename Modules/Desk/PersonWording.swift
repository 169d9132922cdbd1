import People
import ProgrammeKit

/// What a person's page says.
enum PersonWording {
    static let search = Text("Find en person", "Find a person")
    static let searchHint = Text(
        "Navn, telefon, e-mail eller id. En person med beskyttet navn findes kun på nummer eller id.",
        "Name, telephone, e-mail or id. Somebody with a protected name is found by number or id alone.")
    static let searchMissing = Text("Skriv mindst ét bogstav", "Write at least one letter")
    static let find = Text("Søg", "Search")
    static let new = Text("Skriv en ny person ind", "Add a person")
    static let newWhy = Text(
        "Skriv kun det, I har brug for. Resten kan komme til senere.",
        "Write only what you need. The rest can be added later.")
    static let nobodyFound = Text("Ingen fundet", "Nobody found")
    static let nobodyFoundHint = Text(
        "Prøv med færre bogstaver, eller skriv personen ind.", "Try fewer letters, or add the person.")
    static let nobodyYet = Text("Her er ingen endnu", "There is nobody yet")
    static let nobodyYetHint = Text(
        "Skriv den første person ind, eller hent dem fra et regneark.",
        "Add the first person, or import people from a spreadsheet.")
    static let everybody = Text("Alle", "Everybody")
    static let name = Text("Navn", "Name")
    static let knownAs = Text("Kendes som", "Known as")
    static let next = Text("De næste", "The next ones")
    static let previous = Text("De forrige", "The previous ones")
    static let asWhat = Text("Som hvad?", "As what?")
    static let asWhatMissing = Text("Vælg den rolle, det gælder", "Choose the role that it is about")
    static let nameMissing = Text("Skriv et navn", "Enter a name")
    static let wrongPhone = Text(
        "Skriv telefonnummeret med mindst seks tal", "Enter the number with at least six digits")
    static let wrongEmail = Text(
        "Skriv en e-mail som navn@sted.dk", "Enter an e-mail address such as name@place.dk")
    static let contact = Text("Kontakt og ønsker", "Contact and wishes")
    static let changeContact = Text("Ret oplysninger", "Change details")
    static let maskedHint = Text(
        "Beskyttet. Skriv kun her, hvis det skal ændres.", "Protected. Write here only to change it.")
    static let standsNow = Text("Det står der nu", "What stands there now")
    static let masked = Text("Beskyttet", "Protected")
    static let protected = Text("Navn og adresse er beskyttet", "Name and address are protected")
    static let protectedHint = Text(
        "Du kan få dem vist, når du skriver hvorfor. Det bliver skrevet ned.",
        "You can have them shown when you say why. It is written down.")
    static let reveal = Text("Vis navn og adresse", "Show name and address")
    static let revealWhy = Text(
        "Skriv, hvad du skal bruge dem til. Grunden gemmes sammen med dit navn, og personen kan se, hvem der har set dem.",
        "Say what you need them for. The reason is kept with your name, and the person can see who has looked.")
    static let reason = Text("Hvorfor har du brug for det?", "Why do you need it?")
    static let reasonHint = Text("For eksempel: Jeg skal sende et brev.", "For example: I have to send a letter.")
    static let reasonMissing = Text("Skriv kort hvorfor", "Write in a few words why")
    static let showOnce = Text("Vis dem én gang", "Show them once")
    static let revealed = Text("Vist denne ene gang", "Shown this once")
    static let revealedHint = Text(
        "Når du går væk fra siden, er det skjult igen.", "When you leave the page it is hidden again.")
    static let call = Text("Ring op", "Call")
    static let back = Text("Skjul, og gå tilbage", "Hide, and go back")
    static let restricted = Text("Må kun opbevares", "May only be stored")
    static let restrictedHint = Text(
        "Personen har bedt om det. Oplysningerne vises ikke, før begrænsningen er hævet.",
        "The person has asked for it. Nothing is shown until the restriction is lifted.")
    static let deceased = Text("Personen er død", "The person has died")
    static let concernHint = Text(
        "Kun den, der har den, og stedfortræderen kan læse den.", "Only its handler and the deputy can read it.")
    static let held = Text("Skal gemmes. Ses på igen:", "Under a legal hold. To be reviewed:")
    static let nextSteps = Text("Venter på dig", "Waits for you")
    static let onBehalf = Text("skrevet ned af en koordinator", "written down by a coordinator")
    static let onBehalfTitle = Text("På vegne af personen", "On behalf of the person")
    static let onBehalfWhy = Text(
        "Når nogen ringer eller kommer forbi, skriver du det ned for dem. Det kan ses, at det var dig.",
        "When somebody calls or comes by, you write it down for them. It is recorded that it was you.")
    static let holdsCPR = Text("CPR-nummer er gemt og vises ikke.", "A CPR number is held and not shown.")
    static let course = Text("Forløb", "Courses of support")
    static let courseOne = Text("Forløb", "Course of support")
    static let referral = Text("Henvendelse", "Referral")
    static let goesOn = Text("i gang", "open")
    static let closeCourse = Text("Afslut forløbet", "Close the course")
    static let asVolunteer = Text("Som frivillig", "As a volunteer")
    static let goals = Text("Mål med egne ord", "Goals in own words")
    static let reached = Text("nået", "reached")
    static let rests = Text("Holder pause", "Takes a rest")
    static let request = Text(
        "Personen har bedt om noget om sine oplysninger", "The person has asked for something about their data")

    static func found(_ count: Int) -> Text {
        count == 1 ? Text("1 fundet", "1 found") : Text("\(count) fundet", "\(count) found")
    }

    static func years(_ years: Int) -> Text { Text("\(years) år", "\(years) years") }

    static func concern(acute: Bool) -> Text {
        acute
            ? Text("En akut bekymring er åben", "An acute worry is open")
            : Text("En bekymring er åben", "A worry is open")
    }

    static func changeContactOf(_ capacity: Capacity) -> Text {
        let name = self.capacity(capacity)
        return Text("Som \(name.danish.lowercased())", "As \(name.english.lowercased())")
    }

    static func contactAs(_ capacity: Capacity) -> Text {
        let name = self.capacity(capacity)
        return Text("Kontakt som \(name.danish.lowercased())", "Contact as \(name.english.lowercased())")
    }

    static func capacity(_ capacity: Capacity) -> Text {
        switch capacity {
        case .participant: Text("Deltager", "Participant")
        case .volunteer: Text("Frivillig", "Volunteer")
        case .applicant: Text("Har tilbudt at hjælpe", "Offered to volunteer")
        case .relative: Text("Pårørende", "Relative")
        case .enquirer: Text("Har spurgt", "Has enquired")
        case .attendee: Text("Kommer på kursus", "Comes to a course")
        }
    }

    static func field(_ field: ProfileField) -> Text {
        switch field {
        case .name: Text("Navn", "Name")
        case .chosenName: Text("Kaldes", "Is called")
        case .phone: Text("Telefon", "Telephone")
        case .email: Text("E-mail", "E-mail")
        case .address: Text("Adresse", "Address")
        case .cpr: Text("CPR-nummer", "CPR number")
        case .birthDay: Text("Født", "Born")
        case .languages: Text("Sprog", "Languages")
        case .interests: Text("Interesser", "Interests")
        case .wishes: Text("Ønsker", "Wishes")
        case .declines: Text("Vil ikke", "Does not want")
        case .contact: Text("Sådan er det trygt at ringe", "How it is safe to call")
        }
    }

    static func hint(_ field: ProfileField) -> Text? {
        switch field {
        case .chosenName:
            Text(
                "Det navn, personen bruger. Det vises i stedet.", "The name that the person uses. It is shown instead.")
        case .contact:
            Text("For eksempel: kun om formiddagen, ingen besked.", "For example: mornings only, no voicemail.")
        case .wishes, .declines: Text("Med personens egne ord. Ikke om helbred.", "In own words. Nothing of health.")
        default: nil
        }
    }

    static let all: [Text] =
        [
            search, searchHint, searchMissing, find, new, newWhy, nobodyFound, nobodyFoundHint, nobodyYet,
            nobodyYetHint, everybody, name, knownAs, next, previous, asWhat, asWhatMissing, nameMissing, wrongPhone,
            wrongEmail, contact, changeContact, maskedHint, standsNow, masked, protected, protectedHint, reveal,
            revealWhy, reason, reasonHint, reasonMissing, showOnce, revealed, revealedHint, call, back, restricted,
            restrictedHint, deceased, concernHint, held, nextSteps, onBehalf, onBehalfTitle, onBehalfWhy, holdsCPR,
            course, courseOne, referral, goesOn, closeCourse, asVolunteer, goals, reached, rests, request, found(1),
            found(2), years(30), concern(acute: true), concern(acute: false),
        ] + Capacity.allCases.flatMap { [capacity($0), contactAs($0), changeContactOf($0)] }
        + ProfileField.allCases.map(field) + ProfileField.allCases.compactMap(hint)
}
