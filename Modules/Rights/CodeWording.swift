/// Danish for the codes in status columns.
enum CodeWording {
    /// Columns that hold 0 for no and 1 for yes.
    static let flags: Set<String> = ["acute", "coordinator", "ends_match", "on_behalf"]

    /// Readable columns that hold codes.
    static let readable: Set<String> = ["relation", "source"]

    static let danish: [String: String] = [
        "avoid-district": "kreds, du vil undgå", "avoid-person": "person, du vil undgå",
        "avoid-station": "station, du vil undgå", "own-district": "din egen kreds", "own-station": "din egen station",
        "same-station-welcome": "en fra din egen station er velkommen", "violence": "vold", "worry": "bekymring",
        "bad-address": "adressen er forkert", "changed": "aftalen er ændret", "dropped": "ikke sendt",
        "expired": "for sent", "failed": "kunne ikke sendes", "invitation": "invitation", "mail": "e-mail",
        "no-address": "ingen adresse", "notice": "du har en besked", "page": "vist på en side",
        "protected": "beskyttet navn og adresse", "reminder": "husk din aftale", "sent": "sendt",
        "sign-in-link": "link til login", "sms": "SMS", "waiting": "venter",
        "answered": "besvaret", "seat-given": "plads givet", "seat-ended": "plads taget",
        "evaluation": "hvad synes du", "proposal": "forslag", "comment": "kommentar", "open": "ikke besvaret",
        "adopted": "det gør vi", "removed": "taget væk", "not-ours": "det bestemmer andre", "not-now": "ikke lige nu",
        "already-so": "det er sådan i forvejen", "about-somebody": "det handlede om nogen",
        "not-about-programme": "det handlede ikke om tilbuddet", "harsh": "det var for hårdt",
        "active": "åben", "administrator": "administrator", "data-protection": "databeskyttelse",
        "family-adviser": "familierådgiver", "invited": "inviteret", "link": "link og kode", "password": "adgangskode",
        "suspended": "lukket for en tid", "unconfirmed": "venter på bekræftelse",
        "both": "deltager og frivillig", "waited": "deltager efter ventetid",
        "done": "alt er besvaret", "end": "ved slutningen", "follow-up": "opfølgning", "start": "ved starten",
        "absent": "kom ikke", "access": "indsigt", "accuracy": "rigtigheden bestrides",
        "adult": "voksen", "child": "barn", "other": "andet", "parent": "forælder", "partner": "partner",
        "sibling": "søskende", "relative": "pårørende", "unknown": "ikke oplyst",
        "activity-centre": "værested eller aktivitetstilbud", "admission": "indlæggelse", "appended": "tilføjet",
        "association": "forening", "attorney": "fuldmægtig", "call": "ring til mig", "cancelled": "aflyst",
        "case-closed": "forløbet afsluttet", "claims": "retskrav", "closed": "afsluttet",
        "companionship": "følgeskab", "completed": "gennemført", "complexity": "det er svært at afgøre",
        "coordinator": "koordinator", "custody-holder": "forældremyndighedens indehaver", "deceased": "død",
        "education": "uddannelse", "ended": "ophørt", "erasure": "sletning", "excused": "afbud", "exit": "stoppet",
        "expression": "ytringsfrihed", "finished": "afsluttet", "guardian": "værge", "held": "afholdt",
        "holiday": "ferie", "illness": "sygdom", "in-person": "ved fremmøde", "archive": "arkivering",
        "legal-claims": "retskrav", "legal-task": "lovbestemt opgave", "met": "imødekommet", "moved": "flyttet",
        "no-contact": "ingen kontakt", "not-accepted": "ikke det rette lige nu", "number": "mange anmodninger",
        "objection": "indsigelse", "offered": "tilbud givet", "other-commitments": "andre forpligtelser",
        "other-support": "anden støtte", "own-wish": "eget ønske", "paper": "på papir", "participant": "deltager",
        "partly": "delvist imødekommet", "phone": "på telefon", "portability": "udlevering af egne oplysninger",
        "present": "til stede", "public-health": "folkesundhed", "rectification": "berigtigelse",
        "refused": "afslået", "rejected": "ikke det rette lige nu", "rematched": "nyt match",
        "replaced": "erstattet", "rest": "pause", "somebody-else": "en anden",
        "replayed": "gentaget efter en gendannelse", "restriction": "begrænsning",
        "superseded": "afløst", "support": "støtte", "taken-back": "trukket tilbage", "unlawful": "ulovlig behandling",
        "visiting-friend": "besøgsven", "mentor": "mentor", "teacher": "underviser", "co-teacher": "medunderviser",
        "volunteer": "frivillig", "volunteering": "frivilligt arbejde", "web": "på nettet",
        "withdrawn": "trukket tilbage", "work": "arbejde",
    ]
}
