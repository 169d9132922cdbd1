/// Danish for what the inventory says in English.
enum ColumnWording {
    /// Danish for columns of dates, counts and codes.
    static let columns: [String: String] = [
        "agreed": "sagt ja den", "attempts": "antal forsøg", "obstacle": "hvorfor den ikke er sendt",
        "about": "angår", "answered": "besvaret", "accepted": "accepteret", "acute": "akut", "approved": "godkendt",
        "arose": "opstået", "asked": "bedt om den",
        "at": "tidspunkt",
        "attended": "deltaget i", "began": "begyndt", "cadence": "hvor tit I mødes", "cancelled": "aflyst",
        "called": "ringet",
        "capacity": "i egenskab af", "carried_out": "udført", "category": "kategori", "channel": "kanal",
        "clock": "minut på dagen", "closed": "afsluttet", "confirmed": "bekræftet",
        "closing": "grund til afslutning", "coordinator": "registreret af koordinator",
        "corrected": "rettet", "created": "oprettet", "date": "dato", "day": "dag", "deceased": "død",
        "decided": "afgjort", "due": "frist", "ended": "ophørt", "entrance": "måde at logge ind på", "ends": "slutter",
        "ends_match": "matchet stopper også", "expires": "udløber", "extended": "forlænget",
        "failures": "fejl",
        "extension_reason": "grund til forlængelse", "first": "første gang", "given": "givet", "gone": "stoppet den",
        "granted": "givet den", "ground": "grund", "held": "afholdt", "idle": "regnes som stoppet",
        "impossible": "umuligt at underrette", "in_column": "felt",
        "in_table": "register", "interested": "interesse", "issued": "udstedt", "joined": "tilmeldt", "kind": "slags",
        "last": "senest", "last_contact": "sidste kontakt", "lifted": "ophævet", "linked": "forbundet", "made": "lavet",
        "logged": "registreret",
        "mark": "fremmøde", "minutes": "minutter", "notice_channel": "underrettet", "notified": "underrettet den",
        "obtained": "indhentet", "on_behalf": "på vegne af", "onward": "videre til", "outcome": "resultat",
        "places": "antal, du kan støtte",
        "owner": "ansvarlig", "placed_by": "registreret af", "placed_on": "registreret den",
        "priority": "prioritet", "proposed": "foreslået", "protected_since": "beskyttet siden", "raised": "meldt den",
        "reached": "nået", "reason": "grund", "received": "modtaget", "released_by": "ophævet af",
        "released_on": "ophævet den", "role": "rolle", "seen": "senest brugt", "stepped_up": "kode givet igen",
        "suspended_from": "før lukningen", "totp_since": "app med koder siden",
        "renewal": "fornyes", "review_on": "ses efter den", "settled": "ført ud i livet",
        "side": "rolle", "since": "siden", "started": "begyndt", "starts": "begynder", "stated": "formuleret",
        "state": "tilstand", "step": "trin", "told": "fortalt", "turn": "nummer i rækken",
        "undo_until": "kan fortrydes til",
        "undone": "fortrudt", "until": "til", "visit_began": "åbnet", "visit_seen": "senest brugt", "way": "måde",
        "withdrawn": "trukket tilbage den", "written": "skrevet",
    ]

    /// The words of sealed and clear columns.
    static let words: [String: String] = [
        "address": "adresse", "answers at intake": "svar ved indskrivning", "area offered": "område, du tilbyder",
        "chosen name": "det, du vil kaldes", "concern": "bekymring",
        "CPR number": "CPR-nummer", "day of birth": "fødselsdag", "days offered": "dage, du tilbyder",
        "e-mail address": "e-mailadresse", "how to reach you": "hvordan du kan nås",
        "said of oneself": "det, du har sagt om dig selv", "what you need at a course": "det, du har brug for",
        "whose list you came by": "hvis liste du kom fra", "goal in own words": "mål med egne ord",
        "guidance given": "vejledning givet", "how to make contact safely": "hvordan du trygt kan kontaktes",
        "interests": "interesser", "link": "link", "message": "besked", "journal reference": "journalnummer",
        "kind of certificate": "slags attest",
        "languages": "sprog", "name": "navn", "note": "note", "place in the household": "plads i husstanden",
        "programme": "indsats", "recipient": "modtager", "telephone number": "telefon",
        "the recipient's own reference": "modtagerens egen reference",
        "text signed": "underskrevet tekst", "town": "by", "what an import changed": "hvad en import ændrede",
        "what the person does not want": "hvad du ikke ønsker", "what you asked for": "hvad du bad om",
        "what you sign in with": "hvad du logger ind med",
        "where you meet": "hvor I mødes", "where you sign in": "hvor du logger ind",
        "your number where you sign in": "dit nummer, hvor du logger ind",
        "second factor": "kode til login",
        "who looked": "hvem der så det", "who reads it": "hvem der læser det",
        "who received the report": "hvem der modtog underretningen", "who referred": "hvem der henviste",
        "whom to avoid, and why": "hvem du vil undgå, og hvorfor",
        "why a protected name or address was shown": "hvorfor et beskyttet navn eller en adresse blev vist",
        "wishes": "ønsker", "wishes at intake": "ønsker ved indskrivning",
    ]

    /// The grounds on which a column is left out.
    static let grounds: [String: String] = [
        "a secret that only serves to sign in": "en hemmelighed, som kun bruges til at logge ind",
        "names of staff are withheld": "medarbejderes navne vises ikke",
        "protected name and address": "beskyttet navn og adresse: vises kun for dig selv ved fremmøde",
    ]
}
