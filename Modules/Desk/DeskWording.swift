import Access
import Casework
import Consent
import Days
import Messages
import Participation
import ProgrammeKit

/// What the desk says: short lines for somebody with six minutes.
enum DeskWording {
    static let desk = Text("Dit bord", "Your desk")
    static let people = Text("Mennesker", "People")
    static let allClear = Text("Alt er klaret", "All clear")
    static let allClearHint = Text("Ingen venter på dig lige nu.", "Nobody waits for you right now.")
    static let seeMatches = Text("Se alle match", "See every match")
    static let toDesk = Text("Tilbage til dit bord", "Back to your desk")
    static let action = Text("Det kan du gøre", "What you can do")
    static let and = Text("og", "and")
    static let group = Text("En gruppe", "A group")
    static let programme = Text("Tilbud", "Programme")
    static let programmeMissing = Text("Vælg et tilbud", "Choose a programme")
    static let save = Text("Gem", "Save")
    static let why = Text("Hvorfor?", "Why?")
    static let whyMissing = Text("Vælg en grund", "Choose a reason")
    static let protected = Text("Beskyttet navn", "Protected name")
    static let erased = Text("Slettet", "Erased")
    static let unknownDay = Text("Ukendt dag", "Unknown day")
    static let answer = Text("Det er klaret", "Seen to")
    static let confirm = Text("Ja, det er den rette", "Yes, this is who was meant")
    static let priority = Text("Rækkefølge", "Priority")
    static let usual = Text("Almindelig", "Usual")
    static let takeOff = Text("Tag af listen", "Take off the list")
    static let takeOffList = Text("Tag af ventelisten", "Take off the waiting list")
    static let takeOffWhy = Text(
        "Ventetiden slutter. Personen kan altid komme på listen igen.",
        "The wait ends. The person can always come back on the list.")
    static let nobodyWaits = Text("Ingen venter", "Nobody waits")
    static let nobodyWaitsHint = Text(
        "Når du siger ja til en henvendelse, kan du skrive personen på listen.",
        "When you accept a referral, you can put the person on the list.")

    static func by(_ danish: String, _ english: String) -> Text { Text("Senest \(danish).", "By \(english).") }

    static func title(_ kind: QueueKind) -> Text {
        switch kind {
        case .waiting: Text("Venteliste", "Waiting list")
        case .duties: Text("Kræver opmærksomhed", "Needs attention")
        case .meetingLogs: Text("Mangler mødelog", "Missing meeting logs")
        case .consents: Text("Samtykker, der udløber", "Consents that run out")
        case .referrals: Text("Henvendelser uden svar", "Undecided referrals")
        case .enquiries: Text("Spørgsmål uden svar", "Questions to answer")
        case .volunteers: Text("Nye frivillige", "New volunteers")
        case .wishes: Text("Ønsker fra deltagere", "Wishes of participants")
        case .accounts: Text("Logins, du skal godkende", "Accounts to confirm")
        case .answers: Text("Svar, du skal læse", "Answers to read")
        case .forms: Text("Skemaer, der mangler svar", "Forms without an answer")
        case .suggestions: SuggestionWording.title
        case .undelivered: Text("Beskeder, der ikke kom frem", "Messages that did not arrive")
        }
    }

    static let question = Text("Et spørgsmål fra hjemmesiden", "A question from the web page")
    static let answered = Text("Der er svaret", "It was answered")
    static let noWayToAnswer = Text(
        "Der er ingen måde at svare på. Læs det, og sæt det til side.",
        "There is no way to answer. Read it and put it aside.")
    static let putAside = Text("Sæt til side", "Put aside")

    static let proposed = Text("En frivillig er foreslået", "A volunteer is proposed")
    static let waited = Text("Har ventet", "Has waited")

    /// The one thing that a row asks for.
    static func action(_ kind: QueueKind) -> Text {
        switch kind {
        case .waiting: Text("Find et tilbud", "Find an offer")
        case .duties: Text("Se og handl", "Look and act")
        case .meetingLogs: Text("Se matchet", "See the match")
        case .consents: Text("Spørg igen", "Ask again")
        case .referrals: Text("Tag stilling", "Decide")
        case .enquiries: Text("Læs og svar", "Read and answer")
        case .volunteers: Text("Se næste skridt", "See the next step")
        case .wishes: answer
        case .accounts: confirm
        case .answers: Text("Læs svaret", "Read the answer")
        case .forms: Text("Se skemaerne", "See the forms")
        case .undelivered: called
        case .suggestions: Text("Læs og svar", "Read and answer")
        }
    }

    /// How long it has waited, or when it is due, seen from today.
    static func since(_ kind: QueueKind, _ days: Int) -> Text {
        let (danish, english) = (DayWording.age(abs(days), .danish), DayWording.age(abs(days), .english))
        switch kind {
        case .waiting, .wishes, .referrals, .enquiries, .volunteers, .accounts, .undelivered, .suggestions:
            return days <= 0
                ? Text("Fra i dag", "From today") : Text("Har ventet \(danish)", "Has waited \(english)")
        case .duties, .meetingLogs, .answers, .forms:
            if days == 0 { return Text("I dag", "Today") }
            return days > 0 ? Text("For \(danish) siden", "\(english) ago") : Text("Om \(danish)", "In \(english)")
        case .consents:
            return days >= 0
                ? Text("Udløber i dag", "Runs out today") : Text("Udløber om \(danish)", "Runs out in \(english)")
        }
    }

    static func oldest(_ kind: QueueKind, _ day: Day, _ today: Day) -> Text {
        let days = day.days(until: today)
        let words = since(kind, days)
        switch kind {
        case .consents, .duties, .meetingLogs, .answers, .forms:
            return Text("Første: \(words.danish.lowercased())", "First: \(words.english.lowercased())")
        default: return Text("Længst: \(DayWording.age(days, .danish))", "Longest: \(DayWording.age(days, .english))")
        }
    }

    static func seeAll(_ count: Int, _ kind: QueueKind) -> Text {
        let title = title(kind)
        return Text(
            "Se alle \(count): \(title.danish.lowercased())", "See all \(count): \(title.english.lowercased())")
    }

    static func expected(_ range: WaitingRange) -> Text { expected(from: range.from, to: range.to) }

    private static func expected(from: Int, to: Int) -> Text {
        Text(
            "De fleste har ventet mellem \(from) og \(to) dage.",
            "Most people have waited between \(from) and \(to) days.")
    }

    static func wish(_ code: String) -> Text {
        switch WishKind(rawValue: code) {
        case .call: Text("Vil gerne ringes op", "Would like a call")
        case .somebodyElse: Text("Vil hellere have en anden", "Would rather have somebody else")
        case .rest: Text("Holder pause", "Takes a rest")
        case nil: Text("Et ønske", "A wish")
        }
    }

    static let called = Text("Jeg har ringet", "I have called")

    /// What somebody does not know yet.
    static func undelivered(_ kind: Message.Kind) -> Text {
        switch kind {
        case .signInLink: Text("Fik ikke sit link", "Did not get their link")
        case .invitation: Text("Fik ikke sin invitation", "Did not get their invitation")
        case .reminder: Text("Fik ikke besked om en aftale", "Was not reminded of an appointment")
        case .cancelled: Text("Ved ikke, at en aftale er aflyst", "Does not know that an appointment is cancelled")
        case .notice: Text("Fik ikke en besked", "Did not get a message")
        case .answered: Text("Ved ikke, at der er svar", "Does not know that there is an answer")
        case .seatGiven: Text("Ved ikke, at pladsen er givet", "Does not know that the seat is theirs")
        case .seatEnded: Text("Ved ikke, at pladsen er taget", "Does not know that the seat is gone")
        case .evaluation: Text("Er ikke spurgt om holdet", "Was not asked about the course")
        }
    }

    static func role(_ code: String) -> Text {
        switch AccountRole(rawValue: code) {
        case .volunteer: Text("Frivillig", "Volunteer")
        case .participant: Text("Deltager", "Participant")
        case .relative: Text("Pårørende", "Relative")
        default: Text("Medarbejder", "Staff")
        }
    }

    /// Why a step was refused; nil for an error that is nobody's but the system's.
    static func refusal(of error: any Error) -> Text? {
        if let words = StepRefusal.text(of: error) { return words }
        switch error {
        case let error as ConsentError: return ConsentWording.refusal(error)
        case AccessError.wrongState, AccessError.unknownAccount:
            return Text("Det er gjort i forvejen.", "That was done already.")
        case AccessError.ownAccount:
            return Text("En anden skal godkende dit eget login.", "Somebody else has to confirm your own account.")
        default: return nil
        }
    }

    static let all: [Text] =
        [
            desk, people, allClear, allClearHint, seeMatches, toDesk, waited, action, and, group, programme,
            programmeMissing, save, why, whyMissing, protected, erased, unknownDay, answer, confirm, priority, usual,
            takeOff, takeOffList, takeOffWhy, nobodyWaits, nobodyWaitsHint, proposed, question, answered, noWayToAnswer,
            putAside, called, by("1. maj 2027", "1 May 2027"),
            expected(from: 10, to: 40), wish(""), refusal(of: AccessError.wrongState(.active)),
        ].compactMap(\.self)
        + QueueKind.allCases.flatMap {
            [title($0), action($0), since($0, 0), since($0, 9), since($0, -9), seeAll(7, $0)]
        }
        + Message.Kind.allCases.map(undelivered) + WishKind.allCases.map { wish($0.rawValue) }
        + AccountRole.allCases.map { role($0.rawValue) }
        + Receipt.allCases.map(\.words)
}

extension Receipt {
    var words: Text {
        switch self {
        case .saved: Text("Gemt", "Saved")
        case .added: Text("Personen er skrevet ind", "The person was added")
        case .accepted: Text("Der er sagt ja", "Accepted")
        case .rejected: Text("Svaret er skrevet ned", "The answer was written down")
        case .paused: Text("Pausen er begyndt", "The rest has begun")
        case .resumed: Text("Pausen er slut", "The rest is over")
        case .wished: Text("Ønsket er skrevet ned", "The wish was written down")
        case .answered: Text("Ønsket er klaret", "The wish was seen to")
        case .withdrawn: Text("Samtykket er trukket tilbage", "The consent was withdrawn")
        case .undone: Text("Samtykket gælder igen", "The consent stands again")
        case .consented: Text("Samtykket er skrevet ned", "The consent was recorded")
        case .proposed: Text("Matchet er foreslået", "The match was proposed")
        case .said: Text("Svaret er skrevet ned", "The answer was written down")
        case .declined: Text("Forslaget er trukket tilbage", "The proposal was taken back")
        case .started: Text("Matchet er begyndt", "The match has begun")
        case .extended: Text("Matchet er forlænget", "The match was extended")
        case .ended: Text("Det er afsluttet", "It has ended")
        case .logged: Text("Mødet er skrevet ned", "The meeting was logged")
        case .noted: Text("Noten er gemt", "The note was saved")
        case .waits: Text("Personen er på ventelisten", "The person is on the waiting list")
        case .left: Text("Det er skrevet ned", "It was written down")
        case .planned: Text("Det er planlagt", "It was planned")
        case .advanced: Text("Gruppen er et skridt videre", "The group is a step further")
        case .placed: Text("Pladsen er givet", "The place was given")
        case .leads: Text("Gruppen har fået en leder til", "The group has another facilitator")
        case .held: Text("Fremmødet er gemt", "The attendance was saved")
        case .joined: Text("Den frivillige er med på holdet", "The volunteer has joined the cohort")
        case .finished: Text("Holdet er færdigt", "The cohort has finished")
        case .confirmed: Text("Login er godkendt", "The account was confirmed")
        case .parted:
            Text("De bor hver for sig nu. Ingen får besked.", "They live apart now. Nobody is told.")
        case .heard: Text("To kan læse det nu", "Two people can read it now")
        case .spoken: Text("Svaret kan ses af alle nu", "Everybody can see the answer now")
        case .removed: Text("Ordene er væk", "The words are gone")
        case .called: Text("Godt. Beskeden er væk fra bordet", "Good. The message is off the desk")
        case .cared: Text("Svaret er skrevet ned for sig", "The answer is recorded apart")
        case .stepped: Text("Skridtet er skrevet ned", "The step was written down")
        case .replied: Text("Spørgsmålet er klaret", "The question was seen to")
        case .taken: Text("Du har ansvaret nu", "You are responsible now")
        case .handed: Text("Ansvaret er givet videre", "The responsibility was handed over")
        }
    }
}
