import Days
import People
import PersonalData
import ProgrammeKit
import Tenancy

/// The words of what a tenant decides.
enum SettingsWording {
    static let settings = Text("Indstillinger", "Settings")
    static let lead = Text(
        "Her står, hvad I har besluttet. Tilbuddene kan du ændre her på siden.",
        "Here is what you have decided. The programmes can be changed on these pages.")
    static let programmes = Text("Tilbud", "Programmes")
    static let programme = Text("Tilbud", "Programme")
    static let offered = Text("Slået til", "Turned on")
    static let tenant = Text("Resten", "The rest")
    static let more = Text("Det, der ændres et andet sted", "What is changed elsewhere")
    static let elsewhere = Text(
        "Det står i filen tenant.json på serveren. Bed driften om at ændre det. Det gælder fra næste side.",
        "It stands in the file tenant.json on the server. Ask whoever runs the system. It holds from the next page on.")
    static let save = Text("Gem", "Save")
    static let yes = Text("Ja", "Yes")
    static let no = Text("Nej", "No")
    static let none = Text("Ikke valgt", "None")
    static let choose = Text("Vælg et af svarene.", "Choose one of the answers.")
    static let enabledQuestion = Text("Er tilbuddet slået til?", "Is the programme turned on?")

    static let name = Text("Navn", "Name")
    static let kind = Text("Slags", "Kind")
    static let title = Text("Sidernes titel", "Title of the pages")
    static let host = Text("Adresse", "Host")
    static let sender = Text("Afsender", "Sender")
    static let language = Text("Sprog", "Language")
    static let cpr = Text("CPR-numre", "CPR numbers")
    static let purgeNeedsTwo = Text("To personer om sletning", "Two people for a purge")
    static let exportNeedsTwo = Text("To personer om udlevering", "Two people for an export")
    static let restoreNeedsTwo = Text("To personer om gendannelse", "Two people for a restore")
    static let planDays = Text("Dage, en sletteplan gælder", "Days that a plan is valid")
    static let mass = Text("Spørger, når der slettes mere end", "Asks when a purge takes more than")
    static let backups = Text("Sikkerhedskopier gemmes", "Backups are kept")
    static let erasesWithdrawn = Text(
        "Sletter selv efter et tilbagekaldt samtykke", "Erases by itself after a withdrawal")
    static let archives = Text("Arkiv", "Archives")
    static let operators = Text("Driften", "Operators")

    static func range(_ range: ClosedRange<Int>) -> Text {
        Text("Fra \(range.lowerBound) til \(range.upperBound)", "From \(range.lowerBound) to \(range.upperBound)")
    }

    static func numberMissing(_ range: ClosedRange<Int>) -> Text {
        Text(
            "Skriv et tal fra \(range.lowerBound) til \(range.upperBound).",
            "Enter a number from \(range.lowerBound) to \(range.upperBound).")
    }

    static func kind(_ kind: TenantKind) -> Text {
        switch kind {
        case .municipality: Text("Kommune", "Municipality")
        case .region: Text("Region", "Region")
        case .association: Text("Forening", "Association")
        }
    }

    static func language(_ language: Language) -> Text {
        switch language {
        case .danish: Text("Dansk", "Danish")
        case .english: Text("Engelsk", "English")
        }
    }

    static func cpr(_ policy: CPRPolicy) -> Text {
        switch policy {
        case .notHeld: Text("Gemmes ikke", "Not held")
        case .held(let ground): Text("Gemmes: \(ground)", "Held: \(ground)")
        }
    }

    static func mass(_ percent: Int, _ floor: Int) -> Text {
        Text("\(percent) % og \(floor)", "\(percent) % and \(floor)")
    }

    static func period(_ period: Period) -> Text {
        if period.months == 0 { return Text("\(period.days) dage", "\(period.days) days") }
        return Text("\(period.months) måneder", "\(period.months) months")
    }

    static let all: [Text] = [lead, elsewhere, choose, enabledQuestion, numberMissing(1...9)]
}

extension TenancyError {
    /// What to do next.
    var text: Text {
        switch self {
        case .notEditable, .unwritable:
            Text(
                "Filen kan ikke ændres herfra. Bed driften om at gøre det.",
                "The file cannot be changed from here. Ask whoever runs the system.")
        default: Text("Det kunne ikke lade sig gøre. Intet er ændret.", "That could not be done. Nothing was changed.")
        }
    }
}

extension ConfigurationError {
    /// What to do next.
    var text: Text {
        Text(
            "Filen med jeres indstillinger har en fejl. Bed driften om at se på den. Intet er ændret.",
            "The file of your settings has a mistake. Ask whoever runs the system to look. Nothing was changed.")
    }
}
