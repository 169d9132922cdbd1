/// Danish for what the inventory says in English.
enum ColumnWording {
    /// Danish for the columns that most tables share.
    static let columns: [String: String] = [
        "about": "angår", "accepted": "accepteret", "arose": "opstået", "cadence_days": "dage mellem møder",
        "capacity": "rolle", "carried_out": "udført", "category": "kategori", "channel": "kanal", "closed": "afsluttet",
        "corrected": "rettet", "day": "dag", "decided": "afgjort", "decision": "afgørelse", "delivered": "gennemført",
        "due": "frist", "ended": "ophørt", "ends": "slutter", "ends_match": "matchet stopper", "expires": "udløber",
        "extended": "forlænget", "extension_reason": "grund til forlængelse", "first": "første gang",
        "given": "givet", "ground": "grund", "in_column": "felt", "in_table": "register", "joined": "tilmeldt",
        "kind": "art", "language": "sprog", "last": "senest", "left": "forladt", "lifted": "ophævet",
        "mark": "fremmøde", "minutes": "minutter", "notice_channel": "underrettet ad", "notified": "underrettet",
        "on_behalf": "på vegne af", "outcome": "resultat", "person": "dit nummer", "priority": "prioritet",
        "programme": "indsats", "proposed": "foreslået", "published": "offentliggjort", "reason": "grund",
        "received": "modtaget", "renewal": "fornyes", "settled": "gennemført", "side": "rolle", "since": "siden",
        "source": "kilde", "started": "begyndt", "starts": "begynder", "state": "tilstand", "status": "status",
        "told": "fortalt", "undo_until": "kan fortrydes til", "undone": "fortrudt", "until": "til", "way": "måde",
        "withdrawn": "trukket tilbage", "written": "skrevet",
    ]

    /// The words of sealed and clear columns.
    static let words: [String: String] = [
        "address": "adresse", "correction of a note": "rettelse af en note", "journal reference": "journalnummer",
        "note": "note", "name": "navn", "place in the household": "plads i husstanden", "recipient": "modtager",
        "town": "by", "what you asked for": "hvad du bad om",
        "why a protected name or address was shown": "hvorfor et beskyttet navn eller en adresse blev vist",
    ]

    /// The grounds on which a column is left out.
    static let grounds: [String: String] = [
        "names of staff are withheld": "medarbejderes navne vises ikke",
        "protected name and address": "beskyttet navn og adresse: vises kun for dig selv ved fremmøde",
    ]
}
