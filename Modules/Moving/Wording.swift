import PersonalData
import Rights

/// What somebody reads who opens an export years later.
enum Wording {
    private static func choose(_ language: ExportLanguage, _ danish: String, _ english: String) -> String {
        language == .danish ? danish : english
    }

    static func introduction(_ tenant: String, _ language: ExportLanguage) -> String {
        choose(
            language,
            """
            ALT FRA \(tenant)

            Mappen rummer alt, hvad Sammen ved om \(tenant). Navne, noter og numre står i klar tekst. Pas godt på mappen, og \
            slet den, når den er brugt. Skal den sendes, så lås den først med en adgangskode.

            Mappen er hel, når manifest.json er der. Filen har en kontrolsum (BLAKE2b-256) for hver fil. Tag mappen ind et \
            andet sted med: sammen tenant import NAVN MAPPE
            """,
            """
            EVERYTHING FROM \(tenant)

            This folder holds all that Sammen knows of \(tenant). Names, notes and numbers are in plain text. Keep it safe, and \
            delete it when it has served. If it must be sent, lock it with a password first.

            The folder is whole when manifest.json is there, which has a checksum (BLAKE2b-256) of each file. Take it in \
            elsewhere with: sammen tenant import NAME FOLDER
            """)
    }

    static func papers(_ language: ExportLanguage) -> String {
        choose(
            language,
            """
            Filerne ved siden af tabellerne:
            - tenant.json: opsætningen.
            - ledger: numre på det, der er slettet, trukket tilbage eller sat på pause. Den kommer med ind, så intet vender \
            tilbage.
            - certificates: bevis for hver sletning, underskrevet med nøglen publicKey fra manifest.json.
            - trails: hvem der så og ændrede hvad. De er til at læse i. Et nyt sted begynder sit eget spor, og der skal \
            mappen gemmes, så længe folk kan spørge, hvem der så dem.
            """,
            """
            The files beside the tables:
            - tenant.json: the configuration.
            - ledger: numbers of what was erased, withdrawn or restricted. It is taken in too, so that nothing comes back.
            - certificates: proof of each purge, signed with the key publicKey in manifest.json.
            - trails: who read and who changed what. They are there to be read. A new place begins a trail of its own: keep \
            the folder there for as long as people may ask who looked at them.
            """)
    }

    static func left(_ language: ExportLanguage) -> String {
        choose(language, "Dette er ikke med, og hvorfor:", "What did not come along, and why:")
    }

    static func reason(_ reason: LeftBehind.Reason, _ language: ExportLanguage) -> String {
        switch reason {
        case .secret:
            choose(
                language, "Koder og nøgler forlader aldrig et sted. Alle med login skal have en ny invitation.",
                "Passwords and keys never leave a place. Whoever signs in needs a new invitation.")
        case .ownBooks:
            choose(language, "Sammens egne tal. De laves på ny.", "Sammen's own numbers, which are made anew.")
        case .trail:
            choose(language, "Sporet ligger i mappen trails.", "The trail is in the folder trails.")
        case .plans:
            choose(
                language, "En plan for sletning gælder kun der, hvor den er lagt.",
                "A plan of a purge holds only where it was made.")
        }
    }

    static func forms(_ language: ExportLanguage) -> String {
        choose(
            language,
            """
            Hver tabel er en fil med en række på hver linje, skrevet som JSON (JSON Lines, UTF-8). Tekst, som er slettet, \
            står som {"erased":true}. Et felt uden svar er null. Beskeder, der venter på at blive sendt, er ikke med.
            """,
            """
            Each table is a file with one row a line, written as JSON (JSON Lines, UTF-8). A text that was erased stands as \
            {"erased":true}. A field without an answer is null. Messages that wait to be sent are not in it.
            """)
    }

    static func categories(_ language: ExportLanguage) -> String {
        choose(
            language, "Feltet category er et af disse tal. Reglerne for sletning gælder et tal ad gangen:",
            "The field category is one of these numbers, each with a rule of retention:")
    }

    static func form(_ form: Form, _ language: ExportLanguage) -> String {
        switch form {
        case .number: choose(language, "et tal", "a number")
        case .real: choose(language, "et tal med komma", "a number with a fraction")
        case .date: choose(language, "en dag, eller et tidspunkt i UTC", "a day, or a moment in UTC")
        case .person: choose(language, "nummer på en person", "a person's number")
        case .id: choose(language, "et nummer", "an id")
        case .text: choose(language, "tekst", "text")
        case .unsealed: choose(language, "tekst, som ellers er låst", "text that is sealed otherwise")
        case .bytes: choose(language, "bytes som hextal", "bytes as hexadecimal digits")
        }
    }

    /// What a column says. The words of the inventory are written for the person whom the row is about.
    static func meaning(
        _ column: Column, of holding: Holding, _ words: AccessColumns, _ language: ExportLanguage
    ) -> String {
        if column.name == holding.person { return choose(language, "personen", "the person") }
        return words.words(column, of: holding)
    }

    /// Tables of nobody's data, which no access export names.
    static func title(_ table: String, _ language: ExportLanguage) -> String? {
        titles[table].map { choose(language, $0.danish, $0.english) }
    }

    private static let titles: [String: (danish: String, english: String)] = [
        "archive_decision": ("Hvad arkivet har sagt", "What the archives said"),
        "breach": ("Brud på sikkerheden", "Breaches"),
        "cohort": ("Hold på uddannelsen", "Cohorts of the training"),
        "cohort_session": ("Dage på uddannelsen", "Days of the training"),
        "consent_text": ("Tekster til samtykke", "Texts of consent"),
        "course_answer": ("Svar om et kursus, talt", "Answers about a course, counted"),
        "course_audience": ("Hvem et kursus er for", "Whom a course is for"),
        "course_own_answer": ("Svar fra dem, der kom, talt", "Answers of those who came, counted"),
        "course_quota": ("Pladser til naboer", "Seats for partners"),
        "event": ("Arrangementer", "Events"),
        "group_session": ("Gange i en gruppe", "Sessions of a group"),
        "group_state": ("Tilstand af en gruppe", "States of a group"),
        "import_batch": ("Hentede regneark", "Imported sheets"),
        "kept_figure": ("Tal, der er gemt", "Figures that were kept"),
        "notice": ("Tekster til underretning", "Texts of notices"),
        "open_course": ("Åbne kurser", "Open courses"),
        "outcome_figure": ("Summer af svar", "Sums of answers"),
        "purpose": ("Formål", "Purposes"),
        "purpose_category": ("Hvad et formål bruger", "What a purpose uses"),
        "report_narrative": ("Ord til en rapport", "Words for a report"),
        "responsible_for_group": ("Hvem der følger en gruppe", "Who sees to a group"),
        "retention_rule": ("Regler for sletning", "Rules of retention"),
        "session_guests": ("Gæster uden navn, talt", "Guests without a name, counted"),
        "support_group": ("Grupper", "Groups"),
    ]
}
