import Messages
import ProgrammeKit

/// The words of the messages' page.
enum MessageWording {
    static let messages = Text("Beskeder", "Messages")
    static let lead = Text(
        "Her ser du, hvad der er sendt, og hvad der venter. Du ser ikke, hvem det er til, eller hvad der står.",
        "Here you see what was sent and what waits. You do not see whom it is for, or what it says.")
    static let none = Text("Ingen beskeder", "No messages")
    static let noneHint = Text(
        "Den første kommer, når nogen beder om et link eller har en aftale.",
        "The first one comes when somebody asks for a link or has an appointment.")
    static let failed = Text(
        "Nogle beskeder kom ikke frem. En koordinator skal ringe til dem, det gælder.",
        "Some messages did not arrive. A coordinator has to call the people concerned.")
    static let kept = Text("Det ville folk få", "What people would get")
    static let keptMeans = Text(
        "Dette er en demo. Her bliver intet sendt, og ingen af de mennesker findes.",
        "This is a demonstration. Nothing is sent here, and none of these people exist.")
    static let sms = Text("SMS", "Text message")
    static let latest = Text("De seneste beskeder", "The latest messages")
    static let kind = Text("Slags", "Kind")
    static let day = Text("Dag", "Day")
    static let channel = Text("Sendt med", "Sent by")
    static let stateTitle = Text("Hvor langt", "How far")
    static let why = Text("Hvorfor ikke", "Why not")

    static func kind(_ kind: Message.Kind) -> Text {
        switch kind {
        case .signInLink: Text("Link til login", "Sign-in link")
        case .invitation: Text("Invitation", "An invitation")
        case .reminder: Text("Husk en aftale", "Reminder")
        case .cancelled: Text("Aftale aflyst", "Cancellation")
        case .notice: Text("Du har en besked", "Notice")
        case .answered: Text("Der er svar", "Answered")
        case .seatGiven: Text("En plads er givet", "Seat given")
        case .seatEnded: Text("En plads er taget", "Seat taken back")
        case .evaluation: Text("Hvad synes du?", "What do you think?")
        }
    }

    static func state(_ state: OutgoingMessage.State) -> Text {
        switch state {
        case .waiting: Text("Venter", "Waiting")
        case .sent: Text("Sendt", "Sent")
        case .failed: Text("Kom ikke frem", "Given up")
        case .dropped: Text("Skulle ikke sendes", "Not needed")
        }
    }

    static func channel(_ code: String) -> Text {
        switch code {
        case "mail": Text("E-mail", "Mail")
        case "sms": sms
        default: Text("Vist her", "Shown here")
        }
    }

    /// Why a message has not left. What somebody's own circumstances forbid is one sentence: an administrator does not
    /// learn that anybody died, moved into hiding or asked for a standstill.
    static func obstacle(_ code: String) -> Text {
        switch code {
        case "erased", "deceased", "restricted", "protected", "closed", "changed", "superseded":
            Text("Den er ikke aktuel mere", "It is no longer needed")
        case "expired": Text("Det blev for sent", "It came too late")
        case "no-address", "bad-address": wrongAddress
        case _ where code.hasPrefix("smtp-5"): wrongAddress
        case _ where code.hasPrefix("no-") || code.hasPrefix("password-"):
            Text("En indstilling mangler: \(code)", "A setting is missing: \(code)")
        default: Text("Serveren tager ikke imod: \(code)", "The server does not take it: \(code)")
        }
    }

    private static let wrongAddress = Text("Adressen mangler eller er forkert", "The address is missing or wrong")

    static let all: [Text] =
        [lead, noneHint, failed, keptMeans]
        + ["erased", "expired", "no-address", "no-host", "timeout"].map { obstacle($0) }
}
