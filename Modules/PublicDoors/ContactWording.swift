import ProgrammeKit

/// How somebody can be reached: asked of the person, or of whoever sends them.
enum ContactWording {
    struct Words: Sendable {
        let name: Text
        let nameHint: Text
        let phoneHint: Text
        let contact: Text
        let contactHint: Text

        var all: [Text] { [name, nameHint, phoneHint, contact, contactHint] }
    }

    static let own = Words(
        name: Text("Hvad må vi kalde dig?", "What may we call you?"),
        nameHint: Text("Et fornavn er nok.", "A first name is enough."),
        phoneHint: Text(
            "Vi bruger det kun til at svare dig. Skriv enten et nummer eller en mail.",
            "We use it to answer you and for nothing else. Give a number or an e-mail address."),
        contact: Text("Hvordan er det bedst at få fat i dig?", "How do we best get hold of you?"),
        contactHint: Text(
            "Hvornår passer det? Må vi lægge en besked, eller må andre ikke se den?",
            "When does it suit you? May we leave a message, or should nobody else see it?"))

    static let other = Words(
        name: Text("Hvad skal vi kalde borgeren?", "What should we call the person?"),
        nameHint: Text("Et fornavn er nok. Skriv ikke CPR-nummer.", "A first name is enough. Give no CPR number."),
        phoneHint: Text(
            "Borgerens eget nummer eller egen mail. Vi ringer eller skriver kun til borgeren.",
            "The person's own number or e-mail address. We contact nobody else."),
        contact: Text("Hvordan er det trygt at kontakte borgeren?", "How can the person safely be contacted?"),
        contactHint: Text(
            "Tidspunkter, og om man må lægge en besked.", "Times, and whether a message may be left."))

    static let fullName = Text("Dit fulde navn", "Your full name")
    static let phone = Text("Telefon", "Telephone")
    static let email = Text("Mail", "E-mail")
    static let nameMissing = Text("Skriv et navn", "Enter a name")
    static let contactMissing = Text(
        "Skriv et nummer eller en mail, så vi kan svare", "Enter a number or an e-mail address")
    static let phoneWrong = Text("Skriv et nummer med mindst seks tal", "Enter a number of at least six digits")
    static let emailWrong = Text(
        "Skriv en mail med @, for eksempel anna@eksempel.dk", "Enter an e-mail address with an @")

    static let all = [fullName, phone, email, nameMissing, contactMissing, phoneWrong, emailWrong]
}
