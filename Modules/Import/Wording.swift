import Participation

/// The headings that sheets bear, Danish and English. The first of each row is the one that messages name.
enum Vocabulary {
    static func headings(of field: Field) -> [String] {
        switch field {
        case .reference: ["nr", "nummer", "id", "løbenr", "borgernr", "deltagernr", "frivillignr", "reference"]
        case .name: ["navn", "name", "fulde navn", "full name", "deltager", "frivillig", "borger"]
        case .givenName: ["fornavn", "fornavne", "given name", "first name"]
        case .surname: ["efternavn", "surname", "last name"]
        case .chosenName: ["kaldenavn", "chosen name", "preferred name"]
        case .cpr: ["cpr", "cpr-nr", "cpr-nummer", "personnummer", "cpr number"]
        case .birthDay: ["fødselsdato", "fødselsdag", "født", "date of birth", "birthday", "born"]
        case .phone: ["telefon", "tlf", "tlf nr", "telefonnummer", "telefonnr", "fastnet", "phone", "telephone"]
        case .mobile: ["mobil", "mobilnummer", "mobilnr", "mobiltelefon", "mobile", "mobile phone"]
        case .email: ["e-mail", "mail", "e-mailadresse", "mailadresse", "e-post", "email address"]
        case .address: ["adresse", "bopæl", "address"]
        case .street: ["vej", "vejnavn", "gade", "street"]
        case .postcode: ["postnr", "postnummer", "postcode", "zip"]
        case .city: ["by", "bynavn", "postdistrikt", "city", "town"]
        case .protected: ["adressebeskyttelse", "beskyttet", "navne- og adressebeskyttelse", "protected"]
        default: historyHeadings(of: field)
        }
    }

    private static func historyHeadings(of field: Field) -> [String] {
        switch field {
        case .participantReference: ["deltager nr", "deltagernr", "borger nr", "participant reference"]
        case .participantCPR: ["deltager cpr", "borger cpr", "participant cpr"]
        case .volunteerReference: ["frivillig nr", "frivillignr", "mentor nr", "volunteer reference"]
        case .volunteerCPR: ["frivillig cpr", "volunteer cpr"]
        case .received: ["henvist", "henvist den", "modtaget", "henvisningsdato", "received", "referred"]
        case .source: ["henvist af", "henvist fra", "henviser", "kilde", "source", "referred by"]
        case .decision: ["afgørelse", "beslutning", "visiteret", "visitation", "decision"]
        case .decided: ["afgjort", "afgørelsesdato", "beslutningsdato", "visitationsdato", "decided"]
        case .started: ["start", "startdato", "startet", "begyndt", "opstart", "opstartsdato", "started", "start date"]
        case .planned: ["planlagt slut", "planlagt slutdato", "planned end"]
        case .closed:
            [
                "slut", "slutdato", "afsluttet", "afslutning", "afslutningsdato", "stoppet", "ophørt", "closed",
                "ended",
                "end date",
            ]
        case .reason: ["årsag", "afslutningsårsag", "afslutningsgrund", "grund", "reason"]
        case .onward: ["videre", "videre til", "næste skridt", "onward"]
        case .cadence: ["hyppighed", "kadence", "dage mellem møder", "cadence"]
        case .groupStart: ["gruppens start", "gruppe start", "holdstart", "group start"]
        case .place: ["sted", "lokale", "place", "venue"]
        case .places: ["pladser", "antal pladser", "places"]
        case .clock: ["tid", "klokkeslæt", "kl", "tidspunkt", "time"]
        case .day: ["dato", "mødedato", "day", "date"]
        case .session: sessions
        case .mark: ["fremmøde", "status", "attendance", "mark"]
        default: []
        }
    }

    /// What a session is called: a column with its number, or with the number the heading of a wide sheet's column.
    static let sessions = ["mødegang", "uge", "gang", "session", "week"]

    /// What a cell holds of a session that nothing is known about.
    static let unsaid: Set<String> = ["", "-", "–"]

    static let cadences: [String: Int] = [
        "ugentlig": 7, "ugentligt": 7, "hver uge": 7, "weekly": 7, "hver 14 dag": 14, "hver 14. dag": 14,
        "hver anden uge": 14, "hveranden uge": 14, "fortnightly": 14,
    ]

    static let marks: [String: AttendanceMark] = [
        "til stede": .present, "mødt": .present, "ja": .present, "x": .present, "1": .present, "present": .present,
        "afbud": .excused, "syg": .excused, "excused": .excused, "kom ikke": .absent, "udeblevet": .absent,
        "nej": .absent, "0": .absent, "absent": .absent,
    ]

    static let decisions: [String: ReferralDecision] = [
        "accepteret": .accepted, "visiteret": .accepted, "ja": .accepted, "accepted": .accepted,
        "afvist": .rejected, "ikke det rette lige nu": .rejected, "nej": .rejected, "rejected": .rejected,
        "trukket tilbage": .withdrawn, "withdrawn": .withdrawn,
    ]

    /// Why a course of support or a match ended; the codes themselves are known as well.
    static let reasons: [String: String] = [
        "gennemført": "completed", "afsluttet": "completed", "færdig": "completed", "flyttet": "moved",
        "fraflyttet": "moved", "eget ønske": "own-wish", "efter eget ønske": "own-wish",
        "anden støtte": "other-support", "ingen kontakt": "no-contact", "død": "deceased",
    ]

    static let onwardSteps: [String: OnwardStep] = [
        "forening": .association, "uddannelse": .education, "arbejde": .work, "job": .work,
        "aktivitetscenter": .activityCentre, "frivillig": .volunteering, "frivilligt arbejde": .volunteering,
    ]

    /// What a file of error rows has behind the sheet's own columns.
    static let errorColumns = ["Række", "Hvad er galt"]

    static let yes: Set<String> = ["ja", "j", "yes", "y", "x", "1", "true", "sand"]
    static let no: Set<String> = ["nej", "n", "no", "0", "false", "falsk"]
}
