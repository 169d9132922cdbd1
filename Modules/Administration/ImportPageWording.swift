import Days
import Import
import ProgrammeKit

/// The words of imports.
enum ImportPageWording {
    static let imports = Text("Import", "Import")
    static let lead = Text(
        "Hent borgere og frivillige ind fra et regneark. Du ser, hvad der sker, før noget bliver gemt.",
        "Take people over from a spreadsheet. You see what will happen before anything is saved.")
    static let sheetQuestion = Text("Hvad står der i arket?", "What does the sheet hold?")
    static let sheetMissing = Text("Vælg, hvad der står i arket.", "Choose what the sheet holds.")
    static let programmeQuestion = Text("Hvilket tilbud hører det til?", "Which programme does it belong to?")
    static let programmeHint = Text(
        "Det skal vælges, når arket har datoer eller møder.", "It is needed when the sheet has dates or meetings.")
    static let programmeMissing = Text("Vælg tilbuddet.", "Choose the programme.")
    static let fileQuestion = Text("Filen", "The file")
    static let fileHint = Text(
        "Gem arket som CSV UTF-8 i Excel. Højst 10 MB. Filen er forseglet og slettes efter import, senest om en dag.",
        "Save the sheet as CSV UTF-8 in Excel. At most 10 MB. The file is sealed, and erased after the import or a day."
    )
    static let fileMissing = Text("Vælg en fil, der ikke er tom.", "Choose a file that is not empty.")
    static let send = Text("Send arket", "Send the sheet")

    static let columns = Text("Hvad betyder kolonnerne?", "What do the columns mean?")
    static let columnsMeans = Text(
        "Kender vi en overskrift, er den valgt. Ret det, der er forkert. Intet bliver gemt endnu.",
        "A heading that we know is chosen. Correct what is wrong. Nothing is saved yet.")
    static let leaveOut = Text("Tag ikke med", "Leave out")
    static let alikeQuestion = Text("Rækker, der ligner en, vi kender", "Rows that look like somebody known")
    static let alikeYes = Text("Tag dem med som nye personer", "Add them as new people")
    static let toPreview = Text("Se, hvad der sker", "See what will happen")
    static let toColumns = Text("Ret kolonnerne", "Correct the columns")
    static let discard = Text("Slet filen", "Erase the file")

    static let preview = Text("Det vil ske", "What will happen")
    static let previewMeans = Text(
        "Intet er gemt endnu. Se tallene igennem først.", "Nothing is saved yet. Look at the numbers first.")
    static let rows = Text("Rækker", "Rows")
    static let new = Text("Nye", "New")
    static let updated = Text("Rettes", "Updated")
    static let unchanged = Text("Som før", "Unchanged")
    static let duplicates = Text("Ligner en anden", "Duplicates")
    static let errors = Text("Fejl", "Errors")
    static let ignored = Text("Kolonner, der ikke tages med", "Columns that are left out")
    static let toCorrect = Text("Rækker, der skal ses efter", "Rows that need somebody")
    static let row = Text("Række", "Row")
    static let column = Text("Kolonne", "Column")
    static let whatToDo = Text("Gør sådan", "What to do")
    static let errorFile = Text(
        "Hent rækkerne som fil, ret dem, og send dem igen", "Download the rows, correct them and send them again")
    static let cprWhat = Text(
        "De er taget med. Nogle gyldige numre består ikke kontrollen.",
        "They are taken along. Some valid numbers fail the check.")

    static let result = Text("Import", "Import")
    static let running = Text("Importen er i gang", "The import is running")
    static let runningWhat = Text(
        "Hent siden igen om lidt. Sker der intet, så send arket igen: det samme ark gør ingen skade.",
        "Load the page again in a while. If nothing happens, send the sheet again: the same sheet does no harm.")
    static let back = Text("Tilbage til import", "Back to imports")

    static let history = Text("Tidligere importer", "Earlier imports")
    static let day = Text("Hvornår", "When")
    static let what = Text("Hvad", "What")
    static let state = Text("Status", "State")
    static let stands = Text("importeret", "imported")
    static let by = Text("Af", "By")
    static let undo = Text("Tag den tilbage", "Take it back")
    static let undoTitle = Text("Tag importen tilbage", "Take the import back")
    static let removed = Text("Personer slettet", "People removed")
    static let restored = Text("Personer som før", "People restored")
    static let keptPeople = Text("Personer bevaret", "People kept")
    static let records = Text("Forløb og møder taget tilbage", "Records removed")
    static let keptRecords = Text("Forløb og møder bevaret", "Records kept")
    static let keptWhy = Text(
        "De er brugt siden, eller de må ikke slettes.", "They have been worked with since, or must not be erased.")

    static func sheet(_ sheet: Sheet) -> Text {
        switch sheet {
        case .people: Text("Deltagere", "Participants")
        case .volunteers: Text("Frivillige", "Volunteers")
        case .referrals: Text("Henvisninger", "Referrals")
        case .matches: Text("Forløb i par", "Matches")
        case .groups: Text("Grupper", "Groups")
        case .attendance: Text("Fremmøde", "Attendance")
        case .closings: Text("Afslutninger", "Closings")
        }
    }

    static func apply(_ count: Int) -> Text {
        count == 1 ? Text("Importér 1 række", "Import 1 row") : Text("Importér \(count) rækker", "Import \(count) rows")
    }

    static func imported(_ count: Int) -> Text {
        count == 1
            ? Text("1 række er importeret, og filen er slettet", "1 row was imported, and the file is erased")
            : Text(
                "\(count) rækker er importeret, og filen er slettet",
                "\(count) rows were imported, and the file is erased")
    }

    static func cpr(_ count: Int) -> Text {
        count == 1
            ? Text("1 CPR-nummer bør ses efter", "1 CPR number to look at")
            : Text("\(count) CPR-numre bør ses efter", "\(count) CPR numbers to look at")
    }

    static func moreRows(_ count: Int) -> Text {
        Text("Der er \(count) rækker mere. De står i filen.", "There are \(count) more rows. The file has them.")
    }

    static func undone(_ day: Day) -> Text { Text("taget tilbage \(day.danish)", "taken back \(day.danish)") }

    static func undoMeans(_ added: Int, _ updated: Int) -> Text {
        Text(
            "\(added) nye bliver slettet igen, og \(updated) får deres gamle oplysninger. Personer, der er brugt siden, bliver stående.",
            "\(added) new ones are erased again, and \(updated) get their old data. People who have been worked with since stay."
        )
    }

    static let all: [Text] = [
        lead, sheetQuestion, sheetMissing, programmeQuestion, programmeHint, fileHint, fileMissing, columnsMeans,
        alikeYes, previewMeans, cprWhat, runningWhat, keptWhy, undoMeans(3, 4), moreRows(7), errorFile,
    ]
}
