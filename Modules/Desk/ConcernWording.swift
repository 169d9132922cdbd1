import Casework
import Participation
import ProgrammeKit

/// Worries, as those who write and read them see them.
enum ConcernWording {
    static func concern(acute: Bool) -> Text {
        acute ? Text("En bekymring, der haster", "An urgent worry") : Text("En bekymring", "A worry")
    }
    static let read = Text("Læs den", "Read it")
    static let raise = Text("Skriv en bekymring", "Write down a worry")

    static func why(_ readers: ConcernSteps.Readers) -> Text {
        switch readers {
        case .advisers:
            Text(
                "Skriv om den, du er bekymret for. Den læses af to rådgivere og ikke af andre.",
                "Write about the one you worry for. Two advisers read it, and nobody else.")
        case .coordinators:
            Text(
                "Skriv om den, du er bekymret for. Den læses af den ansvarlige koordinator og en stedfortræder.",
                "Write about the one you worry for. The responsible coordinator and a deputy read it.")
        }
    }
    static let topic = Text("Hvad handler det om?", "What is it about?")
    static let topicMissing = Text("Vælg, hvad det handler om", "Choose what it is about")
    static func topic(_ topic: ConcernTopic) -> Text {
        topic == .violence ? violence : Text("Noget andet", "Something else")
    }
    static let violence = Text("Vold eller trusler", "Violence or threats")
    static let violenceHint = Text(
        "Ring kun på det trygge nummer. Tal ikke om det med andre i hjemmet.",
        "Call the safe number only. Do not speak of it with others in the home.")
    static let acute = Text("Haster det?", "Is it urgent?")
    static let isAcute = Text("Ja, det haster", "Yes, it is urgent")

    static let all: [Text] =
        [
            concern(acute: true), concern(acute: false), read, raise, why(.advisers), why(.coordinators), topic,
            topicMissing, violenceHint, acute, isAcute,
        ] + ConcernTopic.allCases.map(topic)
}
