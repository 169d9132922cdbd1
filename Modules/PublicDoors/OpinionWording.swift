import Participation
import ProgrammeKit
import Reception

/// What the holder of a seat reads who may say what they think of a course.
enum OpinionWording {
    static let title = Text("Hvad synes du?", "What do you think?")
    static let over = Text("Holdet er slut. Tak, fordi du var med", "The course is over. Thank you for coming")
    static let lead = Text(
        "Svar på det, du har lyst til. Spring resten over. Vi tæller kun svar, og ingen kan se, hvad du siger.",
        "Answer what you like, and skip the rest. We only count answers, and nobody can see what you say.")
    static let send = Text("Send", "Send")
    static let thanks = Text("Tak for dit svar", "Thank you for your answer")

    static func answer(_ answer: CourseAnswer) -> Text {
        switch answer {
        case .yes: Text("Ja", "Yes")
        case .somewhat: Text("Lidt", "A little")
        case .no: Text("Nej", "No")
        }
    }

    static let all: [Text] = [title, over, lead, send, thanks] + CourseAnswer.allCases.map(answer)
}

/// What was just done by the link of a seat.
enum Done: String, CaseIterable, ReceiptCode {
    case judged

    var words: Text { OpinionWording.thanks }
}
