import Casework
import ProgrammeKit

/// A worry that is hard to say. The numbers for help now stand first.
enum WorryWording {
    static let title = Text("Jeg er bekymret eller utryg", "I am worried or do not feel safe")
    static let aboutOther = Text("Jeg er bekymret for den anden", "I am worried about the other one")
    static let aboutMember = Text("Jeg er bekymret for en i gruppen", "I am worried about somebody in the group")
    static let member = Text("Hvem er du bekymret for?", "Whom are you worried about?")
    static let memberMissing = Text("Vælg, hvem det handler om", "Choose whom it is about")
    static let now = Text("Er det akut?", "Is it urgent?")
    static let nowWords = Text(
        "Ring 112, hvis nogen er i fare. Ring 1888 hos Lev Uden Vold. De svarer hele døgnet.",
        "Call 112 if somebody is in danger. Call 1888, Lev Uden Vold: they answer day and night.")
    static func who(_ readers: Worries.Readers) -> Text {
        switch readers {
        case .advisers:
            Text(
                "Kun to rådgivere læser det. Ingen i familien får det at se.",
                "Only two advisers read it. Nobody in the family sees it.")
        case .coordinators:
            Text(
                "Kun to læser det: en koordinator og en stedfortræder. Den anden får det ikke at se.",
                "Only two read it: a coordinator and a deputy. The other one does not see it.")
        }
    }
    static let topic = Text("Hvad handler det om?", "What is it about?")
    static let topicMissing = Text("Vælg, hvad det handler om", "Choose what it is about")
    static let worry = Text("Noget bekymrer mig", "Something worries me")
    static let violence = Text("Vold eller trusler", "Violence or threats")
    static let words = Text("Skriv, hvad du vil sige", "Write what you want to say")
    static let wordsMissing = Text("Skriv et par ord", "Write a few words")
    static let acute = Text("Det haster", "It is urgent")
    static func send(_ readers: Worries.Readers) -> Text {
        switch readers {
        case .advisers: Text("Send til en rådgiver", "Send it to an adviser")
        case .coordinators: Text("Send til en koordinator", "Send it to a coordinator")
        }
    }
    static let about = Text("Du skriver om den, du følges med.", "You write about the one you go along with.")

    static let all = [
        title, aboutOther, aboutMember, member, memberMissing, now, nowWords, who(.advisers), who(.coordinators), topic,
        topicMissing, worry, violence, words, wordsMissing, acute, send(.advisers),
        send(.coordinators), about,
    ]
}
