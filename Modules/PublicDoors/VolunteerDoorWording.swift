import ProgrammeKit

/// What somebody reads who would like to volunteer.
enum VolunteerDoorWording {
    static let lead = Text(
        "Vi taler med dig, før noget er aftalt. Du kan altid sige nej tak igen.",
        "We talk with you before anything is agreed. You can always say no again.")
    static let attest = Text("Kan du sige ja til det her?", "Can you say yes to these?")
    static let attestHint = Text(
        "Vi spørger, fordi tilbuddet bygger på det. Sæt kryds, og skriv ikke mere om det.",
        "We ask because the offer builds on it. Tick it, and write no more about it.")
    static let notAttested = Text(
        "Sæt kryds ved det hele, hvis det passer. Gør det ikke, er det måske ikke det rette lige nu. Ring gerne.",
        "Tick all of them if they are true. If not, it may not be the right thing just now. You are welcome to call.")
    static let said = Text("Vil du fortælle det her?", "Would you like to tell this?")
    static let saidHint = Text(
        "Du kan være med, om du sætter kryds eller ej. Kun den, der finder et match til dig, ser det.",
        "You can join whether you tick it or not. Only whoever finds a match for you sees it.")
    static let wishes = Text("Hvad har du lyst til at bruge din tid på?", "What would you like to spend your time on?")
    static let thanks = Text(
        "Dejligt, at du vil give af din tid. Det næste er en samtale.",
        "How good that you want to give your time. The next step is a talk.")

    static let all = [lead, attest, attestHint, notAttested, said, saidHint, wishes, thanks]
}
