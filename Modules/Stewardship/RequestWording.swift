import Days
import ProgrammeKit
import Rights

/// The words of requests under Art. 15–21.
enum RequestWording {
    static let lead = Text(
        "En anmodning skal besvares inden for en måned. Svar kan udsættes én gang, i to måneder.",
        "A request is due within one month. It can be extended once, by two months.")
    static let register = Text("Skriv en anmodning ind", "Register a request")
    static let none = Text("Ingen åbne anmodninger", "No open requests")
    static let noneWhat = Text("Alle har fået svar.", "Everybody has been answered.")
    static let open = Text("Åbne anmodninger", "Open requests")
    static let request = Text("Anmodning", "Request")
    static let number = Text("Nummer", "Number")
    static let about = Text("Om", "About")
    static let article = Text("Artikel", "Article")
    static let received = Text("Modtaget", "Received")
    static let due = Text("Frist", "Due")
    static let channel = Text("Kom", "Came")
    static let onBehalf = Text("På vegne af personen", "On the person's behalf")
    static let extended = Text("Forlænget", "Extended")
    static let approved = Text("Udlevering godkendt", "Export approved")
    static let closed = Text("Lukket", "Closed")
    static let words = Text("Personens egne ord", "The person's own words")
    static let next = Text("Det næste skridt", "The next step")
    static let extend = Text("Forlæng fristen", "Extend the deadline")
    static let approve = Text("Godkend udleveringen", "Approve the export")
    static let close = Text("Luk anmodningen", "Close the request")
    static let save = Text("Skriv den ind", "Register it")

    static let kindQuestion = Text("Hvad beder personen om?", "What does the person ask for?")
    static let kindMissing = Text("Vælg, hvad personen beder om.", "Choose what the person asks for.")
    static let receivedQuestion = Text("Hvornår kom den?", "When did it come?")
    static let clock = Text("Fristen på en måned løber fra den dag.", "The month runs from that day.")
    static let channelQuestion = Text("Hvordan kom den?", "How did it come?")
    static let channelMissing = Text("Vælg, hvordan den kom.", "Choose how it came.")
    static let onBehalfQuestion = Text("Beder en anden for personen?", "Does somebody else ask for the person?")
    static let onBehalfYes = Text("Ja, en anden beder på personens vegne", "Yes, on the person's behalf")
    static let wordsQuestion = Text("Hvad skriver personen?", "What does the person say?")
    static let wordsHint = Text(
        "Teksten er forseglet og forsvinder, når anmodningen lukkes.",
        "The text is sealed, and goes when the request is closed.")
    static let reasonQuestion = Text("Hvorfor er der brug for mere tid?", "Why is more time needed?")
    static let reasonMissing = Text(
        "Vælg grunden. Loven kender kun de to.", "Choose the reason. The law knows only two.")
    static let outcomeQuestion = Text("Hvordan endte det?", "How did it end?")
    static let outcomeMissing = Text("Vælg, hvordan det endte.", "Choose how it ended.")
    static let closeMeans = Text(
        "Personens egne ord slettes nu. Dage og koder bliver stående i fem år.",
        "The person's own words are erased now. Days and codes stay for five years.")

    static func extendMeans(_ request: Request) -> Text {
        let day = RequestClock.extendedDue(received: request.received).danish
        return Text(
            "Den nye frist bliver \(day). Personen skal have det at vide, og hvorfor, senest \(request.due.danish).",
            "The new deadline will be \(day). The person must be told, and why, by \(request.due.danish).")
    }

    static func approveMeans(days: Int) -> Text {
        Text(
            "Du siger god for, at personens oplysninger må udleveres. En anden end dig laver kopien inden for \(days) dage.",
            "You agree that the person's data may be handed over. Somebody else makes the copy within \(days) days.")
    }

    static func kind(_ kind: RequestKind) -> Text {
        switch kind {
        case .access: Text("Indsigt", "Access")
        case .rectification: Text("Rettelse", "Rectification")
        case .erasure: Text("Sletning", "Erasure")
        case .restriction: Text("Begrænsning", "Restriction")
        case .portability: Text("Kopi af egne oplysninger", "Portability")
        case .objection: Text("Indsigelse", "Objection")
        }
    }

    /// What has to be done, and where.
    static func what(_ kind: RequestKind) -> Text {
        switch kind {
        case .access, .portability:
            Text(
                "Personen kan selv hente en kopi under Mine oplysninger. Ellers laver en koordinator den.",
                "The person can fetch a copy under My data. Otherwise a coordinator makes it.")
        case .rectification:
            Text("Bed en koordinator om at rette det.", "Ask a coordinator to correct it.")
        case .erasure:
            Text(
                "Bed driften om at gennemgå oplysningerne en for en. Når det sidste er slettet, lukker anmodningen selv.",
                "Ask whoever runs the system to go through the records one by one. The request closes with the last of them."
            )
        case .restriction:
            Text("Bed driften om at begrænse personen.", "Ask whoever runs the system to restrict the person.")
        case .objection:
            Text(
                "Personen er begrænset, indtil du har afgjort det.", "The person is restricted until you have decided.")
        }
    }

    static func channel(_ channel: Channel) -> Text {
        switch channel {
        case .inPerson: Text("ved et møde", "in person")
        case .paper: Text("på papir", "on paper")
        case .phone: Text("på telefon", "by telephone")
        case .web: Text("på siderne", "on the pages")
        }
    }

    static func reason(_ reason: ExtensionReason) -> Text {
        switch reason {
        case .complexity: Text("Den er svær at svare på", "It is complex")
        case .number: Text("Der er mange anmodninger", "There are many requests")
        }
    }

    static func outcome(_ outcome: RequestOutcome) -> Text {
        switch outcome {
        case .met: Text("Personen fik det, de bad om", "It was met")
        case .partly: Text("Personen fik noget af det", "It was met in part")
        case .refused: Text("Det kunne ikke lade sig gøre", "It was refused")
        case .takenBack: Text("Personen trak den tilbage", "It was taken back")
        }
    }

    static func due(_ request: Request, on today: Day) -> Text {
        guard request.isOpen else { return Text(own: request.due.danish) }
        let left = StewardshipWording.left(until: request.due, from: today)
        return Text("\(request.due.danish), \(left.danish)", "\(request.due.danish), \(left.english)")
    }

    static func approved(_ approval: RequestApproval) -> Text {
        Text("\(approval.on.danish) af \(approval.by)", "\(approval.on.danish) by \(approval.by)")
    }

    static func closed(_ day: Day, _ outcome: RequestOutcome) -> Text {
        let words = self.outcome(outcome)
        return Text("\(day.danish): \(words.danish)", "\(day.danish): \(words.english)")
    }

    static let all: [Text] =
        [
            lead, noneWhat, clock, wordsHint, closeMeans, kindQuestion, kindMissing, receivedQuestion, channelQuestion,
            channelMissing, onBehalfQuestion, onBehalfYes, wordsQuestion, reasonQuestion, reasonMissing,
            outcomeQuestion, outcomeMissing, approveMeans(days: 3),
        ] + RequestKind.allCases.map(what) + RequestOutcome.allCases.map(outcome)
}
