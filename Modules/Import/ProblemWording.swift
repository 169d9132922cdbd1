import CSV
package import ProgrammeKit

extension Problem {
    /// What to do, for whoever corrects the sheet.
    package var text: Text { Text(danish ?? advice, advice) }

    private var danish: String? {
        switch code {
        case "not-a-number":
            choices.count == 2 ? "Skriv et helt tal fra \(choices[0]) til \(choices[1])." : "Skriv et helt tal."
        case "unknown-word": "Vi kender ikke ordet. Skriv et af disse: \(choices.joined(separator: ", "))."
        case "missing": "Feltet er tomt. Fyld det ud."
        default: Problem.cells[code] ?? Problem.rows[code]
        }
    }

    private static let cells = [
        "too-long": "Teksten er for lang. Mangler der et anførselstegn, eller er kolonnerne rykket?",
        "control-character": "Der er et tegn, som ikke kan ses. Skriv teksten igen.",
        "not-a-day": "Det er ikke en dato. Skriv 23-04-2016, med fire cifre i året.",
        "future": "Datoen ligger i fremtiden. Ret den.",
        "too-old": "Datoen ligger før 1900. Ret året.",
        "not-yes-or-no": "Skriv ja eller nej, eller lad feltet stå tomt.",
        "phone": "Skriv ét telefonnummer med otte cifre, eller + og landets nummer.",
        "phone-rounded": "Regnearket har rundet nummeret af. Gør kolonnen til tekst, og skriv nummeret igen.",
        "two-phones": "Der er to numre. Behold det, I ringer til.",
        "email": "Skriv én e-mailadresse, for eksempel navn@example.dk, eller lad feltet stå tomt.",
        "name-has-digits": "Navnet har tal eller @. Er kolonnerne rykket?",
        "not-a-time": "Skriv et klokkeslæt, for eksempel 14:30.",
        "cpr": "Det er ikke et CPR-nummer. Skriv ti cifre.",
        "cpr-not-held": "Her gemmes ingen CPR-numre. Tag kolonnen ud.",
        "birth-day": "Det er ikke den dag, CPR-nummeret begynder med. Ret det ene.",
        "before-start": "Dagen ligger før den dag, det begyndte. Ret den ene.",
    ]

    private static let rows = [
        "letters": "Bogstaverne er gemt anderledes end i resten af filen. Gem den igen som CSV UTF-8.",
        "quotation": "Der står noget efter et anførselstegn. Skriv to tegn, hvis det hører til teksten.",
        "too-few-columns": "Rækken mangler kolonner. Fyld den ud igen.",
        "too-many-columns": "Rækken har flere kolonner, end der er overskrifter.",
        "restricted": "Personen er begrænset. Spørg den, der ser efter jeres data.",
        "protected": "Personen har beskyttet navn og adresse. Ret det nye i hånden.",
        "which-group": "Vi ved ikke, hvilken gruppe det er. Skriv gruppens start og sted.",
        "no-session": "Gruppen har ingen mødegang den dag. Ret dagen eller nummeret.",
        "already-open": "Der er et forløb i gang. Slut det først, eller ret dagen.",
        "nothing-open": "Der er intet forløb i gang. Hent henvisningerne ind først.",
        "open-match": "Der er et par i gang. Hent parrene ind med deres slutdag først.",
        "other-end": "Det er slut på en anden dag eller af en anden grund. Ret rækken, eller ret det i hånden.",
        "still-open": "Det er i gang her. Slut det i hånden først.",
        "unknown-person": "Ingen har det nummer. Hent personerne ind først, med de samme numre.",
        "same-person": "Det er den samme person på begge sider. Ret den ene.",
    ]
}

extension Repeat {
    /// What to do, for whoever corrects the sheet.
    package var text: Text { Text(danish, description) }

    private var danish: String {
        switch self {
        case .ofRow(let row): "Det er den samme person som i række \(row). Slet den ene."
        case .ofPerson(let person):
            "Det er nok \(person), som vi kender. Ret personen i hånden, eller tag rækken med som en ny person."
        case .ofSeveral: "Flere personer har det nummer. Saml dem først."
        }
    }
}

extension Headings.Ignored {
    /// The column that is left out.
    package var text: Text {
        Text("Kolonne \(Heading.letter(column)) “\(heading)”", "Column \(Heading.letter(column)) “\(heading)”")
    }
}

/// Why a file as a whole was refused, for whoever sent it.
package enum ImportRefusal {
    /// nil for an error that is nobody's but the system's.
    package static func text(of error: any Error) -> Text? {
        switch error {
        case let error as HeadingError: Text(danish(error), error.description)
        case let error as ImportError: Text(danish(error), error.description)
        case let error as CSVError: Text(danish(error), error.description)
        default: nil
        }
    }

    private static func danish(_ error: HeadingError) -> String {
        switch error {
        case .unreadable: "Overskrifterne kan ikke læses. Gem arket igen som CSV UTF-8."
        case .noHeadings(let sheet):
            "Den første række har ingen overskrift, vi kender. Skriv for eksempel "
                + sheet.fields.prefix(4).map(\.heading).joined(separator: ", ") + " i række 1."
        case .missing(let field, _): "Kolonnen “\(field.heading)” mangler. Vælg den, eller tilføj den i arket."
        case .twice(let field, let first, let second):
            "Kolonne \(Heading.letter(first)) og \(Heading.letter(second)) er begge “\(field.heading)”. Tag den ene ud."
        case .misspelt(let heading, let column, let field):
            "Kolonne \(Heading.letter(column)) “\(heading)” ligner “\(field.heading)”. Vælg, hvad den er, eller tag den ud."
        case .notThere, .noSuchField: "Kolonnen findes ikke i arket. Vælg kolonnerne igen."
        }
    }

    private static func danish(_ error: ImportError) -> String {
        switch error {
        case .errorFile: "Filen med rækker kan ikke laves. Prøv igen."
        case .stoppedHalfway(_, let row, let cause):
            "\(danish(cause)) Rækkerne til og med \(row) er importeret. Ret filen, og send den igen."
        case .programmeMissing: "Vælg, hvilket tilbud arket hører til."
        case .otherBond: "Tilbuddet har ikke den slags ark. Vælg et andet tilbud eller et andet ark."
        case .unknownBatch: "Importen findes ikke her. Se listen igen."
        case .undoneAlready: "Importen er taget tilbage. Intet er ændret."
        case .tooOld: "Importen er mere end 30 dage gammel. Ret personerne i hånden."
        case .notTheNewest: "En nyere import har rettet de samme personer. Tag den tilbage først."
        }
    }

    private static func danish(_ error: CSVError) -> String {
        switch error {
        case .empty: "Filen er tom. Gem arket igen med overskrifter."
        case .utf16, .workbook, .binary: "Det er ikke en CSV-fil. Vælg Gem som og CSV UTF-8 i Excel."
        case .unfinishedQuote(let line): "Et anførselstegn i linje \(line) slutter aldrig. Er filen skåret over?"
        case .fieldTooLong(let line, _), .rowTooLong(let line, _):
            "Linje \(line) er alt for lang. Mangler der et anførselstegn?"
        case .tooManyColumns(let line, _): "Linje \(line) har for mange kolonner. Er det den rigtige fil?"
        case .unreadable: "Filen kan ikke læses. Send den igen."
        }
    }
}
