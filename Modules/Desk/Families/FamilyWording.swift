import Participation
import People
import ProgrammeKit

/// What those who work with families read. It never speaks of a case.
enum FamilyWording {
    static let families = Text("Familier", "Families")
    static let family = Text("Familie", "Family")
    static let others = Text("Andre, der er med", "Others who take part")
    static let mentor = Text("Mentor", "Mentor")
    static let noMatch = Text("Har ingen mentor endnu", "Has no mentor yet")
    static let none = Text("Ingen familier endnu", "No families yet")
    static let noneHint = Text(
        "En familie kommer her, når en af de voksne er med.", "A family comes here when one of its adults takes part.")
    static let notConfirmed = Text("Er ikke godkendt endnu", "Is not confirmed yet")
    static let seminars = Text("De næste seminarer", "The next seminars")
    static let gatherings = Text("De næste samlinger", "The next gatherings")
    static func count(_ count: Int) -> Text {
        count == 1 ? Text("1 familie", "1 family") : Text("\(count) familier", "\(count) families")
    }
    static func mentors(_ count: Int) -> Text {
        count == 1 ? Text("1 mentor", "1 mentor") : Text("\(count) mentorer", "\(count) mentors")
    }

    static func officerSince(_ day: String) -> Text { Text("Er med siden \(day).", "Takes part since \(day).") }
    static func relativeSince(_ day: String) -> Text {
        Text("Er med som pårørende siden \(day).", "Takes part as a relative since \(day).")
    }
    static func waitsSince(_ day: String) -> Text { Text("Venter siden \(day).", "Waits since \(day).") }
    static func takesPart(_ day: String) -> Text { Text("Er med siden \(day).", "Takes part since \(day).") }
    static let isMentor = Text("Er mentor.", "Is a mentor.")
    static let noPart = Text("Er ikke med selv.", "Has no part of their own.")

    static let household = Text("Bor sammen nu", "Live together now")
    static let householdWhy = Text(
        "Hver voksen har sin egen del. Den ene ser ikke den andens.",
        "Each adult has a part of their own, which the other does not see.")
    static let addMember = Text("Skriv en i familien ind", "Write down a member of the family")
    static let addMemberWhy = Text(
        "Skriv kun det, du skal bruge. En voksen er først med, når den voksne selv siger ja.",
        "Write what you need and no more. An adult takes part when they have said yes themselves.")
    static let whatRelation = Text("Hvem er det?", "Who is it?")
    static let whatRelationMissing = Text("Vælg, hvem det er", "Choose who it is")
    static let birthHint = Text(
        "Så ved vi, om et barn er under 15 år.", "So that we know whether a child is under 15.")
    static let beginPart = Text("Begynd egen del", "Begin their own part")
    static let endPart = Text("Afslut egen del", "End their own part")
    static let endPartWhy = Text(
        "Kun denne persons del stopper. De andre er med som før og får ikke besked.",
        "Only this person's part ends. The others go on as before and are not told.")
    static let separate = Text("De flytter fra hinanden", "They move apart")
    static let separateWhy = Text(
        "Fra i dag ser ingen af dem, hvor den anden bor, eller hvem de bor med. Hver beholder sin egen del.",
        "From today neither sees where or with whom the other lives. Each keeps their own part.")
    static let whoLeaves = Text("Hvem flytter?", "Who moves?")
    static let whoLeavesMissing = Text(
        "Vælg dem, der flytter. En skal blive.", "Choose those who move. Somebody has to stay.")

    static func relation(_ relation: Relation) -> Text {
        switch relation {
        case .adult: Text("Voksen", "Adult")
        case .partner: Text("Partner", "Partner")
        case .child: Text("Barn", "Child")
        case .parent: Text("Forælder", "Parent")
        case .sibling: Text("Søskende", "Sibling")
        case .other: Text("En anden i hjemmet", "Somebody else at home")
        }
    }

    static let custody = Text("Forældres ja til barnet", "Custody and consent")
    static let custodyWhy = Text(
        "Spørg alle med forældremyndighed, hver for sig. Ingen ser, hvad den anden svarer.",
        "Ask every holder of the custody, each alone. None sees what another says.")
    static let whichHolder = Text("Hvem har svaret?", "Who has answered?")
    static let whichHolderMissing = Text("Vælg, hvem der har svaret", "Choose who has answered")
    static let otherHolder = Text("En, der ikke bor her", "Somebody who does not live here")
    static let holderName = Text("Navn", "Name")
    static let holderNameHint = Text("Kun for en, der ikke bor her.", "Only for somebody who does not live here.")
    static let holderNameMissing = Text("Skriv navnet", "Write the name")
    static let whatAnswer = Text("Hvad er svaret?", "What is the answer?")
    static let whatAnswerMissing = Text("Vælg svaret", "Choose the answer")
    static let answerYes = Text("Ja, barnet må være med", "Yes, the child may take part")
    static let answerNo = Text("Har ikke sagt ja", "Has not said yes")
    static func holder(_ name: String, agrees: Bool) -> Text {
        agrees
            ? Text("\(name) har sagt ja.", "\(name) has said yes.")
            : Text("\(name) har ikke sagt ja.", "\(name) has not said yes.")
    }

    static let safeContact = Text("Tryg kontakt", "Safe contact")
    static let safeContactWhy = Text(
        "Sådan vil personen kontaktes. De andre i familien ser det ikke.",
        "How the person wants to be contacted. The others in the family do not see it.")
    static let safeNumber = Text("Nummer, du må ringe på", "Number that may be called")
    static let safeHours = Text("Hvornår må du ringe?", "When may you call?")
    static let safeHoursHint = Text("For eksempel: hverdage fra 9 til 12", "For example: weekdays from 9 to 12")
    static let voicemail = Text("Besked på telefonsvareren", "Voicemail")
    static let noVoicemail = Text("Læg ikke besked", "Leave no message")

    static let avoidance = Text("Hvad personen vil undgå", "What the person avoids")
    static let avoidanceWhy = Text(
        "Spørg, før du foreslår nogen. Kun rådgivere ser listen. Sig den ikke videre til den anden.",
        "Ask before any proposal. Only advisers see the list. Do not pass it on to the other.")
    static let avoidanceKind = Text("Hvad skriver du?", "What do you write down?")
    static let avoidanceKindMissing = Text("Vælg, hvad det er", "Choose what it is")
    static let avoidanceWords = Text("Navn eller sted", "Name or place")
    static let avoidanceWordsMissing = Text("Skriv et navn eller et sted", "Write a name or a place")
    static let removeLine = Text("Slet linjen", "Remove the line")
    static let adviserProposes = Text(
        "Her er det familierådgiveren, der foreslår.", "Here the family adviser proposes.")

    static let noAdviser = Text("Matchet mangler en rådgiver.", "The match lacks an adviser.")
    static let youAdvise = Text("Du er bindeled for matchet.", "You are the link of this match.")
    static let hasAdviser = Text("En rådgiver er bindeled.", "An adviser is the link.")
    static let beAdviser = Text("Bliv bindeled", "Become the link")

    static let childProof = Text("Børneattest", "Certificate of child protection")
    static let proofHeld = Text("Børneattesten er hentet.", "The certificate of child protection is held.")
    static let proofMissing = Text("Børneattest mangler.", "The certificate of child protection is missing.")
    static let proofWhy = Text(
        "Skriv kun, hvornår den er hentet. Selve attesten gemmes ikke her.",
        "Write when it was obtained. The certificate itself is not kept here.")
    static let proofDay = Text("Hentet den", "Obtained on")
    static let proofRenewal = Text("Skal fornyes den", "To be renewed on")

    static let othersThere = Text("Hvem var ellers med?", "Who else was there?")
    static func wordsAbout(_ name: String) -> Text { Text("Kun om \(name)", "About \(name) alone") }
    static let wordsAboutHint = Text(
        "Ingen af de andre kan læse det.", "None of the others can read it.")

    static let all: [Text] =
        [
            families, family, others, mentor, noMatch, none, noneHint, notConfirmed, seminars, gatherings, count(2),
            mentors(3),
            officerSince("1. juni 2026"), relativeSince("1. juni 2026"), waitsSince("1. juni 2026"),
            takesPart("1. juni 2026"), isMentor, noPart, household, householdWhy, addMember, addMemberWhy, whatRelation,
            whatRelationMissing, birthHint, beginPart, endPart, endPartWhy, separate, separateWhy, whoLeaves,
            whoLeavesMissing,
        ] + agreements + links + Relation.allCases.map(relation)

    private static let agreements: [Text] = [
        custody, custodyWhy, whichHolder, whichHolderMissing, otherHolder, holderName, holderNameHint,
        holderNameMissing, whatAnswer, whatAnswerMissing, answerYes, answerNo, holder("Anna", agrees: true),
        holder("Anna", agrees: false), safeContact, safeContactWhy, safeNumber, safeHours, safeHoursHint, voicemail,
        noVoicemail, avoidance, avoidanceWhy, avoidanceKind, avoidanceKindMissing, avoidanceWords,
        avoidanceWordsMissing, removeLine, adviserProposes,
    ]

    private static let links: [Text] = [
        noAdviser, youAdvise, hasAdviser, beAdviser, childProof, proofHeld,
        proofMissing, proofWhy, proofDay, proofRenewal, othersThere, wordsAbout("Anna"), wordsAboutHint,
    ]
}
