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
    /// Who comes to read it. The one whom others worry about may ask for a copy of everything held (GDPR Art. 15), of this
    /// too: nothing else is promised.
    static func who(_ readers: ConcernSteps.Readers, aboutOther: Bool) -> Text {
        switch (readers, aboutOther) {
        case (.advisers, false):
            Text(
                "Kun to rådgivere læser det. Ingen andre i familien får det at se.",
                "Only two advisers read it. Nobody else in the family sees it.")
        case (.advisers, true):
            Text(
                "Kun to rådgivere læser det. Den, det handler om, kan bede om at få det at se. Ingen andre i familien kan.",
                "Only two advisers read it. The one it is about may ask to see it. Nobody else in the family may.")
        case (.coordinators, false):
            Text(
                "Kun to læser det: en koordinator og en stedfortræder. Den, du mødes med, får det ikke at se.",
                "Only two read it: a coordinator and a deputy. The one you meet does not see it.")
        case (.coordinators, true):
            Text(
                "Kun to læser det: en koordinator og en stedfortræder. Den, det handler om, kan bede om at få det at se.",
                "Only two read it: a coordinator and a deputy. The one it is about may ask to see it.")
        }
    }
    static let topic = Text("Hvad handler det om?", "What is it about?")
    static let topicMissing = Text("Vælg, hvad det handler om", "Choose what it is about")
    static let worry = Text("Noget bekymrer mig", "Something worries me")
    static let violence = Text("Vold eller trusler", "Violence or threats")
    static let words = Text("Skriv, hvad du vil sige", "Write what you want to say")
    static let wordsMissing = Text("Skriv et par ord", "Write a few words")
    static let acute = Text("Det haster", "It is urgent")
    static func send(_ readers: ConcernSteps.Readers) -> Text {
        switch readers {
        case .advisers: Text("Send til en rådgiver", "Send it to an adviser")
        case .coordinators: Text("Send til en koordinator", "Send it to a coordinator")
        }
    }
    static let aboutOne = Text("Du skriver om en i gruppen.", "You write about somebody in the group.")
    static let about = Text("Du skriver om den, du følges med.", "You write about the one you go along with.")

    static let all = [
        title, aboutOther, aboutMember, member, memberMissing, now, nowWords, who(.advisers, aboutOther: false),
        who(.advisers, aboutOther: true),
        who(.coordinators, aboutOther: false), who(.coordinators, aboutOther: true), topic,
        topicMissing, worry, violence, words, wordsMissing, acute, send(.advisers),
        send(.coordinators), about, aboutOne,
    ]
}
