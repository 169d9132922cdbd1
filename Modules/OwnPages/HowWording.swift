import ProgrammeKit

/// How things are: short, and nothing that has to be answered.
enum HowWording {
    static let title = Text("Sådan går det", "How things are")
    static let none = Text("Vi har ingen spørgsmål lige nu", "We have no questions just now")
    static let noneWords = Text("Du skal ikke gøre noget.", "You need do nothing.")
    static let open = Text("Se spørgsmålene", "See the questions")
    static let invitation = Text("Må vi spørge, hvordan det går?", "May we ask how things are?")
    static let invitationWords = Text("Du vælger selv, om du vil svare.", "You choose yourself whether to answer.")
    static let why = Text(
        "Vi spørger for at se, om hjælpen virker.", "We ask to see whether the support helps.")
    static let together = Text(
        "Vi lægger alle svar sammen. Ingen kan se dit i tallet.",
        "We add all answers together. Nobody can see yours in the figure.")
    static let notAtOnce = Text(
        "Vi ser ikke svarene med det samme. Har du det dårligt nu, så ring til nogen. Numrene står nederst på siden.",
        "We do not see the answers at once. If you feel bad now, call somebody. The numbers stand at the end of the page."
    )
    static let free = Text(
        "Du må springe alt over. Din hjælp er den samme.", "You may skip everything. Your support is the same.")
    static let whyWaiting = Text(
        "Vi spørger også dem, der venter. Så kan vi se, om hjælpen virker.",
        "We ask those who wait too. So we can see whether the support helps.")
    static let freeWaiting = Text(
        "Du må springe alt over. Du kommer ikke længere tilbage i køen af det.",
        "You may skip everything. You do not move back in the line by it.")
    static let goOn = Text("Gå videre", "Go on")
    static let skip = Text("Spring over", "Skip")
    static let skipAll = Text("Spring det hele over", "Skip all of it")
    static let skipped = Text("Sprunget over", "Skipped")
    static let check = Text("Tjek dine svar", "Check your answers")
    static let send = Text("Send svarene", "Send the answers")
    static let change = Text("Ret svarene", "Change the answers")
    static let back = Text("Tilbage", "Back")
    static let thanks = Text("Tak. Vi har det nu.", "Thank you. We have it now.")

    static func count(_ items: Int) -> Text {
        items == 1 ? Text("1 spørgsmål", "1 question") : Text("\(items) spørgsmål", "\(items) questions")
    }

    static func until(_ day: String) -> Text { Text("Du kan svare til og med \(day).", "You can answer until \(day).") }

    /// Who reads the answers, as the tenant calls them, and how soon.
    static func reader(_ reader: Noun, _ days: Int) -> Text {
        Text(
            "\(reader.danishDefinite.prefix(1).uppercased())\(reader.danishDefinite.dropFirst()) læser dine svar inden "
                + "for \(days) dage.",
            "The \(reader.english) reads your answers within \(days) days.")
    }

    static let quotes = Text("Dine ord", "Your words")
    static let quotesWords = Text(
        "Må vi vise, hvad du siger? Vi skriver aldrig dit navn.", "May we show what you say? We never write your name.")
    static let quote = Text("Hvad vil du gerne sige?", "What would you like to say?")
    static let quoteHint = Text(
        "Skriv ikke navne eller steder. Andre kan læse det.", "Write no names or places. Others can read it.")
    static let quoteMissing = Text("Skriv en sætning", "Write a sentence")
    static let agree = Text("Ja, I må vise det uden mit navn", "Yes, you may show it without my name")
    static let agreeMissing = Text("Sæt kryds, hvis vi må vise det", "Tick if we may show it")
    static let give = Text("Send mine ord", "Send my words")
    static let takeBack = Text("Tag det tilbage", "Take it back")
    static let takeBackWords = Text(
        "Så er det væk med det samme, også fra vores tal og tekster.",
        "Then it is gone at once, also from our reports.")
    static let given = Text("Tak for dine ord.", "Thank you for your words.")
    static let taken = Text("Dine ord er væk nu.", "Your words are gone now.")

    static let all: [Text] = [
        title, none, noneWords, open, invitation, invitationWords, why, together, notAtOnce, free, whyWaiting,
        freeWaiting, goOn, skip, skipAll,
        skipped,
        check, send, change, back, thanks, count(5), until("torsdag"),
        reader(
            Noun("koordinator", "koordinatoren", "koordinatorer", "koordinatorerne", english: "coordinator", "s"), 7),
        quotes, quotesWords, quote, quoteHint, quoteMissing, agree, agreeMissing, give, takeBack, takeBackWords, given,
        taken,
    ]
}
