/// The words behind `Wording`, by category number and by column name.
enum WordingTables {
    struct CategoryWords {
        let danish: String
        let english: String
        /// The start event in Danish; English has it in the schedule.
        let start: String
    }

    static let categories: [Int: CategoryWords] = [
        1: words("Dig som deltager", "You as a participant", "sidste forløb er afsluttet"),
        2: words("Henvisning, som blev til et forløb", "Referral that was accepted", "forløbet er afsluttet"),
        3: words("Henvisning, som ikke blev til et forløb", "Referral that was not accepted", "afgørelsen"),
        4: words("Noter i journalen", "Notes in the journal", "forløbet er afsluttet"),
        5: words("Andre noter", "Other notes", "forløbet er afsluttet"),
        6: words("Dig som frivillig", "You as a volunteer", "du er stoppet som frivillig"),
        7: words("Dit tilbud om at være frivillig", "Your offer to volunteer", "beslutningen"),
        8: words("Kursusbevis", "Training certificate", "du er stoppet som frivillig"),
        9: words("Attester", "Certificates of conduct", "du er stoppet, eller attesten er afløst"),
        10: words("Samtykker", "Consents", "samtykket er trukket tilbage eller ophørt"),
        11: words("Spørgeskemaer", "Questionnaires", "opfølgningen er afsluttet"),
        12: words("Din konto", "Your account", "du er stoppet, eller 12 måneder uden brug"),
        13: words("Log over opslag", "Log of reads", "opslaget"),
        14: words("Udlæg og betalinger", "Payments", "regnskabsårets slutning"),
        15: words("Henvendelse", "Enquiry", "sidste kontakt"),
        16: words("Kursusplads og fremmøde", "Course seat and attendance", "kurset er slut"),
        17: words("Venteliste", "Waiting list", "du er taget af listen"),
        18: words("Bekymringer", "Concerns", "bekymringen er afsluttet"),
        19: words("Dig som pårørende", "You as a relative", "din egen del er afsluttet"),
        20: words("Undersøgelser", "Studies", "undersøgelsens dato"),
        21: words("Beskeder", "Messages", "samtalen er afsluttet"),
        22: words("Anmodninger og underretninger", "Requests and notices", "sagen er afsluttet"),
        23: words("Sikkerhedskopier", "Backups", "kopien er taget"),
    ]

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

    private static func words(_ danish: String, _ english: String, _ start: String) -> CategoryWords {
        CategoryWords(danish: danish, english: english, start: start)
    }
}
