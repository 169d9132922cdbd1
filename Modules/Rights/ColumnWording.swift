/// Danish for what the inventory says in English.
enum ColumnWording {
    /// Danish for the columns that most tables share.
    static let columns: [String: String] = [
        "about": "angår", "accepted": "accepteret", "arose": "opstået", "cadence_days": "dage mellem møder",
        "called": "ringet", "capacity": "rolle", "carried_out": "udført", "category": "kategori", "channel": "kanal",
        "closed": "afsluttet",
        "corrected": "rettet", "created": "oprettet", "deceased": "død", "day": "dag", "decided": "afgjort",
        "decision": "afgørelse", "delivered": "gennemført",
        "due": "frist", "ended": "ophørt", "ends": "slutter", "ends_match": "matchet stopper", "expires": "udløber",
        "extended": "forlænget", "extension_reason": "grund til forlængelse", "first": "første gang",
        "given": "givet", "ground": "grund", "in_column": "felt", "in_table": "register", "joined": "tilmeldt",
        "kind": "art", "language": "sprog", "last": "senest", "last_contact": "sidste kontakt", "left": "forladt",
        "lifted": "ophævet",
        "mark": "fremmøde", "minutes": "minutter", "notice_channel": "underrettet ad", "notified": "underrettet",
        "on_behalf": "på vegne af", "outcome": "resultat", "person": "dit nummer", "priority": "prioritet",
        "programme": "indsats", "proposed": "foreslået", "protected_since": "beskyttet siden",
        "published": "offentliggjort", "reason": "grund",
        "received": "modtaget", "renewal": "fornyes", "settled": "gennemført", "side": "rolle", "since": "siden",
        "source": "kilde", "started": "begyndt", "starts": "begynder", "state": "tilstand", "status": "status",
        "told": "fortalt", "undo_until": "kan fortrydes til", "undone": "fortrudt", "until": "til", "way": "måde",
        "withdrawn": "trukket tilbage", "written": "skrevet",
    ]

    /// The words of sealed and clear columns.
    static let words: [String: String] = [
        "address": "adresse", "chosen name": "det, du vil kaldes", "correction of a note": "rettelse af en note",
        "CPR number": "CPR-nummer", "day of birth": "fødselsdag", "e-mail address": "e-mailadresse",
        "how to make contact safely": "hvordan du trygt kan kontaktes", "interests": "interesser",
        "journal reference": "journalnummer", "languages": "sprog", "name": "navn", "note": "note",
        "place in the household": "plads i husstanden", "recipient": "modtager", "telephone number": "telefon",
        "town": "by", "what the person does not want": "hvad du ikke ønsker",
        "what you asked for": "hvad du bad om", "wishes": "ønsker",
        "why a protected name or address was shown": "hvorfor et beskyttet navn eller en adresse blev vist",
    ]

    /// The grounds on which a column is left out.
    static let grounds: [String: String] = [
        "names of staff are withheld": "medarbejderes navne vises ikke",
        "protected name and address": "beskyttet navn og adresse: vises kun for dig selv ved fremmøde",
    ]
}
