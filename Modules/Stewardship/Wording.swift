import Days
import ProgrammeKit
import Retention

/// What those who look after the data read: exact, and short all the same.
enum StewardshipWording {
    static let protection = Text("Databeskyttelse", "Data protection")
    static let requests = Text("Anmodninger", "Requests")
    static let plans = Text("Sletteplaner", "Purge plans")
    static let holds = Text("Må ikke slettes", "Legal holds")
    static let rules = Text("Frister", "Rules")
    static let breaches = Text("Brud", "Breaches")
    static let record = Text("Fortegnelsen efter artikel 30", "The record of processing (Article 30)")
    static let trail = Text("Søg i loggen", "Search the trail")
    static let more = Text("Mere", "More")

    static let yes = Text("Ja", "Yes")
    static let you = Text("dig", "you")
    static let day = Text("Dag", "Day")
    static let month = Text("Måned", "Month")
    static let category = Text("Oplysninger", "Data")
    static let count = Text("Antal", "Number")
    static let timeLeft = Text("Tid tilbage", "Time left")
    static let oldestDue = Text("Ældste frist", "Oldest deadline")
    static let erased = Text("Slettet", "Erased")
    static let leftAlone = Text("Ladt stå", "Left alone")

    static let person = Text("Personens nummer", "The person's number")
    static let personHint = Text(
        "Det begynder med P. En koordinator kan finde det.", "It begins with P. A coordinator can find it.")
    static let personMissing = Text("Skriv personens nummer.", "Enter the person's number.")
    static let personUnknown = Text(
        "Nummeret findes ikke her. Kopiér det fra personens side.",
        "There is no such number here. Copy it from the person's page.")

    static let noneOverdue = Text("Intet er over tiden", "Nothing is overdue")
    static let notVerified = Text("Fristerne kunne ikke tjekkes", "The deadlines could not be checked")
    static let notVerifiedWhat = Text(
        "Prøv igen om lidt. Bliver det ved, så bed driften om at se på det.",
        "Try again in a while. If it goes on, ask whoever runs the system to look.")
    static let overdueTable = Text("Over tiden", "Overdue")

    static func examined(_ count: Int) -> Text {
        Text(
            "Vi har lige regnet \(count) oplysninger efter, uafhængigt af sletningen.",
            "We have just checked \(count) records, by another way than the purge takes.")
    }

    static func overdue(_ count: Int) -> Text {
        switch count {
        case 0: Text("Noget er ikke slettet helt", "Something is not quite erased")
        case 1: Text("1 oplysning er over tiden", "1 record is overdue")
        default: Text("\(count) oplysninger er over tiden", "\(count) records are overdue")
        }
    }

    static func overdueWhat(_ found: Verification) -> Text {
        if !found.overdue.isEmpty {
            return Text(
                "Bed driften om en sletteplan i dag. Du kan se den her og godkende den.",
                "Ask whoever runs the system for a purge plan today. You can see and approve it here.")
        }
        return Text(
            "Linjer i loggen er for gamle, eller der er rester efter en sletning. Bed driften om at se på det i dag.",
            "Lines of the trail are too old, or something is left of an erasure. Ask whoever runs the system to look today."
        )
    }

    static let waiting = Text("Det venter på dig", "This waits for you")
    static let allClear = Text("Intet venter", "Nothing waits")
    static let allClearWhat = Text(
        "Ingen anmodninger, planer eller frister venter på dig.", "No requests, plans or deadlines wait for you.")
    static func worryTask(acute: Bool) -> Text {
        acute ? Text("En bekymring, der haster", "An urgent worry") : Text("En bekymring", "A worry")
    }
    static let worryTaskWhat = Text(
        "Du er stedfortræder. Læs den, hvis koordinatoren er væk.",
        "You are the deputy. Read it when the coordinator is away.")
    static let seeWorry = Text("Læs den", "Read it")
    static let breachTask = Text("Et brud skal meldes", "A breach must be reported")
    static let seeBreach = Text("Se bruddet", "See the breach")
    static let seeRequests = Text("Se anmodningerne", "See the requests")
    static let holdTaskWhat = Text(
        "Se efter, om de stadig skal gælde.", "See whether they must still stand.")
    static let seeHolds = Text("Se dem", "See them")
    static let planTask = Text("En sletteplan venter på en godkendelse", "A purge plan waits for approval")
    static let seePlan = Text("Se planen", "See the plan")
    static let seePlans = Text("Se planerne", "See the plans")
    static let ruleTaskWhat = Text(
        "Fristen gælder først, når den er godkendt.", "The period holds once it is approved.")
    static let seeRules = Text("Se forslagene", "See the proposals")
    static let missingTaskWhat = Text(
        "De ville stå her for altid. Bed en koordinator om at skrive den dag, der mangler.",
        "They would stay for ever. Ask a coordinator to enter the day that is missing.")
    static let seeMissing = Text("Se hvilke", "See which")
    static let unfinishedTask = Text("En sletning er ikke færdig", "A purge has not ended")
    static let unfinishedTaskWhat = Text(
        "Den blev afbrudt. Bed driften om at køre den samme plan igen.",
        "It was interrupted. Ask whoever runs the system to apply the same plan again.")

    static func requestTask(_ count: Int) -> Text {
        count == 1
            ? Text("1 anmodning er åben", "1 request is open")
            : Text("\(count) anmodninger er åbne", "\(count) requests are open")
    }

    static func requestsDue(_ day: Day, on today: Day, late: Int) -> Text {
        if late > 0 {
            return Text(
                "\(late) er over fristen. Svar i dag, og skriv hvorfor.",
                "\(late) past the deadline. Answer today, and say why.")
        }
        let left = left(until: day, from: today)
        return Text(
            "Den første skal besvares \(day.danish): \(left.danish).",
            "The first is due on \(day.danish): \(left.english).")
    }

    static func holdTask(_ count: Int) -> Text {
        count == 1
            ? Text("1 stop for sletning skal ses efter", "1 hold is to be reviewed")
            : Text("\(count) stop for sletning skal ses efter", "\(count) holds are to be reviewed")
    }

    static func ruleTask(_ count: Int) -> Text {
        count == 1
            ? Text("1 ny frist venter på en godkendelse", "1 new period waits for approval")
            : Text("\(count) nye frister venter på en godkendelse", "\(count) new periods wait for approval")
    }

    static func missingTask(_ count: Int) -> Text {
        count == 1
            ? Text("1 oplysning mangler sin startdag", "1 record lacks the day that starts its clock")
            : Text(
                "\(count) oplysninger mangler deres startdag", "\(count) records lack the day that starts their clock")
    }

    /// How long is left: "om 12 dage".
    static func left(until day: Day, from today: Day) -> Text {
        switch today.days(until: day) {
        case 0: Text("i dag", "today")
        case 1: Text("i morgen", "tomorrow")
        case let days where days > 0: Text("om \(days) dage", "in \(days) days")
        case -1: Text("1 dag over fristen", "1 day late")
        case let days: Text("\(-days) dage over fristen", "\(-days) days late")
        }
    }

    static let history = Text("Det er slettet", "What has been erased")
    static let historyTable = Text("Sletninger", "Purges")
    static let noHistory = Text("Der er ikke slettet noget endnu.", "Nothing has been erased yet.")
    static let certificateBad = Text("En attest er ændret", "A certificate was changed")
    static let certificateBadWhat = Text(
        "Dens underskrift passer ikke. Bed driften om at finde den rigtige i en sikkerhedskopi.",
        "Its signature does not fit. Ask whoever runs the system to find the right one in a backup.")
}

/// The chart of what is to be erased.
extension StewardshipWording {
    static let forecast = Text("Det bliver slettet", "What will be erased")
    static let forecastTitle = Text("Det næste års sletninger", "Erasures of the coming year")
    static let profiles = Text("Personer", "People")
    static let otherRecords = Text("Andre oplysninger", "Other records")

    /// What the chart says, in one sentence.
    static func forecastConclusion(_ months: [(month: Day, count: Int)]) -> Text {
        let total = months.reduce(0) { $0 + $1.count }
        guard total > 0, let most = months.max(by: { $0.count < $1.count }) else {
            return Text("Intet skal slettes det næste år.", "Nothing is to be erased in the coming year.")
        }
        let name = name(ofMonth: most.month)
        return Text(
            "\(total) oplysninger skal slettes det næste år, flest i \(name.danish): \(most.count).",
            "\(total) records are to be erased in the coming year, most in \(name.english): \(most.count).")
    }

    /// "maj 2027".
    static func name(ofMonth day: Day) -> Text {
        Text("\(danishMonths[day.month - 1]) \(day.year)", "\(englishMonths[day.month - 1]) \(day.year)")
    }

    private static let danishMonths = [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Every fixed text, for the test that measures how they read.
    static let all: [Text] = [
        personHint, personMissing, personUnknown, notVerifiedWhat, allClearWhat, holdTaskWhat, ruleTaskWhat,
        missingTaskWhat, unfinishedTaskWhat, noHistory, certificateBadWhat, examined(7), overdue(7), requestTask(7),
        holdTask(7), ruleTask(7), missingTask(7), noneOverdue, notVerified, planTask, breachTask, unfinishedTask,
        worryTask(acute: true), worryTask(acute: false), worryTaskWhat, seeWorry,
    ]
}
