import ProgrammeKit

/// What a report says of user involvement.
enum VoiceWording {
    static let made = Text("Forslag og kommentarer", "Proposals and comments")
    static let madeMeans = Text(
        "Det, deltagere og frivillige har sagt om tilbuddet i perioden, med og uden navn.",
        "What participants and volunteers said of the programme in the period, with and without a name.")
    static let answered = Text("  heraf besvaret", "  of which answered")
    static let answeredMeans = Text(
        "Forslag og kommentarer fra perioden, der er svaret på, også med et nej.",
        "Proposals and comments of the period that were answered, also by a no.")
}
