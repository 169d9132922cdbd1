import Participation
import ProgrammeKit

/// What is said of referrals. Nobody is rejected: it is not the right thing just now.
enum ReferralWording {
    static let accept = Text("Sig ja", "Accept")
    static let reject = Text("Ikke det rette lige nu", "Not the right thing just now")
    static let acceptance = Text("Sig ja til henvendelsen", "Accept the referral")
    static let undecided = Text("Venter på svar", "Undecided")
    static let accepted = Text("Der er sagt ja", "Accepted")
    static let received = Text("Modtaget", "Received")
    static let rules = Text("Det siger tilbuddets regler", "What the programme's rules say")
    static let nameHint = Text(
        "Det fulde navn, som personen selv har oplyst", "The full name as the person has given it")
    static let whatNow = Text("Hvad sker der nu?", "What happens now?")
    static let whatNowMissing = Text("Vælg, hvad der sker nu", "Choose what happens now")
    static let rejectWhy = Text(
        "Fortæl personen, hvor der kan være hjælp i stedet. Grunden skrives ikke ned.",
        "Tell the person where there may be help instead. The reason is not written down.")
    static let guidance = Text("Vist videre til", "Pointed to")
    static let guidanceMissing = Text("Vælg, hvor personen er vist hen", "Choose where the person was pointed to")
    static let toPerson = Text("Se personen:", "See the person:")

    static func referralOf(_ name: String) -> Text { Text("Henvendelse fra \(name)", "Referral of \(name)") }

    static let steps: [(code: String, words: Text, hint: Text)] = [
        (
            "wait", Text("Skriv på ventelisten", "Put on the waiting list"),
            Text("Indtil der er et match eller en plads", "Until there is a match or a place")
        ),
        (
            "begin", Text("Begynd forløbet nu", "Begin the course now"),
            Text("Når der er nogen med det samme", "When there is somebody at once")
        ),
    ]

    static let guidances: [(code: String, words: Text)] = [
        ("other-offer", Text("Et andet tilbud her", "Another offer here")),
        ("general-practitioner", Text("Egen læge", "The general practitioner")),
        ("municipality", Text("Kommunen", "The municipality")),
        ("association", Text("En forening", "An association")),
        ("none", Text("Ønskede ikke at blive vist videre", "Did not want to be pointed elsewhere")),
    ]

    static func guided(_ code: String) -> Text {
        guidances.first { $0.code == code }?.words ?? Text(own: code)
    }

    static func closing(_ closing: Intake.Closing) -> Text {
        switch closing {
        case .rejected: reject
        case .withdrawn: Text("Trukket tilbage", "Withdrawn")
        case .caseClosed: Text("Forløbet er afsluttet", "The course has closed")
        }
    }

    static let all: [Text] =
        [
            accept, acceptance, reject, undecided, accepted, received, rules, nameHint, whatNow, whatNowMissing,
            rejectWhy,
            guidance, guidanceMissing, toPerson, referralOf("Anna"),
        ] + steps.flatMap { [$0.words, $0.hint] } + guidances.map(\.words) + Intake.Closing.allCases.map(closing)
}

/// What is said of notes.
enum NoteWording {
    static let notes = Text("Noter", "Notes")
    static let note = Text("Note", "Note")
    static let new = Text("Ny note", "New note")
    static let save = Text("Gem noten", "Save the note")
    static let hint = Text(
        "Skriv ikke om helbred. Personen kan læse det.", "Nothing of health. The person can read it.")
    static let missing = Text("Skriv noten", "Write the note")
    static let belongs = Text("Hvor hører noten til?", "Where does the note belong?")
    static let journal = Text("Den skal i journalen", "It belongs in the journal")
    static let journalHint = Text(
        "Kun det, der har betydning for, hvad der bliver besluttet. Noten gemmes så længere.",
        "Only what matters for what is decided. The note is then kept longer.")
    static let isInJournal = Text("Hører til i journalen", "Belongs in the journal")
    static let none = Text("Ingen noter", "No notes")
    static let noneHint = Text("Skriv kun det, der skal huskes.", "Write only what has to be remembered.")
    static let back = Text("Tilbage", "Back")

    static func about(_ name: String) -> Text { Text("Noter om \(name)", "Notes about \(name)") }

    static let all: [Text] = [
        notes, note, new, save, hint, missing, belongs, journal, journalHint, isInJournal, none, noneHint, back,
        about("Anna"),
    ]
}

/// What is said of volunteers on their way.
enum VolunteerWording {
    static let steps = Text("På vej til at være frivillig", "On the way to volunteering")
    static let offer = Text("Det kan den frivillige give", "What the volunteer can give")
    static let capacity = Text("Hvor mange på én gang", "How many at one time")
    static let capacityHint = Text("Et tal fra 0 til 20. 0 er: ingen lige nu", "From 0 to 20. 0 is: nobody right now")
    static let capacityMissing = Text("Skriv, hvor mange den frivillige vil have", "Enter how many the volunteer wants")
    static let change = Text("Ret", "Change")
    static let exit = Text("Sig farvel og tak", "Say goodbye and thanks")
    static let exitWhy = Text(
        "Husk kopien af kursusbeviset. Sletningen begynder at tælle fra den dag.",
        "Remember the copy of the certificate. The time until erasure counts from that day.")
    static let decline = Text("Ikke det rette lige nu", "Not the right thing just now")
    static let declineWhy = Text(
        "Sig det selv først, og sig tak. Så gemmer vi kun navn og kontakt i en kort tid.",
        "Say it in person first, with thanks. Then only name and contact are kept, for a short time.")
    static let attests = Text("Hvad siger den frivillige selv?", "What does the volunteer attest?")

    static func step(_ step: VolunteerStep) -> Text {
        switch step {
        case .conversation: Text("Samtalen er holdt", "The conversation was held")
        case .references: Text("Referencer er hentet", "References were taken")
        case .confidentiality: Text("Tavshedspligt er skrevet under", "Confidentiality was signed")
        case .confirmed: Text("Godkend som frivillig", "Confirm as a volunteer")
        }
    }

    static func stage(_ stage: VolunteerStage) -> Text {
        switch stage {
        case .interested: Text("Vil gerne", "Interested")
        case .inConversation: Text("Har været til samtale", "In conversation")
        case .inTraining: Text("Under uddannelse", "In training")
        case .trained: Text("Uddannet", "Trained")
        case .confirmed: Text("Godkendt", "Confirmed")
        case .available: Text("Klar til et match", "Available")
        case .active: Text("I gang", "Active")
        case .paused: Text("Holder pause", "Takes a rest")
        case .declined: Text("Ikke lige nu", "Not just now")
        case .exited: Text("Er stoppet", "Has left")
        }
    }

    static let all: [Text] =
        [steps, offer, capacity, capacityHint, capacityMissing, change, exit, exitWhy, decline, declineWhy, attests]
        + VolunteerStep.allCases.map(step) + VolunteerStage.allCases.map(stage)
}
