import ProgrammeKit

/// What somebody reads who was supported and would like to support others.
enum PathwayPageWording {
    static let title = Text("Jeg vil gerne være frivillig", "I would like to volunteer")
    static let invitation = Text(
        "Du ved, hvordan det er. Måske vil du selv være noget for en anden?",
        "You know what it is like. Perhaps you would like to be there for somebody?")
    static let lead = Text(
        "Hvor er det godt, at du tænker på det. Vi ringer og taler med dig først.",
        "How good that you think of it. We call and talk with you first.")
    static let walls = Text(
        "De andre frivillige får ikke at vide, at du selv har fået hjælp. Det, der står om dig fra før, bliver lukket.",
        "The other volunteers are not told that you were supported. What is written of you from then is closed.")
    static let programme = Text("Hvad vil du gerne være med i?", "What would you like to take part in?")
    static let programmeMissing = Text("Vælg, hvad du vil være med i", "Choose what you would like to take part in")
    static let fits = Text("Hvad passer på dig?", "What fits you?")
    static let fitsHint = Text(
        "Sæt kun et kryds ved det, der passer. Du skal ikke sige mere om det.",
        "Tick only what fits. You need not say more about it.")
    static let send = Text("Send", "Send")
    static let back = Text("Ikke lige nu", "Not just now")
    static let offered = Text("Tak. Vi ringer til dig.", "Thank you. We call you.")

    static let all: [Text] = [
        title, invitation, lead, walls, programme, programmeMissing, fits, fitsHint, send, back, offered,
    ]
}
