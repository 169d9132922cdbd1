import Participation
import ProgrammeKit

/// What a coordinator reads of what others say of a programme.
enum SuggestionWording {
    static let title = Text("Forslag og kommentarer", "Proposals and comments")
    static let lead = Text(
        "Det siger deltagere og frivillige om tilbuddet. Alle i tilbuddet kan se det, når der er svaret.",
        "What participants and volunteers say of the programme. Everybody in it can see it once it is answered.")
    static let none = Text("Ingen har sagt noget endnu", "Nobody has said anything yet")
    static let noneHint = Text(
        "Fortæl dem, at de kan sige deres mening på deres egen side.",
        "Tell them that they can have their say on their own page.")
    static let said = Text("Hvad", "What")
    static let day = Text("Dag", "Day")
    static let state = Text("Hvor langt", "How far")
    static let unnamed = Text("Uden navn", "Without a name")
    static let toAll = Text("Se alle forslag", "See every proposal")

    static let answer = Text("Svar", "Answer")
    static let answerWhy = Text(
        "Alle i tilbuddet kan læse både forslaget og dit svar. Ingen af dem ser et navn.",
        "Everybody in the programme can read the proposal and your answer. None of them sees a name.")
    static let outcome = Text("Hvad bliver det til?", "What comes of it?")
    static let outcomeMissing = Text("Vælg, hvad det bliver til", "Choose what comes of it")
    static let words = Text("Dit svar", "Your answer")
    static let hint = Text("Sig tak, og skriv ikke om andre.", "Say thank you, and do not write about others.")
    static let wordsMissing = Text("Skriv et svar", "Write an answer")

    static let outcomes: [(code: String, words: Text)] = [
        (SuggestionState.adopted.rawValue, Text("Det gør vi", "We do it")),
        (SuggestionState.answered.rawValue, Text("Tak, vi har læst det", "Thank you, we have read it")),
        (SuggestionClosing.notNow.rawValue, Text("Det kan vi ikke lige nu", "We cannot do it just now")),
        (SuggestionClosing.notOurs.rawValue, Text("Det er andre, der bestemmer det", "Others decide it")),
        (SuggestionClosing.alreadySo.rawValue, Text("Det er sådan i forvejen", "It is so already")),
    ]

    static let remove = Text("Tag ordene væk", "Take the words away")
    static let removeWhy = Text(
        "Ordene slettes for altid. At der var et forslag, og hvorfor det er væk, står der stadig.",
        "The words are erased for good. That there was a proposal, and why it is gone, stays.")

    static func removal(_ reason: SuggestionRemoval) -> Text {
        switch reason {
        case .aboutSomebody: Text("Der står noget om nogen", "It is about somebody")
        case .nothingOfTheProgramme: Text("Det handler ikke om tilbuddet", "It is not about the programme")
        case .harsh: Text("Det er hårdt sagt", "It is said harshly")
        }
    }

    static func kind(_ kind: SuggestionKind) -> Text {
        switch kind {
        case .proposal: Text("Et forslag", "A proposal")
        case .comment: Text("En kommentar", "A comment")
        }
    }

    static func state(_ suggestion: Suggestion) -> Text {
        switch suggestion.state {
        case .open: Text("Venter på svar", "Waits for an answer")
        case .removed: Text("Ordene er taget væk", "The words were taken away")
        case .answered, .adopted, .closed:
            outcomes.first { $0.code == suggestion.reason ?? suggestion.state.rawValue }?.words
                ?? Text("Der er svaret", "Answered")
        }
    }

    static let all: [Text] =
        [
            title, lead, none, noneHint, said, day, state, unnamed, toAll, answer, answerWhy, outcome, outcomeMissing,
            words, hint, wordsMissing, remove, removeWhy,
        ] + outcomes.map(\.words) + SuggestionRemoval.allCases.map(removal) + SuggestionKind.allCases.map(kind)
}
