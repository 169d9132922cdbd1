import ProgrammeKit

/// What somebody reads of their own part. It speaks of nobody else.
enum OwnPartWording {
    static let title = Text("Din del", "Your part")
    static func since(_ programme: String, _ day: String) -> Text {
        Text("\(programme): du er med siden \(day).", "\(programme): you take part since \(day).")
    }
    static let alone = Text(
        "Din del er din egen. De andre i familien ser den ikke, og du kan stoppe alene.",
        "Your part is your own. The others in the family do not see it, and you can stop alone.")
    static let goals = Text("Dine mål", "Your goals")
    static let meetings = Text("Møder, du var med til", "Meetings you were at")
    static func met(_ day: String, _ minutes: Int) -> Text {
        Text("\(day), \(minutes) minutter", "\(day), \(minutes) minutes")
    }
    static let gatherings = Text("Kom og vær med", "Come along")
    static let childYes = Text("Du har sagt ja til, at dit barn er med.", "You said yes to your child taking part.")
    static let childNotYet = Text(
        "Du har ikke sagt ja til, at dit barn er med.", "You have not said yes to your child taking part.")
    static let toGoals = Text("Skriv dine mål", "Write your goals")
    static let toStop = Text("Jeg vil gerne stoppe", "I would like to stop")

    static let goalsWhy = Text(
        "Skriv med dine egne ord. Målet er dit, ikke de andres.", "Write in your own words. The goal is yours.")
    static let newGoal = Text("Hvad ønsker du dig?", "What do you wish for?")
    static let newGoalMissing = Text("Skriv dit mål", "Write your goal")
    static let which = Text("Hvor hører målet til?", "Where does the goal belong?")
    static let whichMissing = Text("Vælg, hvor målet hører til", "Choose where the goal belongs")
    static let save = Text("Gem", "Save")
    static let reached = Text("Jeg er nået i mål", "I have reached it")
    static let isReached = Text("Nået", "Reached")

    static let stopTitle = Text("Vil du stoppe?", "Would you like to stop?")
    static let stopWords = Text(
        "Du skal ikke sige hvorfor. Kun din egen del stopper. De andre i familien hører det ikke fra os.",
        "You need not say why. Only your own part stops. We do not tell the others in the family.")
    static let stopEnds = Text(
        "Dine møder og din plads stopper i dag. Du kan altid begynde igen.",
        "Your meetings and your place stop today. You can always begin again.")
    static let stopWhat = Text("Hvad vil du stoppe med?", "What would you like to stop?")
    static let stopWhatMissing = Text("Vælg, hvad du vil stoppe med", "Choose what you would like to stop")
    static let stop = Text("Ja, jeg stopper", "Yes, I stop")
    static let stay = Text("Nej, jeg bliver", "No, I stay")

    static let all = [
        title, since("Familiementor", "den 2. november"), alone, goals, meetings, met("Den 2. november", 60),
        gatherings, childYes,
        childNotYet, toGoals, toStop, goalsWhy, newGoal, newGoalMissing, which, whichMissing, save, reached, isReached,
        stopTitle, stopWords, stopEnds, stopWhat, stopWhatMissing, stop, stay,
    ]
}

/// What somebody wants to avoid, in their own words.
enum AvoidanceWording {
    static let title = Text("Hvem og hvad du vil undgå", "Whom and what you want to avoid")
    static let why = Text(
        "Skriv det, før du får et forslag. Kun en rådgiver ser det. Den anden får det aldrig at vide.",
        "Write it before you get a proposal. Only an adviser sees it. The other is never told.")
    static let kind = Text("Hvad vil du skrive?", "What do you want to write?")
    static let kindMissing = Text("Vælg, hvad det er", "Choose what it is")
    static let words = Text("Navn eller sted", "Name or place")
    static let wordsMissing = Text("Skriv et navn eller et sted", "Write a name or a place")
    static let add = Text("Skriv på listen", "Add to the list")
    static let remove = Text("Slet", "Remove")
    static let empty = Text("Din liste er tom", "Your list is empty")
    static let list = Text("Din liste", "Your list")

    static let all = [title, why, kind, kindMissing, words, wordsMissing, add, remove, empty, list]
}
