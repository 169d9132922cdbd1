import Days

/// What somebody looked for, or changed, as the person concerned reads it.
package enum LookReason {
    /// The words of an action of the trails: those of its family, such as "navn og kontakt" for "person.show".
    package static func words(_ action: String, _ language: ExportLanguage) -> String {
        LookWording.family(action, language)
    }
}

/// Who looked, and at what, as a person in Denmark reads it.
enum LookWording {
    private typealias Words = (danish: String, english: String)

    /// What was looked at or changed, by the first word of the trail's action.
    private static let families: [String: Words] = [
        "access": ("indsigt", "access to data"), "account": ("din konto", "your account"),
        "attestation": ("attest", "certificate of conduct"),
        "avoidance": ("hvad du vil undgå", "what you would rather avoid"),
        "custody": ("samtykke til et barns deltagelse", "consent to a child's part"),
        "family": ("familien", "the family"),
        "audit": ("kontrol af, hvem der har set hvad", "a check of who has seen what"),
        "breach": ("brud på sikkerheden", "a breach of security"), "certificate": ("kursusbevis", "certificate"),
        "cohort": ("uddannelseshold", "training"), "concern": ("bekymring", "concern"),
        "consent": ("samtykke", "consent"), "contact": ("navn og kontakt", "name and contact"),
        "desk": ("dagens overblik", "the day's overview"), "duty": ("huskeliste", "reminders"),
        "enrolment": ("forløb", "support"), "erase": ("sletning", "erasure"),
        "follow": ("opfølgning", "follow-up"), "goal": ("mål", "goals"), "group": ("gruppe", "group"),
        "hold": ("pligt til at gemme", "a duty to keep"), "household": ("husstand", "household"),
        "import": ("import", "import"), "intake": ("henvisning", "referral"),
        "legal": ("pligt til at gemme", "a duty to keep"), "match": ("match", "match"),
        "meeting": ("møde", "meeting"), "message": ("besked", "message"), "note": ("note", "note"),
        "notes": ("note", "note"), "pause": ("pause", "pause"),
        "outcome": ("spørgeskema", "how things are"), "programme": ("rapport", "a report"),
        "person": ("navn og kontakt", "name and contact"), "place": ("plads i gruppe", "place in a group"),
        "suggestion": ("forslag", "suggestions"), "purge": ("sletning", "erasure"),
        "referral": ("henvisning", "referral"),
        "quote": ("dine ord", "your words"), "study": ("undersøgelse", "a study"),
        "relative": ("pårørende", "relatives"), "request": ("anmodning", "request"),
        "restrictions": ("begrænsning", "restriction"), "rights": ("dine rettigheder", "your rights"),
        "session": ("mødegang", "session"), "sign": ("login", "signing in"),
        "veto": ("hvem du vil undgå", "whom you would rather avoid"), "volunteer": ("frivillig", "volunteering"),
        "waiting": ("venteliste", "waiting list"), "wish": ("ønske", "wish"),
    ]

    /// A family without words of its own is still no code to whoever reads it.
    private static let other: Words = ("oplysninger", "information")

    static func family(_ action: String, _ language: ExportLanguage) -> String {
        let words = families[String(action.prefix { $0 != "." && $0 != "-" })] ?? other
        return language == .danish ? words.danish : words.english
    }

    /// In a copy of the data: English is the action as it stands in the trail.
    static func action(_ action: String, _ language: ExportLanguage) -> String {
        language == .danish ? family(action, .danish) : action
    }

    /// A day or a moment written in ISO 8601, in Danish form and Danish time; another text as it is.
    static func when(_ text: String, _ language: ExportLanguage) -> String {
        guard language == .danish else { return text }
        if let day = try? Day(iso: text) { return day.danish }
        guard let instant = try? Instant(iso: text) else { return text }
        let clock = Copenhagen.clock(of: instant)
        let minute = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
        return "\(Copenhagen.day(of: instant).danish) kl. \(clock.hour).\(minute)"
    }
}
