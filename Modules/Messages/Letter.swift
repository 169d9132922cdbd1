package import Access
import Days
import Foundation
import ProgrammeKit
import Tenancy

/// A message in words, ready to leave.
struct Letter {
    let subject: String
    /// The whole mail.
    let text: String
    /// The same for a telephone, in one line.
    let short: String

    /// - Parameters:
    ///   - origin: what every link begins with, such as `https://aftale.example.dk`.
    ///   - telephone: the tenant's number, where it has one: told where the message says that one may call.
    ///   - today: the day on which it leaves; it decides whether an appointment is tomorrow.
    init(
        _ kind: Message.Kind, _ occasion: Occasion?, token: Token?, origin: String, sender: String,
        telephone: String? = nil, language: Language, today: Day
    ) {
        let when = occasion.map { Letter.when($0.day, from: today) }
        let sentences = Wording.sentences(kind, occasion, when).in(language)
        let link = ([origin] + MessageLink.path(kind, token)).joined(separator: "/")
        let call = kind.mayBeCalledAbout ? telephone.map { Wording.call($0).in(language) } : nil
        let closing = [Wording.closing(kind)?.in(language), call].compactMap(\.self)
        subject = Wording.subject(kind, when).in(language)
        text =
            ([Wording.greeting.in(language), sentences, link] + closing).joined(separator: "\n\n")
            + "\n\n\(Wording.farewell.in(language))\n\(sender)\n"
        short = "\(sentences) \(link) \(sender)"
    }

    private static func when(_ day: Day, from today: Day) -> Wording.When {
        switch today.days(until: day) {
        case 0: .today
        case 1: .tomorrow
        default: .later
        }
    }
}

extension Alias {
    /// The sender in one line.
    var line: String { sender.split(whereSeparator: \.isNewline).joined(separator: " ") }
}

/// Where the link of a message leads. The address says nothing to a bystander.
package enum MessageLink {
    /// The parts of the path of a one-time link.
    package static func signIn(_ token: Token) -> [String] { ["link", token.text] }

    /// A link with a token, else the front page.
    static func path(_ kind: Message.Kind, _ token: Token?) -> [String] {
        guard let token else { return [""] }
        return kind == .invitation ? Invitation.path(token) : signIn(token)
    }
}
