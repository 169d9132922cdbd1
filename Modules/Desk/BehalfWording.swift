import Consent
import Participation
import PersonalData
import ProgrammeKit
import Rights

/// What is asked when a coordinator writes something down for somebody.
enum BehalfWording {
    static let wish = Text("Skriv et ønske ned", "Write down a wish")
    static let pause = Text("Begynd en pause", "Begin a rest")
    static let resume = Text("Pausen er slut", "The rest is over")
    static let refer = Text("Skriv en henvendelse ned", "Write down a referral")
    static let volunteer = Text("Vil gerne være frivillig", "Would like to volunteer")
    static let whichWish = Text("Hvad vil personen gerne?", "What would the person like?")
    static let whichWishMissing = Text("Vælg et ønske", "Choose a wish")
    static let source = Text("Hvem henviser?", "Who refers?")
    static let sourceMissing = Text("Vælg, hvem der henviser", "Choose who refers")
    static let answers = Text("Hvad passer på personen?", "What is true of the person?")
    static let ownWords = Text("Personens egne ord", "In the person's own words")
    static let send = Text("Gem henvendelsen", "Save the referral")
    static let closingWhy = Text(
        "Forløbet slutter, og sletningen begynder at tælle fra den dag.",
        "The course ends, and the time until erasure counts from that day.")
    static let onward = Text("Hvor går turen hen nu?", "What comes next?")

    static func onBehalf(_ name: String) -> Text {
        Text("Du skriver på vegne af \(name).", "You write on behalf of \(name).")
    }

    static func pauseWhy(_ name: String) -> Text {
        Text(
            "En pause afslutter intet. \(name) beholder sin plads.", "A rest ends nothing. \(name) keeps the place.")
    }

    static func side(_ side: Side) -> Text {
        switch side {
        case .participant: Text("Som deltager", "As a participant")
        case .volunteer: Text("Som frivillig", "As a volunteer")
        }
    }

    static let all: [Text] =
        [
            wish, pause, resume, refer, volunteer, whichWish, whichWishMissing, source, sourceMissing, answers,
            ownWords, send, closingWhy, onward, onBehalf("Anna"), pauseWhy("Anna"),
        ] + Side.allCases.map(side)
}

/// What is said of consents.
enum ConsentWording {
    static let consents = Text("Samtykker", "Consents")
    static let none = Text("Der er ingen.", "There are none.")
    static let given = Text("Givne samtykker", "Consents given")
    static let give = Text("Skriv et samtykke ned", "Record a consent")
    static let purpose = Text("Til hvad", "For what")
    static let expires = Text("Udløber", "Runs out")
    static let withdraw = Text("Træk tilbage", "Withdraw")
    static let undo = Text("Fortryd", "Undo")
    static let noTexts = Text("Her spørges der ikke om samtykke", "Nobody is asked for consent here")
    static let noTextsHint = Text(
        "Ingen af jeres formål hviler på samtykke, eller teksten mangler endnu.",
        "None of your purposes rests on consent, or its text is still missing.")
    static let giveWhy = Text(
        "Læs teksten højt. Personen kan altid sige nej og trække det tilbage.",
        "Read the text aloud. The person can always say no, and take it back.")
    static let toWhat = Text("Hvad siger personen ja til?", "What does the person agree to?")
    static let toWhatMissing = Text("Vælg, hvad der siges ja til", "Choose what is agreed to")
    static let how = Text("Hvordan fik du det at vide?", "How were you told?")
    static let howMissing = Text("Vælg, hvordan du fik det at vide", "Choose how you were told")
    static let until = Text("Gælder til", "Valid until")
    static let whatFollows = Text("Det sker der", "What follows")
    static let nothingErased = Text(
        "Brugen stopper nu. Intet bliver slettet af den grund alene.",
        "The use stops now. Nothing is erased for that alone.")
    static let pauseInstead = Text(
        "Vil personen kun holde pause, så begynd en pause i stedet. Den sletter intet.",
        "If the person only wants a rest, begin a rest instead. It erases nothing.")

    static func erased(_ count: Int) -> Text {
        Text(
            "Brugen stopper nu. Det, der kun hvilede på samtykket, bliver slettet bagefter: \(count) slags oplysninger.",
            "The use stops now. What rested on the consent alone is erased afterwards: \(count) kinds of data.")
    }

    static func undoUntil(_ danish: String, _ english: String) -> Text {
        Text("Det kan fortrydes til og med \(danish).", "It can be undone until \(english).")
    }

    static func withdrawOf(_ purpose: String) -> Text {
        Text("Træk samtykket tilbage: \(purpose)", "Withdraw the consent: \(purpose)")
    }

    static func channel(_ channel: Channel) -> Text {
        switch channel {
        case .inPerson: Text("Da vi talte sammen", "When we met")
        case .phone: Text("På telefon", "On the telephone")
        case .paper: Text("På papir", "On paper")
        case .web: Text("På nettet", "On the web")
        }
    }

    static func state(_ state: ConsentState) -> Text {
        switch state {
        case .valid: Text("Gælder", "Valid")
        case .paused: Text("På pause", "Paused")
        case .withdrawn: Text("Trukket tilbage", "Withdrawn")
        case .expired: Text("Udløbet", "Expired")
        case .ended: Text("Slut", "Ended")
        case .outdated: Text("Gammel tekst, spørg igen", "Older text, ask again")
        }
    }

    static func refusal(_ error: ConsentError) -> Text {
        switch error {
        case .undoOver: Text("Det er for sent at fortryde. Spørg på ny.", "It is too late to undo. Ask afresh.")
        case .expiryInPast: Text("Vælg en senere dag.", "Choose a later day.")
        default: Text("Der er ikke et samtykke, det kan gælde.", "There is no consent that this could be about.")
        }
    }

    static let all: [Text] =
        [
            consents, none, given, give, purpose, expires, withdraw, undo, noTexts, noTextsHint, giveWhy, toWhat,
            toWhatMissing, how, howMissing, until, whatFollows, nothingErased, pauseInstead, erased(3),
            undoUntil("1. maj 2027", "1 May 2027"), withdrawOf("Støtte"), refusal(.undoOver("")),
            refusal(.expiryInPast), refusal(.unknownPurpose("")),
        ] + Channel.allCases.map(channel) + ConsentState.allCases.map(state)
}
