import Participation
import ProgrammeKit

/// What the pages of events and open courses say to staff.
enum EventWording {
    static let events = Text("Arrangementer", "Events")
    static let event = Text("Arrangement", "Event")
    static let none = Text("Ingen arrangementer lige nu", "No events just now")
    static let noneHint = Text(
        "Skriv det næste ned, når dagen er aftalt.", "Write the next one down when its day is set.")
    static let noKinds = Text("Ingen af jeres tilbud holder arrangementer.", "None of your programmes holds events.")
    static let plan = Text("Nyt arrangement", "New event")
    static let kind = Text("Hvad er det?", "What is it?")
    static let kindMissing = Text("Vælg, hvad det er", "Choose what it is")
    static let day = Text("Dag", "Day")
    static let locationHint = Text("Hvor holdes det?", "Where is it held?")
    static let locationMissing = Text("Skriv, hvor det holdes", "Enter where it is held")
    static let audience = Text("Hvem er det for?", "Whom is it for?")
    static let audienceMissing = Text("Vælg, hvem det er for", "Choose whom it is for")
    static let came = Text("Kom", "Came")
    static let cancelled = Text("Aflyst", "Called off")
    static let count = Text("Skriv, hvor mange der kom", "Write down how many came")
    static let countWhy = Text(
        "Kun et tal. Ingen navne: det skal være let at komme.", "A number alone. No names: it should be easy to come.")
    static let howMany = Text("Hvor mange kom?", "How many came?")
    static let howManyMissing = Text("Skriv et tal", "Enter a number")
    static let speakers = Text("Dem, der taler", "Who speaks")
    static let noSpeakers = Text("Ingen er sat på endnu.", "Nobody is down yet.")
    static let addSpeaker = Text("Tilføj en, der taler", "Add a speaker")
    static let cancel = Text("Aflys arrangementet", "Call the event off")
    static let cancelWhy = Text(
        "Det bliver stående som aflyst. Det kan ikke tages tilbage.",
        "It stays as called off. This cannot be taken back.")
    static let toEvents = Text("Til arrangementer", "To the events")

    static func removeSpeaker(_ name: String) -> Text { Text("\(name) kommer ikke", "\(name) does not come") }

    static func audience(_ audience: TargetAudience) -> Text {
        switch audience {
        case .citizens: Text("Borgere", "Citizens")
        case .relatives: Text("Pårørende", "Relatives")
        case .volunteers: Text("Frivillige", "Volunteers")
        case .staff: Text("Ansatte", "Staff")
        case .leaders: Text("Ledere", "Leaders")
        case .pupils: Text("Elever", "Pupils")
        case .everybody: Text("Alle", "Everybody")
        }
    }

    static let all: [Text] =
        [
            events, event, none, noneHint, noKinds, plan, kind, kindMissing, day, locationHint, locationMissing,
            audience,
            audienceMissing, came, cancelled, count, countWhy, howMany, howManyMissing, speakers, noSpeakers,
            addSpeaker,
            cancel, cancelWhy, toEvents, removeSpeaker("Anna"),
        ] + TargetAudience.allCases.map { audience($0) }
}

/// What a coordinator reads of an open course.
enum CourseWording {
    static let plan = Text("Planlæg et åbent kursus", "Plan an open course")
    static let planWhy = Text(
        "Alle kan få en plads uden at være henvist. Der oprettes ingen forløb.",
        "Everybody can get a seat without a referral. No course of support is made.")
    static let subject = Text("Hvilket kursus?", "Which course?")
    static let subjectMissing = Text("Vælg et kursus", "Choose a course")
    static let noSubjects = Text(
        "Ingen af jeres tilbud holder åbne kurser.", "None of your programmes holds open courses.")
    static let audienceMissing = Text(
        "Vælg mindst én gruppe, kurset er for", "Choose at least one group that it is for")
    static let sharing = Text("Skal naboerne se kurset?", "Should neighbours see the course?")
    static let sharingHint = Text(
        "De ser tid, sted og ledige pladser. Ingen navne.", "They see time, place and free seats. No names.")
    static let notShared = Text("Nej, kun os selv", "No, only we do")
    static let course = Text("Åbent kursus", "Open course")
    static let shared = Text("Deles i", "Shared in")
    static let quotas = Text("Pladser til naboer", "Seats for neighbours")
    static let quotasWhy = Text(
        "Det højeste antal, der kan få en plads gennem hver nabo. Tomt betyder alle ledige pladser.",
        "The most that can get a seat by each neighbour. Empty means every free seat.")
    static let setQuotas = Text("Sæt pladser til naboer", "Set seats for neighbours")
    static let said = Text("Det har de brug for", "What they need")
    static let saidNothing = Text(
        "Ingen har skrevet, at de har brug for noget.", "Nobody has written that they need anything.")
    static let needs = Text("Har brug for", "Needs")
    static let contact = Text("Kan nås på", "Can be reached at")
    static let line = Text("Venteliste", "Waiting list")
    static let nobodyWaits = Text("Ingen venter.", "Nobody waits.")
    static let asked = Text("Skrev sig op", "Asked")
    static let give = Text("Giv en plads", "Give a seat")
    static let giveWhy = Text(
        "Sig det til personen, hvis der står, hvordan. Ellers ser de det på deres egen side.",
        "Tell the person if it says how. Otherwise they see it on their own page.")
    static let guests = Text("Hvor mange kom uden navn?", "How many came without a name?")
    static let guestsHint = Text("Tæl dem, der ikke står på listen.", "Count those who are not on the list.")
    static let guestsShort = Text("Uden navn", "Without a name")
    static let answers = Text("Svar fra dem, der kom", "Answers of those who came")
    static let answersWhy = Text(
        "Tæl sedlerne sammen. Der skal ikke stå navne på dem.", "Add the slips up. They bear no names.")
    static let countAnswers = Text("Tæl svarene", "Count the answers")
    static let aim = Text("Hjalp kurset dig med det her?", "Did the course help you with this?")
    static let role = Text("Som hvad?", "As what?")
    static let roleMissing = Text("Vælg, som hvad", "Choose as what")

    static func answer(_ answer: CourseAnswer) -> Text {
        switch answer {
        case .yes: Text("Ja", "Yes")
        case .somewhat: Text("Lidt", "Somewhat")
        case .no: Text("Nej", "No")
        }
    }

    static func held(_ held: Int, of most: Int?) -> Text {
        guard let most else { return Text("\(held), uden grænse", "\(held), without a limit") }
        return Text("\(held) af \(most)", "\(held) of \(most)")
    }

    static func takeOff(_ name: String) -> Text {
        Text("\(name) vil ikke vente mere", "\(name) no longer waits")
    }

    static func giveTo(_ name: String) -> Text { Text("Giv \(name) en plads", "Give \(name) a seat") }

    static let all: [Text] =
        [
            plan, planWhy, subject, subjectMissing, noSubjects, audienceMissing, sharing, sharingHint, notShared,
            course,
            shared, quotas, quotasWhy, setQuotas, said, saidNothing, needs, contact, line, nobodyWaits, asked,
            give, giveWhy, guests, guestsHint, guestsShort, answers, answersWhy, countAnswers, aim, role, roleMissing,
            held(2, of: 4), held(2, of: nil), giveTo("Anna"), takeOff("Anna"),
        ] + CourseAnswer.allCases.map(answer)
}
