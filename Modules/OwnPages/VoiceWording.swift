import Participation
import ProgrammeKit

/// What people read who say how a programme runs.
enum VoiceWording {
    static let title = Text("Sig din mening", "Have your say")
    static let lead = Text(
        "Her kan du sige, hvad der er godt, og hvad der kan blive bedre. Alle kan se svaret.",
        "Here you can say what is good and what could be better. Everybody can see the answer.")
    static let new = Text("Sig noget nyt", "Say something new")
    static let own = Text("Det har du sagt", "What you have said")
    static let answered = Text("Det er der svaret på", "What has been answered")
    static let nothingYet = Text("Her er ikke noget endnu. Du kan være den første.", "Nothing yet. You can be first.")
    static let takeBack = Text("Tag det tilbage", "Take it back")

    static let who = Text(
        "Dem, der styrer tilbuddet, læser det og svarer. Når der er svar, kan alle i tilbuddet læse begge dele.",
        "Those who run the programme read it and answer. Then everybody in the programme can read both.")
    static let programme = Text("Hvad handler det om?", "What is it about?")
    static let programmeMissing = Text("Vælg, hvad det handler om", "Choose what it is about")
    static let kind = Text("Hvad vil du?", "What would you like?")
    static let kindMissing = Text("Vælg et af de to svar", "Choose one of the two answers")
    static let words = Text("Skriv det med dine egne ord", "Write it in your own words")
    static let wordsHint = Text(
        "Skriv ikke om andre. Skriv ikke navne, numre eller hvor nogen bor.",
        "Do not write about others. Write no names, numbers or where anybody lives.")
    static let wordsMissing = Text("Skriv lidt om det", "Write a little about it")
    static let named = Text("Må de se, at det er dig?", "May they see that it is you?")
    static let namedMissing = Text("Vælg, om de må se dit navn", "Choose whether they may see your name")
    static let unnamed = Text("Nej, uden navn", "No, without a name")
    static let unnamedHint = Text(
        "Vi gemmer ikke, hvem du er. Så kan du heller ikke tage det tilbage.",
        "We do not keep who you are. So you cannot take it back either.")
    static let withName = Text("Ja, de må se mit navn", "Yes, they may see my name")
    static let withNameHint = Text(
        "Kun dem, der styrer tilbuddet, kan se det. De kan svare dig.",
        "Only those who run the programme can see it. They can answer you.")
    static let send = Text("Send", "Send")
    static let spoken = Text("Tak, fordi du siger din mening", "Thank you for having your say")

    static func kind(_ kind: SuggestionKind) -> Text {
        switch kind {
        case .proposal: Text("Jeg har et forslag", "I have a proposal")
        case .comment: Text("Jeg vil sige, hvordan det er", "I would like to say how it is")
        }
    }

    /// What became of it.
    static func state(_ suggestion: Suggestion) -> Text {
        switch suggestion.state {
        case .open: Text("Vi har ikke svaret endnu", "We have not answered yet")
        case .answered: Text("Vi har svaret", "We have answered")
        case .adopted: Text("Det gør vi", "We do it")
        case .closed: closing(suggestion.reason.flatMap(SuggestionClosing.init))
        case .removed: removal(suggestion.reason.flatMap(SuggestionRemoval.init))
        }
    }

    private static func closing(_ reason: SuggestionClosing?) -> Text {
        switch reason {
        case .notOurs: Text("Det er ikke os, der bestemmer det", "It is not ours to decide")
        case .notNow, nil: Text("Det kan vi ikke lige nu", "We cannot do it just now")
        case .alreadySo: Text("Det er sådan i forvejen", "It is so already")
        }
    }

    private static func removal(_ reason: SuggestionRemoval?) -> Text {
        switch reason {
        case .aboutSomebody, nil:
            Text("Vi har taget det væk. Der stod noget om nogen.", "We took it away. It was about somebody.")
        case .nothingOfTheProgramme:
            Text(
                "Vi har taget det væk. Ring til os, hvis du har brug for hjælp.",
                "We took it away. Call us if you need help.")
        case .harsh:
            Text("Vi har taget det væk. Skriv det gerne på en ny måde.", "We took it away. Please write it anew.")
        }
    }

    static let all: [Text] =
        [
            title, lead, new, own, answered, nothingYet, takeBack, who, programme, programmeMissing, kind, kindMissing,
            words, wordsHint, wordsMissing, named, namedMissing, unnamed, unnamedHint, withName, withNameHint, send,
            spoken,
        ] + SuggestionKind.allCases.map(kind) + SuggestionClosing.allCases.map { closing($0) }
        + SuggestionRemoval.allCases.map { removal($0) }
}
