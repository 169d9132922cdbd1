import Participation
import ProgrammeKit

/// What the pages of groups and their sessions say.
enum GroupWording {
    static let groups = Text("Grupper og hold", "Groups and cohorts")
    static let group = Text("Gruppe", "Group")
    static let openGroups = Text("Grupper", "Groups")
    static let noGroups = Text("Ingen grupper i gang", "No groups running")
    static let noGroupsHint = Text(
        "Planlæg den første, når du kender sted og tid.", "Plan the first one when you know when and where.")
    static let planGroup = Text("Planlæg en gruppe", "Plan a group")
    static let planWhy = Text(
        "Gruppen får en gang for hvert tema i manualen.", "The group gets one session for each theme of the manual.")
    static let state = Text("Hvor langt", "State")
    static let starts = Text("Første gang", "First session")
    static let location = Text("Sted", "Place")
    static let locationHint = Text(
        "Et sted, der ikke siger, hvad I mødes om", "A place that does not say what it is about")
    static let locationMissing = Text("Skriv, hvor gruppen mødes", "Enter where the group meets")
    static let firstSession = Text("Første gang", "First session")
    static let clock = Text("Klokken", "Time")
    static let clockHint = Text("For eksempel 14.30", "For example 14:30")
    static let clockMissing = Text("Skriv klokken som 14.30", "Enter the time as 14:30")
    static let places = Text("Pladser", "Places")
    static let record = Text("Skriv fremmøde", "Take attendance")
    static let nextStep = Text("Næste skridt for gruppen", "The group's next step")
    static let nobodyInGroup = Text("Ingen har fået en plads endnu.", "Nobody has a place yet.")
    static let inGroup = Text("I gruppen", "In the group")
    static let attended = Text("Med", "Attended")
    static let givePlace = Text("Giv en plads", "Give a place")
    static let leave = Text("Stopper", "Leaves")
    static let leavePage = Text("Slut pladsen", "End the place")
    static let leaveWhy = Text(
        "Kun når nogen stopper for altid. En, der misser en gang, har stadig sin plads.",
        "Only for somebody who leaves for good. Whoever misses a session keeps the place.")
    static let facilitators = Text("Gruppeledere", "Facilitators")
    static let noFacilitators = Text("Ingen leder gruppen endnu.", "Nobody leads the group yet.")
    static let addFacilitator = Text("Tilføj en leder", "Add a facilitator")
    static let noVolunteers = Text("Der er ingen at vælge", "There is nobody to choose")
    static let noVolunteersHint = Text(
        "Alle frivillige i tilbuddet er med i forvejen, eller der er ingen endnu.",
        "Every volunteer of the programme is in already, or there is none yet.")
    static let who = Text("Hvem?", "Who?")
    static let whoMissing = Text("Vælg en person", "Choose a person")
    static let whoWaits = Text("Hvem på ventelisten?", "Who on the waiting list?")
    static let nobodyWaitsHint = Text(
        "Find personen, og giv pladsen derfra.", "Find the person and give the place from there.")
    static let noFreePlace = Text("Ingen gruppe har en ledig plads", "No group has a free place")
    static let noFreePlaceHint = Text(
        "Planlæg en ny gruppe, eller giv en gruppe flere pladser.", "Plan a new group, or give one more places.")
    static let whichGroup = Text("Hvilken gruppe?", "Which group?")
    static let whichGroupMissing = Text("Vælg en gruppe", "Choose a group")
    static let sessions = Text("Gangene", "The sessions")
    static let number = Text("Nr.", "No.")
    static let theme = Text("Tema", "Theme")
    static let delivery = Text("Sådan gik det", "How it went")
    static let notRunning = Text("Gruppen er ikke begyndt endnu", "The group has not begun yet")
    static let allPresent = Text("Alle var til stede", "Everybody was present")
    static let printList = Text("Liste til print", "List to print")
    static let printHint = Text("Brug browserens print.", "Use the browser's print.")
    static let toGroup = Text("Til gruppen", "To the group")
    static let toSession = Text("Tilbage til fremmødet", "Back to the attendance")
    static let attendance = Text("Fremmøde", "Attendance")
    static let whatAboutTheme = Text("Hvad blev der af temaet?", "What became of the theme?")
    static let whatAboutThemeMissing = Text("Vælg, hvad der blev af temaet", "Choose what became of the theme")
    static let markMissing = Text("Vælg et af de tre svar", "Choose one of the three answers")
    static let leads = Text("Leder en gruppe", "Leads a group")

    static func givePlaceTo(_ name: String) -> Text { Text("Giv \(name) en plads", "Give \(name) a place") }
    static func handOver(_ name: String) -> Text { Text("\(name) leder ikke mere", "\(name) hands over") }

    static func thisWeek(_ number: Int, of count: Int) -> Text {
        Text("Gang \(number) af \(count)", "Session \(number) of \(count)")
    }

    static func participants(_ taken: Int, of places: Int) -> Text {
        Text("Deltagere: \(taken) af \(places)", "Participants: \(taken) of \(places)")
    }

    static func attended(_ times: Int, of held: Int) -> Text {
        Text("\(times) af \(held) gange", "\(times) of \(held)")
    }

    static func state(_ state: GroupState) -> Text {
        switch state {
        case .planned: Text("Planlagt", "Planned")
        case .recruiting: Text("Tager imod deltagere", "Recruiting")
        case .confirmed: Text("Klar til at begynde", "Confirmed")
        case .running: Text("I gang", "Running")
        case .completed: Text("Gennemført", "Completed")
        case .cancelled: Text("Aflyst", "Cancelled")
        }
    }

    static func advance(_ state: GroupState) -> Text {
        switch state {
        case .planned: Text("Planlæg", "Plan")
        case .recruiting: Text("Tag imod deltagere", "Begin to recruit")
        case .confirmed: Text("Sig, at gruppen bliver til noget", "Confirm the group")
        case .running: Text("Begynd gruppen", "Begin the group")
        case .completed: Text("Gruppen er gennemført", "Complete the group")
        case .cancelled: Text("Aflys gruppen", "Cancel the group")
        }
    }

    static func follows(_ state: GroupState) -> Text {
        switch state {
        case .planned, .recruiting: Text("Gruppen kan få deltagere.", "The group can be given participants.")
        case .confirmed: Text("Deltagerne kan regne med gruppen.", "Participants can rely on the group.")
        case .running: Text("Fremmøde kan skrives ned.", "Attendance can be taken.")
        case .completed:
            Text(
                "Alle pladser slutter som gennemført. Det kan ikke tages tilbage.",
                "Every place ends as completed. This cannot be taken back.")
        case .cancelled:
            Text(
                "Alle pladser slutter, og lederne er fri. Det kan ikke tages tilbage.",
                "Every place ends, and the facilitators are free. This cannot be taken back.")
        }
    }

    static func cannot(_ state: GroupState) -> Text {
        let step = advance(state)
        return Text("Ikke endnu: \(step.danish)", "Not yet: \(step.english)")
    }

    static let all: [Text] =
        [
            groups, group, openGroups, noGroups, noGroupsHint, planGroup, planWhy, state, starts, location,
            locationHint, locationMissing, firstSession, clock, clockHint, clockMissing, places, record, nextStep,
            nobodyInGroup, inGroup, attended, givePlace, leave, leavePage, leaveWhy, facilitators, noFacilitators,
            addFacilitator, noVolunteers, noVolunteersHint, who, whoMissing, whoWaits, nobodyWaitsHint, noFreePlace,
            noFreePlaceHint, whichGroup, whichGroupMissing, sessions, number, theme, delivery, notRunning, allPresent,
            printList, printHint, toGroup, toSession, attendance, whatAboutTheme, whatAboutThemeMissing, markMissing,
            leads, givePlaceTo("Anna"), handOver("Bo"), thisWeek(3, of: 10), participants(8, of: 12),
            attended(2, of: 3),
        ] + GroupState.allCases.flatMap { [state($0), advance($0), cannot($0), follows($0)] }
}

/// What the pages of training cohorts say.
enum CohortWording {
    static let cohort = Text("Hold", "Cohort")
    static let open = Text("Hold i uddannelse", "Cohorts in training")
    static let nextDay = Text("Næste dag", "Next day")
    static let heldOf = Text("Holdt", "Held")
    static let plan = Text("Planlæg et hold", "Plan a cohort")
    static let planWhy = Text(
        "Dagene følger tilbuddets egen plan, regnet fra den første.",
        "The days follow the programme's own plan from the first one.")
    static let firstDay = Text("Første dag", "First day")
    static let noTraining = Text("Der er ingen uddannelse", "There is no training")
    static let noTrainingHint = Text(
        "Ingen af jeres tilbud har en fast uddannelse.", "None of your programmes has a fixed training.")
    static let record = Text("Skriv dagen ned", "Record the day")
    static let allHeld = Text("Alle dage er holdt", "Every day has been held")
    static let finish = Text("Giv kursusbeviser", "Give certificates")
    static let finishWhy = Text(
        "Alle, der har været med nok, får et bevis. Resten kan komme med på næste hold.",
        "Everybody who attended enough gets one. The others can join the next cohort.")
    static let percent = Text(
        "Hvor stor en del skal man have været med til?", "What share must somebody have attended?")
    static let percentHint = Text("I procent, for eksempel 80", "In per cent, for example 80")
    static let percentMissing = Text("Skriv et tal fra 1 til 100", "Enter a number from 1 to 100")
    static let membersTable = Text("På holdet", "In the cohort")
    static let add = Text("Tag en frivillig med", "Add a volunteer")
    static let days = Text("Dagene", "The days")
    static let topic = Text("Emne", "Topic")
    static let whatHappened = Text("Hvad blev der af dagen?", "What became of the day?")
    static let whatHappenedMissing = Text("Vælg, hvad der blev af dagen", "Choose what became of the day")
    static let whoWasAway = Text("Hvem kom ikke?", "Who was away?")
    static let whoWasAwayHint = Text("Alle andre var der.", "Everybody else was there.")

    static func of(_ programme: Text) -> Text { Text("Hold: \(programme.danish)", "Cohort: \(programme.english)") }

    static func day(_ number: Int, of count: Int) -> Text {
        Text("Dag \(number) af \(count)", "Day \(number) of \(count)")
    }

    static func hours(_ count: Int) -> Text {
        Text("Uddannelsen er på \(count) timer i alt.", "The training is \(count) hours in all.")
    }

    static func members(_ count: Int) -> Text {
        Text("\(count) på holdet", "\(count) in the cohort")
    }

    static let all: [Text] = [
        cohort, open, nextDay, heldOf, plan, planWhy, firstDay, noTraining, noTrainingHint, record, allHeld, finish,
        finishWhy, percent, percentHint, percentMissing, membersTable, add, days, topic, whatHappened,
        whatHappenedMissing, whoWasAway, whoWasAwayHint, of(Text("Frivillig mentor", "Mentoring")), day(1, of: 6),
        members(12), hours(20),
    ]
}
