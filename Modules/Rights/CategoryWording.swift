/// The categories as a person reads them, by category number.
enum CategoryWording {
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

    private static func words(_ danish: String, _ english: String, _ start: String) -> CategoryWords {
        CategoryWords(danish: danish, english: english, start: start)
    }
}
