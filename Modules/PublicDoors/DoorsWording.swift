package import ProgrammeKit

/// What the doors say. Short words, nothing that a bystander could make something of, and always a way out.
package enum DoorsWording {
    static let welcome = Text("Velkommen", "Welcome")
    static let lead = Text(
        "Her kan du skrive til os. Du behøver ikke logge ind.", "Write to us here. You need not sign in.")
    static let ask = Text("Jeg vil gerne være med", "I would like to take part")
    static let askWords = Text(
        "Fortæl lidt om dig selv. Så ringer eller skriver vi til dig.",
        "Tell us a little about yourself. We call you or write back.")
    static let courses = Text("Hold, du kan komme på", "Groups you can join")
    static let coursesWords = Text("Se, hvor og hvornår vi mødes.", "See where and when we meet.")
    static let volunteering = Text("Bliv frivillig", "Volunteer")
    static let volunteeringWords = Text(
        "Giv lidt af din tid til en anden.", "Give some of your time to somebody else.")
    static let enquiry = Text("Stil et spørgsmål", "Ask a question")
    static let enquiryWords = Text("Du behøver ikke sige, hvem du er.", "You need not say who you are.")
    static let referral = Text("Send en borger videre til os", "Refer somebody to us")
    static let referralWords = Text(
        "Til dig, der møder borgere i dit arbejde.", "For those who meet people in their work.")
    static let known = Text("Er du med i forvejen?", "Have you joined already?")
    static let signIn = Text("Log ind", "Sign in")
    static let rather = Text("Vil du hellere tale med os? Ring til", "Would you rather talk? Call")

    static let closed = Text(
        "Der er ikke noget her lige nu. Kig forbi igen en anden dag.", "There is nothing here just now. Look in later.")
    static let which = Text("Hvad gælder det?", "What is it about?")
    static let chooseOffer = Text("Vælg det, det gælder", "Choose what it is about")
    static let fits = Text("Passer noget af det på dig?", "Does any of this fit you?")
    static let agreement = Text("Det beder vi om lov til", "What we ask leave for")
    static let mayWe = Text("Må vi det?", "May we?")
    static let mayWeHint = Text(
        "Du kan sige nej igen når som helst. Så sletter vi det.", "You can take it back at any time. Then we erase it.")
    static let iAgree = Text("Ja, det må I gerne", "Yes, you may")
    static let agreeFirst = Text(
        "Sæt kryds, hvis vi må. Vil du hellere tale om det først, så ring til os.",
        "Tick if we may. If you would rather talk first, call us.")

    static let goOn = Text("Gå videre", "Continue")
    static let check = Text("Tjek dine svar", "Check your answers")
    static let send = Text("Send", "Send")
    static let change = Text("Ret mine svar", "Change my answers")
    static let again = Text("Se det igennem igen", "Check it once more")
    static let received = Text("Tak, vi har fået det", "Thank you, we have it")
    static let toFront = Text("Til forsiden", "To the front page")

    static func answered(by day: String) -> Text {
        Text("Vi svarer senest \(day).", "We answer by \(day).")
    }

    static let notice = Text("Hvad sker der med det, du skriver?", "What happens with what you write?")

    static func controller(_ name: String) -> Text {
        Text(
            "Kun de ansatte, der skal svare dig, læser det. \(name) har ansvaret.",
            "Only the staff who answer you read it. \(name) is responsible.")
    }

    static func kept(for period: String) -> Text {
        Text(
            "Bliver det ikke til mere, sletter vi det \(period) efter, at vi sidst talte sammen.",
            "If it leads to nothing more, we erase it \(period) after we last spoke.")
    }

    static let rights = Text(
        "Du kan altid bede om at se det, rette det eller få det slettet.",
        "You can always ask to see it, have it put right or erased.")

    static func ground(_ articles: String) -> Text {
        Text("Vi må gemme det efter GDPR \(articles).", "We may keep it under GDPR \(articles).")
    }

    private static let sample = "fredag den 27. november"

    /// Every text that participants read, for the test that measures how they read.
    package static let all: [Text] =
        [
            welcome, lead, ask, askWords, courses, coursesWords, volunteering, volunteeringWords, enquiry,
            enquiryWords, known, signIn, rather, closed, which, chooseOffer, fits, agreement, mayWe, mayWeHint, iAgree,
            agreeFirst, goOn, check, send, change, again, received, toFront, answered(by: sample), notice,
            controller("Byen"), kept(for: "6 måneder"), rights,
        ] + AskWording.all + EnquiryWording.all + CoursesWording.all + SeatWording.all + ContactWording.own.all
        + ContactWording.all
}

/// What somebody reads who would like to take part.
enum AskWording {
    static let lead = Text(
        "Det tager et par minutter. Du kan springe det over, du ikke har lyst til at svare på.",
        "It takes a few minutes. Skip whatever you would rather not answer.")
    static let fitsHint = Text(
        "Vi spørger, så vi ved, om det er det rette for dig. Sæt gerne flere kryds.",
        "We ask so that we know whether it is right for you. Tick as many as you like.")
    static let wishes = Text("Hvad håber du på?", "What do you hope for?")
    static let wishesHint = Text(
        "Skriv med dine egne ord. Et par linjer er fint. Du kan også vente, til vi taler sammen.",
        "In your own words. A few lines are fine. It can also wait until we talk.")
    static let thanks = Text(
        "Det var godt, du skrev. Du skal ikke gøre mere nu.", "It is good that you wrote. You need do nothing more now."
    )

    static let all = [lead, fitsHint, wishes, wishesHint, thanks]
}

/// What somebody reads who has a question.
enum EnquiryWording {
    static let lead = Text(
        "Spørg om hvad som helst. Vi vil ikke vide, hvem du er.", "Ask whatever you like. We do not ask who you are.")
    static let question = Text("Dit spørgsmål", "Your question")
    static let hint = Text(
        "Skriv ikke navne. Er det dig selv, det gælder, er det også fint.",
        "Leave names out. It may well be about yourself.")
    static let questionMissing = Text("Skriv dit spørgsmål", "Write your question")
    static let reach = Text("Hvor kan vi svare dig?", "Where can we answer you?")
    static let reachHint = Text(
        "Skriv et nummer eller en mail. Uden den læser vi det, men vi kan ikke svare.",
        "A telephone number or an e-mail address. Without it we read it and cannot answer.")
    static let reachWrong = Text(
        "Skriv et nummer med mindst seks tal, eller en mail med @",
        "Enter a number of six digits at least, or an e-mail")
    static let noAnswer = Text("Jeg vil ikke have svar", "I want no answer")
    static let thanks = Text("Det var godt, du spurgte.", "It is good that you asked.")
    static let nameless = Text("Spørgsmål uden navn", "Question without a name")

    static let all = [lead, question, hint, questionMissing, reach, reachHint, reachWrong, noAnswer, thanks]
}

/// The list of groups.
enum CoursesWording {
    static let lead = Text(
        "Her er de hold, der har åbent nu. Du kan komme, som du er.",
        "These groups are open now. Come as you are.")
    static let none = Text("Der er ikke et nyt hold lige nu", "There is no new group just now")
    static let noneWords = Text(
        "Skriv til os, så siger vi til, når der er.", "Write to us and we tell you when there is.")
    static let join = Text("Jeg vil gerne med på et hold", "I would like to join a group")
    static let when = Text("Tid", "Time")
    static let begins = Text("Første gang", "First time")
    static let place = Text("Sted", "Place")
    static let room = Text("Plads", "Room")
    static let hasRoom = Text("Der er plads", "There is room")
    static let isFull = Text(
        "Der er fuldt. Skriv alligevel, så kommer du på listen.", "Full. Write anyway: there is a list.")

    static let all = [lead, none, noneWords, join, when, begins, place, room, hasRoom, isFull]
}
