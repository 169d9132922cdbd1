import ProgrammeKit

extension Receipt {
    /// What was done.
    var words: Text {
        switch self {
        case .registered: Text("Det er skrevet ind.", "It is registered.")
        case .extended:
            Text(
                "Fristen er forlænget. Fortæl personen det, og hvorfor, inden for den første måned.",
                "The deadline is extended. Tell the person, and why, within the first month.")
        case .approved: Text("Det er godkendt.", "It is approved.")
        case .closed: Text("Det er lukket.", "It is closed.")
        case .placed:
            Text(
                "Det bliver ikke slettet, før nogen ophæver det.", "It will not be erased until somebody releases it.")
        case .released: Text("Fristen løber igen, som den gjorde før.", "The deadline runs again, as it did before.")
        case .reviewed: Text("Der er sat en ny dag.", "A new day is set.")
        case .reported: Text("Det er skrevet ned, at bruddet er meldt.", "It is recorded that the breach was reported.")
        }
    }
}
