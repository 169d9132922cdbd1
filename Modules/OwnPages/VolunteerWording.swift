import ProgrammeKit

/// What a volunteer reads on a bus.
enum VolunteerWording {
    static let title = Text("Dine aftaler", "Your meetings")
    static let none = Text("Du har ingen aftaler lige nu", "You have no meetings just now")
    static let noneWords = Text(
        "Koordinatoren skriver, når der er en, du kan være noget for.",
        "The coordinator writes when there is somebody for you.")
    static let phoneOnly = Text(
        "Med koden på telefonen kan du registrere, aflyse og holde pause. Log ind for at se resten.",
        "With the phone's PIN you can log, cancel and pause. Sign in to see the rest.")
    static let hiddenName = Text("Navnet er beskyttet", "The name is protected")

    static let proposal = Text(
        "Vi tror, at I to passer sammen. Vil du møde en ny? Koordinatoren er med første gang.",
        "We think that you two suit each other. The coordinator comes along the first time.")
    static let yes = Text("Ja tak", "Yes, please")
    static let no = Text("Nej tak", "No, thank you")
    static let noReason = Text(
        "Du skal ikke sige hvorfor, og ingen får at vide, hvem der sagde nej.",
        "You need not say why, and nobody is told who said no.")
    static let waits = Text(
        "I er ved at komme i gang. Koordinatoren ringer til dig.", "The coordinator calls you soon.")

    static func next(_ when: String) -> Text { Text("Næste gang: \(when)", "Next time: \(when)") }
    static let noNext = Text("I har ikke aftalt en ny dag endnu.", "You have agreed on no new day yet.")
    static let cancelledNext = Text(
        "Næste møde er aflyst. Find en ny dag sammen.", "The next one is cancelled. Find a new day.")
    static let resting = Text("I holder pause lige nu.", "You are resting just now.")
    static func lastLog(_ day: String) -> Text { Text("Sidst registreret: \(day)", "Last logged: \(day)") }
    static let noLog = Text("Der er ikke registreret et møde endnu.", "No meeting is logged yet.")
    static let log = Text("Registrér møde", "Log a meeting")
    static let cancel = Text("Aflys næste møde", "Cancel the next meeting")
    static let more = Text("Mere", "More")
    static let plan = Text("Aftal næste gang", "Plan the next time")
    static func correct(_ day: String) -> Text {
        Text("Ret mødet \(day)", "Correct the meeting of \(day)")
    }
    static let pause = Text("Hold pause", "Take a rest")
    static let resume = Text("Slut pausen", "End the rest")
    static let pauseWords = Text(
        "Pauser er helt i orden. Koordinatoren får besked, og du slutter den selv.",
        "Rests are fine. The coordinator is told, and you end it yourself.")
    static let restsWords = Text(
        "Du holder pause. Kom tilbage, når du er klar.", "You are resting. Come back when ready.")

    static func group(_ place: String) -> Text { Text("Holdet på \(place)", "The group at \(place)") }
    static let groupDone = Text("Alle gange er holdt. Tak for indsatsen.", "All sessions are held. Thank you.")
    static func theme(_ theme: String) -> Text { Text("Tema: \(theme)", "Theme: \(theme)") }
    static let attendance = Text("Skriv fremmøde", "Take attendance")

    static let all = [
        title, none, noneWords, phoneOnly, hiddenName, proposal, yes, no, noReason, waits, next("torsdag kl. 14"),
        noNext, cancelledNext, resting, lastLog("torsdag"), noLog, log, cancel, more, plan, correct("torsdag"), pause,
        resume, pauseWords, restsWords, group("biblioteket"), groupDone, theme("Håb"), attendance,
    ]
}

/// The log of meetings.
enum MeetingWording {
    static let title = Text("Registrér møde", "Log a meeting")
    static let correctTitle = Text("Ret mødet", "Correct the meeting")
    static let state = Text("Blev det til noget?", "Did you meet?")
    static let held = Text("Ja, vi mødtes", "Yes, we met")
    static let cancelled = Text("Nej, det blev aflyst", "No, it was cancelled")
    static let cancelledHint = Text("Det er helt i orden.", "That is quite all right.")
    static let stateMissing = Text("Vælg, om I mødtes", "Choose whether you met")
    static let minutes = Text("Hvor mange minutter?", "How many minutes?")
    static let minutesHint = Text(
        "Cirka er fint. Spring over, hvis I ikke mødtes.", "Roughly is fine. Skip it if you did not meet.")
    static let minutesMissing = Text("Skriv cirka hvor mange minutter", "Enter roughly how many minutes")
    static let day = Text("Hvilken dag?", "Which day?")
    static let withWhom = Text("Var en anden frivillig med?", "Was another volunteer there?")
    static let anotherVolunteer = Text("Ja, den anden frivillige", "Yes, the other volunteer")
    static let note = Text("Vil du sige noget mere?", "Is there more to say?")
    static let noteHint = Text(
        "Skriv ikke om helbred. Koordinatoren læser det, og deltageren kan bede om at se det.",
        "Do not write about health. The coordinator reads it, and the participant may ask to see it.")
    static let save = Text("Gem", "Save")
    static let saved = Text("Mødet er gemt", "The meeting is saved")
    static func canCorrect(_ day: String) -> Text {
        Text("Tak. Du kan rette det til og med \(day).", "Thank you. You can correct it until \(day).")
    }
    static let correct = Text("Ret mødet", "Correct it")
    static let toMine = Text("Til dine aftaler", "To your meetings")
    static let back = Text("Tilbage uden at gemme", "Back without saving")

    static let planTitle = Text("Aftal næste gang", "Plan the next time")
    static let planDay = Text("Hvilken dag?", "Which day?")
    static let clock = Text("Hvad er klokken?", "At what time?")
    static let clockHint = Text("For eksempel 14.30", "For example 14.30")
    static let clockMissing = Text("Skriv et klokkeslæt, for eksempel 14.30", "Enter a time, for example 14.30")
    static let place = Text("Hvor mødes I?", "Where do you meet?")
    static let placeHint = Text("Kun I to og koordinatoren kan se det.", "Only you two and the coordinator see it.")
    static let planSave = Text("Gem aftalen", "Save it")

    static let all = [
        title, correctTitle, state, held, cancelled, cancelledHint, stateMissing, minutes, minutesHint, minutesMissing,
        day, withWhom, anotherVolunteer, note, noteHint, save, saved, canCorrect("torsdag den 3. december"), correct,
        toMine, back, planTitle,
        planDay, clock, clockHint, clockMissing, place, placeHint, planSave,
    ]
}
