import Days
import ProgrammeKit

/// Every word that a message may hold. Whoever looks over a shoulder learns that there is an appointment, no more.
enum Wording {
    /// What stands in the list of mails.
    static func subject(_ kind: Message.Kind, _ when: When?) -> Text {
        switch kind {
        case .signInLink: Text("Her er dit link", "Here is your link")
        case .invitation: Text("Du er inviteret", "You are invited")
        case .reminder:
            switch when {
            case .tomorrow: Text("Aftale i morgen", "Appointment tomorrow")
            case .today: Text("Aftale i dag", "Appointment today")
            case .later, nil: Text("Husk din aftale", "Remember your appointment")
            }
        case .cancelled: Text("Aftale aflyst", "Appointment cancelled")
        case .notice: Text("Du har en besked", "You have a message")
        case .answered: Text("Du har fået svar", "You have an answer")
        case .seatGiven: Text("Du har fået en plads", "You have a seat")
        case .seatEnded: Text("Nyt om din plads", "News of your seat")
        case .evaluation: Text("Hvad synes du?", "What do you think?")
        }
    }

    /// The sentences of a message, before its link.
    static func sentences(_ kind: Message.Kind, _ occasion: Occasion?, _ when: When?) -> Text {
        switch kind {
        case .signInLink:
            Text(
                "Her er det link, du bad om. Det virker i 10 minutter.",
                "Here is the link you asked for. It works for 10 minutes.")
        case .invitation:
            Text(
                "Du kan nu logge ind. Brug linket, og vælg din egen kode. Det virker i 3 døgn og kun én gang.",
                "You can now sign in. Use the link to choose your own code. It works for 3 days, and only once.")
        case .reminder:
            switch when {
            case .tomorrow:
                Text(
                    "Husk, at du har en aftale i morgen\(clock(occasion).danish).",
                    "Remember your appointment tomorrow\(clock(occasion).english).")
            case .today:
                Text(
                    "Husk, at du har en aftale i dag\(clock(occasion).danish).",
                    "Remember your appointment today\(clock(occasion).english).")
            case .later, nil:
                Text(
                    "Husk, at du har en aftale \(day(occasion).danish)\(clock(occasion).danish).",
                    "Remember your appointment on \(day(occasion).english)\(clock(occasion).english).")
            }
        case .cancelled:
            Text(
                "Din aftale \(day(occasion).danish)\(clock(occasion).danish) er aflyst. Du skal ikke gøre noget.",
                "Your appointment on \(day(occasion).english)\(clock(occasion).english) is cancelled. "
                    + "You need not do anything.")
        case .notice: Text("Du har en besked. Log ind for at læse den.", "You have a message. Sign in to read it.")
        case .answered:
            Text(
                "Vi har svaret dig. Har du ikke set det? Log ind, eller ring til os.",
                "We have answered you. Have you not seen it? Sign in, or call us.")
        case .seatGiven:
            Text(
                "Du har fået en plads \(day(occasion).danish)\(clock(occasion).danish). Kan du ikke komme? "
                    + "Så sig nej tak med dit eget link.",
                "You have a seat on \(day(occasion).english)\(clock(occasion).english). Can you not come? "
                    + "Then give it up with your own link.")
        case .seatEnded:
            Text(
                "Din plads \(day(occasion).danish)\(clock(occasion).danish) er taget af listen. Ring, hvis du vil vide mere.",
                "Your seat on \(day(occasion).english)\(clock(occasion).english) was taken off the list. "
                    + "Call us to hear more.")
        case .evaluation:
            Text(
                "Sig gerne, hvad du synes. Brug dit eget link til pladsen. Ingen kan se, hvem der svarer.",
                "Please say what you think. Use your own link to the seat. Nobody can see who answers.")
        }
    }

    /// What stands after the link in a mail.
    static func closing(_ kind: Message.Kind) -> Text? {
        switch kind {
        case .signInLink:
            Text(
                "Bad du ikke om det? Så skal du ikke gøre noget.",
                "Did you not ask for it? Then you need not do anything.")
        default: nil
        }
    }

    static func call(_ telephone: String) -> Text { Text("Ring på \(telephone)", "Call \(telephone)") }

    static let greeting = Text("Hej", "Hello")
    static let farewell = Text("Venlig hilsen", "Kind regards")

    /// How far an occasion is from the day on which the message leaves.
    enum When: CaseIterable { case today, tomorrow, later }

    private static func clock(_ occasion: Occasion?) -> Text {
        guard let clock = occasion?.clock else { return Text("", "") }
        let minute = clock % 60 < 10 ? "0\(clock % 60)" : "\(clock % 60)"
        return Text(" kl. \(clock / 60).\(minute)", " at \(clock / 60):\(minute)")
    }

    private static func day(_ occasion: Occasion?) -> Text {
        guard let day = occasion?.day else { return Text("", "") }
        let (weekday, month) = (weekdays[day.weekday - 1], months[day.month - 1])
        return Text(
            "\(weekday.danish) den \(day.day). \(month.danish)", "\(weekday.english) \(day.day) \(month.english)")
    }

    private static let weekdays = [
        Text("mandag", "Monday"), Text("tirsdag", "Tuesday"), Text("onsdag", "Wednesday"), Text("torsdag", "Thursday"),
        Text("fredag", "Friday"), Text("lørdag", "Saturday"), Text("søndag", "Sunday"),
    ]

    private static let months = [
        Text("januar", "January"), Text("februar", "February"), Text("marts", "March"), Text("april", "April"),
        Text("maj", "May"), Text("juni", "June"), Text("juli", "July"), Text("august", "August"),
        Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
        Text("december", "December"),
    ]
}
