import ProgrammeKit

/// The calendar.
enum CalendarWording {
    /// The title of every appointment.
    static let summary = Text("Aftale", "Aftale")
    static let title = Text("Din kalender", "Your calendar")
    static let lead = Text(
        "Du kan få dine aftaler ind i din egen kalender. Der står kun \"Aftale\" og tiden. Ingen navne.",
        "Your meetings can show in your own calendar. It says \"Aftale\" and the time. No names.")
    static let make = Text("Lav en adresse", "Make an address")
    static let address = Text("Din adresse", "Your address")
    static let how = Text(
        "Kopier den ind i din kalender under \"Tilføj fra adresse\".",
        "Copy it into your calendar: \"Add from address\".")
    static let secret = Text(
        "Den, der har adressen, kan se tiderne. Giv den ikke til andre. Du kan altid lave en ny.",
        "Whoever has the address sees the times. Do not pass it on. You can always make a new one.")
    static let renew = Text("Lav en ny adresse", "Make a new address")
    static let end = Text("Luk adressen", "End the address")

    static let all = [title, lead, make, address, how, secret, renew, end]
}
