/// The categories as a person reads them, by category number.
enum CategoryWording {
    struct CategoryWords {
        let danish: String
        let english: String
        /// The start event in Danish, to follow “efter”; English has it in the schedule.
        let start: String
    }

    static let categories: [Int: CategoryWords] = [
        1: words("Dig som deltager", "You as a participant", "at dit sidste forløb er slut"),
        2: words("Henvisning, som blev til et forløb", "Referral that was accepted", "at forløbet er slut"),
        3: words("Henvisning, som ikke blev til et forløb", "Referral that was not accepted", "afgørelsen"),
        4: words("Noter i journalen", "Notes in the journal", "at forløbet er slut"),
        5: words("Andre noter", "Other notes", "at forløbet er slut"),
        6: words("Dig som frivillig", "You as a volunteer", "at du er stoppet som frivillig"),
        7: words("Dit tilbud om at være frivillig", "Your offer to volunteer", "beslutningen"),
        8: words("Kursusbevis", "Training certificate", "at du er stoppet som frivillig"),
        9: words("Attester", "Certificates of conduct", "at du er stoppet, eller der er kommet en ny attest"),
        10: words("Samtykker", "Consents", "at du har trukket samtykket tilbage, eller det er ophørt"),
        11: words("Spørgeskemaer", "Questionnaires", "at opfølgningen er slut"),
        12: words("Din konto", "Your account", "at du er stoppet eller ikke har brugt den i 12 måneder"),
        13: words("Hvem der har set noget om dig", "Log of reads", "opslaget"),
        14: words("Udlæg og betalinger", "Payments", "regnskabsårets slutning"),
        15: words("Henvendelse", "Enquiry", "sidste kontakt"),
        16: words("Kursusplads og fremmøde", "Course seat and attendance", "at kurset er slut"),
        17: words("Venteliste", "Waiting list", "at du er taget af listen"),
        18: words("Bekymringer", "Concerns", "at bekymringen er afsluttet"),
        19: words("Dig som pårørende", "You as a relative", "at din egen del er slut"),
        20: words("Undersøgelser", "Studies", "undersøgelsens dato"),
        21: words("Beskeder", "Messages", "at beskeden er sendt, eller samtalen er slut"),
        22: words("Anmodninger og underretninger", "Requests and notices", "at anmodningen er besvaret"),
        23: words("Sikkerhedskopier", "Backups", "at kopien er taget"),
        24: words("Citater", "Quotes", "den dag, du gav os dem"),
    ]

    private static func words(_ danish: String, _ english: String, _ start: String) -> CategoryWords {
        CategoryWords(danish: danish, english: english, start: start)
    }
}
