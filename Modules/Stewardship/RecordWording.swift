import Days
import Participation
import PersonalData
import ProgrammeKit
import Tenancy

/// The words of the record of processing, and of the search in the trail.
enum RecordWording {
    static let title = StewardshipWording.record
    static let file = Text("Hent den som fil", "Download it as a file")
    static let purposes = Text("Formål", "Purposes")
    static let purpose = Text("Formål", "Purpose")
    static let basis = Text("Hjemmel", "Lawful basis")
    static let kinds = Text("Slags oplysninger", "Kinds of data")
    static let limits = Text("Oplysninger og frister", "Data and time limits")
    static let data = Text("Indhold", "Content")
    static let recipients = Text("Modtagere", "Recipients")
    static let noRule = Text("Ingen frist er godkendt", "No period is approved")
    static let joint = Text("Fælles dataansvar", "Joint controllers")
    static let jointWords = Text(
        "Vi deler kurser med andre. De ser tid, sted og ledige pladser. Ingen personoplysninger går over grænsen.",
        "We share courses with others. They see time, place and free seats. No personal data crosses the border.")

    static func joint(_ name: String, with partners: String, arrangement: String) -> Text {
        Text(
            "\(name): \(partners). Aftalen efter GDPR artikel 26: \(arrangement).",
            "\(name): \(partners). The arrangement under GDPR Article 26: \(arrangement).")
    }

    static let security = Text("Sikkerhed (artikel 32)", "Security (Article 32)")

    static func lead(_ controller: String) -> Text {
        Text(
            "\(controller) er dataansvarlig. Siden er lavet af de frister og formål, der gælder i dag.",
            "\(controller) is the controller. This page is made from the periods and purposes in force today.")
    }

    static func kept(_ category: PersonalData.Category?, _ period: String) -> Text {
        (try? Period(period)).map { RuleWording.reason(category, $0) } ?? Text(own: period)
    }

    /// What a programme calls its purpose; the code where none does.
    static func purpose(_ code: String, _ tenant: Tenant, _ language: Language) -> String {
        for programme in tenant.house.programmes {
            for purpose in programme.purposes where purpose.registered(for: programme.id) == code {
                return programme.wording.text("purpose.\(purpose.code)", in: language) ?? code
            }
        }
        return code
    }

    static let measures = [
        Text(
            "Navne, kontakt og noter er forseglet med hver sin nøgle.",
            "Names, contact and notes are sealed, each with a key of its own."),
        Text(
            "Nøglerne ligger et andet sted end oplysningerne og deres kopier.",
            "The keys lie apart from the data and its backups."),
        Text(
            "Hvert opslag og hver ændring står i en log, som ikke kan rettes, uden at det ses.",
            "Every read and every change stands in a trail that cannot be altered unseen."),
        Text(
            "Sletning ødelægger først nøglen, så linjen. Det bliver regnet efter bagefter.",
            "Erasure destroys the key, then the row. It is checked afterwards by another way."),
    ]
}

/// The words of the search.
enum TrailWording {
    static let lead = Text(
        "Her kan du se, hvem der har gjort hvad og slået hvem op. Alle står med deres nummer.",
        "Here you see who did what and read about whom. Everybody stands by their number.")
    static let from = Text("Fra og med", "From")
    static let until = Text("Til og med", "Until")
    static let action = Text("Handling", "Action")
    static let actionHint = Text(
        "Det, koden begynder med, for eksempel account eller purge.",
        "What the code begins with, for example account or purge.")
    static let search = Text("Søg", "Search")
    static let none = Text("Der er ikke fundet noget", "Nothing was found")
    static let noneWhat = Text(
        "Prøv andre dage, eller lad handlingen stå tom.", "Try other days, or leave the action empty.")
    static let found = Text("Det er fundet", "What was found")
    static let time = Text("Tid", "Time")
    static let who = Text("Hvem", "Who")
    static let actionTitle = Text("Kode", "Code")
    static let about = Text("Om", "About")
    static let detail = Text("Mere", "Detail")

    static func tooLong(_ days: Int) -> Text {
        Text(
            "Vælg en senere dag, højst \(days) dage efter den første.",
            "Choose a later day, at most \(days) days after the first.")
    }

    static func newest(_ count: Int) -> Text {
        Text(
            "Her er de nyeste \(count). Vælg færre dage for at se resten.",
            "Here are the newest \(count). Choose fewer days to see the rest.")
    }

    static func people(_ count: Int) -> Text { Text("\(count) personer", "\(count) people") }

    static let all: [Text] =
        [lead, actionHint, noneWhat, tooLong(92), newest(200), RecordWording.jointWords]
        + RecordWording.measures
}
