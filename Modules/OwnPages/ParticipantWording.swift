import Participation
import ProgrammeKit

/// What a participant reads on a bad day. Nothing asks why.
enum ParticipantWording {
    static let title = Text("Din side", "Your page")
    static let next = Text("Næste gang", "Next time")
    static let later = Text("Senere", "Later")
    static func place(_ place: String) -> Text { Text("Sted: \(place)", "Place: \(place)") }
    static func with(_ names: String) -> Text { Text("Sammen med \(names)", "With \(names)") }
    static func joined(_ names: [String], _ language: Language) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + Text(" og ", " and ").in(language) + last
    }
    static let somebody = Text("en af vores frivillige", "one of our volunteers")
    static let cancelled = Text(
        "Det er aflyst. I finder en ny dag sammen.", "It is cancelled. You find a new day together.")
    static let notToday = Text("Jeg kan ikke komme i dag", "I cannot come today")
    static let notThatDay = Text("Jeg kan ikke komme den dag", "I cannot come that day")
    static let noMeeting = Text("Der er ikke en aftale lige nu", "There is no meeting just now")
    static let noMeetingWords = Text(
        "Du skal ikke gøre noget. Vi skriver til dig.", "You need do nothing. We write to you.")

    static func proposal(_ name: String) -> Text { Text("Vil du møde \(name)?", "Would you like to meet \(name)?") }
    static let proposalWords = Text(
        "Vi tror, at I passer sammen. Vi er med den første gang.",
        "We think that you suit each other. We come along the first time.")
    static let noReason = Text(
        "Du skal ikke sige hvorfor. Vi finder bare en anden.", "You need not say why. We find somebody else.")

    static let waiting = Text("Du står på listen", "You are on the list")
    static func since(_ day: String) -> Text { Text("Det har du gjort siden \(day).", "Since \(day).") }

    /// What others waited: weeks, and no place in the line.
    static func expected(_ days: (from: Int, to: Int)?) -> Text {
        guard let days else {
            return Text(
                "Vi ved ikke endnu, hvor længe der går. Vi skriver, så snart vi ved mere.",
                "We do not know yet how long it takes. We write as soon as we know more.")
        }
        let (from, to) = (max(1, (days.from + 6) / 7), max(1, (days.to + 6) / 7))
        return from == to
            ? Text("De fleste venter omkring \(to) uger.", "Most people wait about \(to) weeks.")
            : Text("De fleste venter \(from) til \(to) uger.", "Most people wait \(from) to \(to) weeks.")
    }

    static let help = Text("Har du brug for noget?", "Do you need anything?")
    static func callUs(_ number: String) -> Text { Text("Ring til os på \(number)", "Call us on \(number)") }
    static let callMe = Text("Ring til mig", "Call me")
    static let rest = Text("Jeg har brug for en pause", "I need a rest")
    static let back = Text("Jeg er klar igen", "I am ready again")
    static let resting = Text(
        "Du holder pause. Det er helt i orden. Din plads er her stadig.",
        "You are resting. That is quite all right. Your place is still here.")
    static let somebodyElse = Text("Jeg vil hellere have en anden", "I would rather have somebody else")
    static func somebodyElseHint(_ name: String) -> Text {
        Text(
            "Vi taler med dig først. \(name) får ikke at vide, at du har trykket her.",
            "We talk with you first. \(name) is not told that you pressed this.")
    }

    static func asked(_ kind: WishKind) -> Text {
        switch kind {
        case .call: Text("Vi har set, at du gerne vil ringes op.", "We have seen that you would like a call.")
        case .somebodyElse:
            Text(
                "Du vil hellere have en anden. Vi ringer og taler med dig.",
                "You would rather have somebody else. We call you.")
        case .rest: Text("Du har bedt om en pause.", "You asked for a rest.")
        }
    }
    static let takeBack = Text("Fortryd", "Take it back")
    static let more = Text("Mere", "More")

    static let all =
        [
            title, next, later, place("Det Gule Hus"), with("Vera"), cancelled, notToday, notThatDay, noMeeting,
            noMeetingWords, proposal("Vera"), proposalWords, noReason, waiting, since("mandag den 2. november"),
            expected(nil), expected((from: 20, to: 50)), help, callUs("70 20 30 40"), callMe,
            rest, back, resting, somebodyElse, somebodyElseHint("Vera"), takeBack, more,
        ] + WishKind.allCases.map(asked)
}

/// What a button did.
enum DoneWording {
    static func words(_ done: Done) -> Text {
        switch done {
        case .cancelled:
            Text("Mødet er aflyst. Den anden får besked.", "The meeting is cancelled. The other one is told.")
        case .measured: HowWording.thanks
        case .said: HowWording.given
        case .unsaid: HowWording.taken
        case .paused: Text("Du holder pause", "You are resting")
        case .resumed: Text("Velkommen tilbage", "Welcome back")
        case .accepted: Text("Tak for dit ja. Du hører fra os.", "Thank you for your yes. You hear from us.")
        case .declined: Text("Det er helt i orden. Vi finder en anden vej.", "That is quite all right.")
        case .planned: Text("Aftalen er gemt", "It is saved")
        case .recorded: Text("Fremmødet er gemt. Tak.", "Attendance is saved. Thank you.")
        case .excused: Text("Vi siger det videre. Pas på dig selv.", "We pass it on. Take care.")
        case .rests: Text("Du holder pause nu. Det er helt i orden.", "You are resting now. That is quite all right.")
        case .back: Text("Godt at se dig igen", "Good to see you again")
        case .called: Text("Vi ringer til dig", "We call you")
        case .somebodyElse:
            Text("Det var godt, du sagde det. Vi ringer til dig.", "It is good that you said so. We call you.")
        case .taken: Text("Det er taget tilbage", "It is taken back")
        case .withdrawn:
            Text(
                "Du har sagt nej. Vi bruger det ikke mere. Du kan fortryde længere nede.",
                "You have said no. We use it no more. You can take that back further down.")
        case .undone: Text("Alt er, som det var", "All is as it was")
        case .stopped: Text("Vi bruger det ikke, før du siger til", "We do not use it until you say so")
        case .made: Text("Din kalender har en adresse nu", "Your calendar has an address now")
        case .closed: Text("Adressen virker ikke mere", "The address works no more")
        case .ended:
            Text(
                "Du er stoppet. Tak, fordi du var med. Du er altid velkommen igen.",
                "You have stopped. Thank you. You are always welcome back.")
        case .stated: Text("Dit mål er skrevet ned", "Your goal is written down")
        case .reached: Text("Godt gået", "Well done")
        case .heard:
            Text(
                "Tak, fordi du sagde det. Det bliver læst, og du hører fra os.",
                "Thank you for saying it. It will be read, and you will hear from us.")
        case .noted: Text("Det er gemt", "It is saved")
        case .spoken: VoiceWording.spoken
        case .offered: PathwayPageWording.offered
        }
    }

    static let all = Done.allCases.map(words)
}
