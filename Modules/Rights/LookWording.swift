import Days

/// What somebody looked for, or changed, as the person concerned reads it.
package enum LookReason {
    /// The words of an action of the trails. Danish names the family of actions; English is the action.
    package static func words(_ action: String, _ language: ExportLanguage) -> String {
        LookWording.action(action, language)
    }
}

/// Who looked, and at what, as a person in Denmark reads it.
enum LookWording {
    /// What was looked at or changed, by the first word of the trail's action.
    private static let danish: [String: String] = [
        "access": "indsigt", "account": "din konto", "attestation": "attest",
        "audit": "kontrol af, hvem der har set hvad",
        "certificate": "kursusbevis", "cohort": "uddannelseshold", "concern": "bekymring", "consent": "samtykke",
        "duty": "huskeliste", "enrolment": "forløb", "erase": "sletning", "goal": "mål", "group": "gruppe",
        "hold": "pligt til at gemme", "household": "husstand", "import": "import", "intake": "henvisning",
        "legal": "pligt til at gemme", "match": "match", "meeting": "møde", "message": "besked", "note": "note",
        "pause": "pause",
        "person": "navn og kontakt", "place": "plads i gruppe", "purge": "sletning", "referral": "henvisning",
        "request": "anmodning", "restrictions": "begrænsning", "rights": "dine rettigheder", "session": "mødegang",
        "sign": "login",
        "veto": "hvem du vil undgå", "volunteer": "frivillig", "waiting": "venteliste",
    ]

    static func action(_ action: String, _ language: ExportLanguage) -> String {
        guard language == .danish else { return action }
        let family = action.prefix { $0 != "." && $0 != "-" }
        return danish[String(family)] ?? action
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
