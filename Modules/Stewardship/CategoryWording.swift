import PersonalData
import ProgrammeKit

/// The categories as staff read them, by number, with the event that starts each clock.
enum CategoryWording {
    static func name(_ category: PersonalData.Category) -> Text {
        words[category.number].map { Text($0.danish, $0.english) } ?? Text(own: category.name)
    }

    /// The start event, to follow "efter".
    static func start(_ category: PersonalData.Category) -> Text {
        Text(words[category.number]?.start ?? category.name, Schedule.rule(of: category).start)
    }

    private struct Words {
        let danish: String
        let english: String
        let start: String

        init(_ danish: String, _ english: String, _ start: String) {
            self.danish = danish
            self.english = english
            self.start = start
        }
    }

    private static let words: [Int: Words] = [
        1: Words("Deltagere", "Participants", "at det sidste forløb er slut"),
        2: Words("Henvisninger, der blev til et forløb", "Referrals that were accepted", "at forløbet er slut"),
        3: Words("Henvisninger, der ikke blev til et forløb", "Referrals that were not accepted", "afgørelsen"),
        4: Words("Noter i journalen", "Notes in the journal", "at forløbet er slut"),
        5: Words("Andre noter", "Other notes", "at forløbet er slut"),
        6: Words("Frivillige", "Volunteers", "at den frivillige er stoppet"),
        7: Words("Tilbud om at være frivillig", "Offers to volunteer", "beslutningen"),
        8: Words("Kursusbeviser", "Training certificates", "at den frivillige er stoppet"),
        9: Words("Attester", "Certificates of conduct", "at personen er stoppet, eller der er kommet en ny"),
        10: Words("Beviser for samtykke", "Proof of consent", "at samtykket er trukket tilbage eller ophørt"),
        11: Words("Målinger af udbytte", "Outcome measurements", "at opfølgningen er slut"),
        12: Words("Konti", "Accounts", "at kontoen er lukket eller ikke brugt i 12 måneder"),
        13: Words("Loggen over opslag", "The log of reads", "opslaget"),
        14: Words("Udlæg og betalinger", "Payments", "at regnskabsåret er slut"),
        15: Words("Henvendelser", "Enquiries", "den sidste kontakt"),
        16: Words("Kursuspladser og fremmøde", "Course seats and attendance", "at kurset er slut"),
        17: Words("Ventelister", "Waiting lists", "at personen er taget af listen"),
        18: Words("Bekymringer", "Concerns", "at bekymringen er afsluttet"),
        19: Words("Pårørende", "Relatives", "at deres egen del er slut"),
        20: Words("Undersøgelser", "Study data", "undersøgelsens dag"),
        21: Words("Beskeder", "Messages", "at samtalen er slut"),
        22: Words("Anmodninger og brud", "Requests and breaches", "at de er lukket"),
        23: Words("Sikkerhedskopier", "Backups", "at kopien er taget"),
        24: Words("Citater", "Quotes", "den dag, de blev givet"),
    ]
}
