package import ProgrammeKit

/// What stands round every page and in every form. Short words: a participant reads them on a bad day.
package enum PageWording {
    static let skip = Text("Gå til indholdet", "Skip to the content")
    static let menu = Text("Menu", "Menu")
    static let signOut = Text("Log ud", "Sign out")
    static let signedIn = Text("Du er logget ind som", "You are signed in as")
    static let help = Text("Brug for hjælp nu?", "Do you need help now?")
    static let emergency = Text(
        "Ring 112, hvis der er fare for liv.", "Call 112 if a life is in danger.")
    static let accessibility = Text("Tilgængelighedserklæring", "Accessibility statement")
    static let errorInTitle = Text("Fejl:", "Error:")
    static let errors = Text("Der er noget, du skal rette", "There is something to put right")
    static let errorBefore = Text("Fejl:", "Error:")
    static let optional = Text("(kan springes over)", "(you may skip this)")
    static let day = Text("Dag", "Day")
    static let month = Text("Måned", "Month")
    static let year = Text("År", "Year")
    static let table = Text("Se tallene i en tabel", "See the figures in a table")
    static let dateHint = Text("For eksempel 21 11 2026", "For example 21 11 2026")

    static func missing(_ parts: [DateEntry.Part], in language: Language) -> String {
        let names = parts.map { name(of: $0).in(language).lowercased() }
        return Text("Skriv ", "Enter ").in(language) + joined(names, in: language)
    }

    static let impossible = Text("Skriv en dato, der findes", "Enter a date that exists")

    static func name(of part: DateEntry.Part) -> Text {
        switch part {
        case .day: day
        case .month: month
        case .year: year
        }
    }

    private static func joined(_ names: [String], in language: Language) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + Text(" og ", " and ").in(language) + last
    }

    /// Every text, for the test that measures how they read.
    package static let all: [Text] = [
        skip, menu, signOut, signedIn, help, emergency, accessibility, errorInTitle, errors,
        errorBefore, optional, day,
        month, year, table, dateHint, impossible,
    ]
}
