import Outcomes
import ProgrammeKit

/// What the desk says about answers: who was promised what.
enum OutcomePageWording {
    static let title = Text("Sådan går det", "How things are")
    static let due = Text("Kan svares nu", "Can be answered now")
    static let nothingDue = Text("Der er ikke noget at svare på.", "There is nothing to answer.")
    static let answered = Text("Besvaret", "Answered")
    static let nothingAnswered = Text("Der er ingen svar endnu.", "There are no answers yet.")
    static let enter = Text("Skriv svar fra papir", "Enter answers from paper")
    static let readNow = Text("Læs svaret", "Read the answer")
    static let readAgain = Text("Se svaret", "See the answer")
    static let skipped = Text("Sprunget over", "Skipped")
    static let haveRead = Text("Jeg har læst det", "I have read it")
    static let back = Text("Tilbage", "Back")
    static let day = Text("Hvilken dag er svarene fra?", "Of which day are the answers?")
    static let channel = Text("Hvordan fik du svarene?", "How did you get the answers?")
    static let channelMissing = Text("Vælg, hvordan du fik svarene", "Choose how you got the answers")
    static let enterWords = Text(
        "Skriv det, personen har svaret. Lad felter stå tomme, hvor der ikke er et svar.",
        "Write what the person answered. Leave fields empty where there is no answer.")
    static let paperOnly = Text(
        "Spørgsmålene står på papiret. Her er kun tallene.",
        "The questions stand on the paper. Here are the numbers alone.")
    static let worry = Text(
        "Bliver du bekymret, så tal med personen i dag, og skriv det som en bekymring.",
        "If you are worried, talk with the person today, and write it down as a concern.")

    static let words = Text("Ord, personen låner os", "Words that the person lends us")
    static let whatWasSaid = Text("Hvad blev der sagt?", "What was said?")
    static let noNames = Text("Skriv ingen navne og steder.", "Write no names and no places.")
    static let wordsMissing = Text("Skriv, hvad der blev sagt.", "Write what was said.")
    static let agreement = Text("Har personen sagt ja?", "Has the person agreed?")
    static let agreed = Text(
        "Ja, teksten er læst op, og personen har sagt ja", "Yes, the text was read aloud, and the person agreed")
    static let agreementMissing = Text(
        "Sæt kryds, når personen har sagt ja.", "Tick when the person has agreed.")
    static let takeBack = Text("Tag ordene tilbage", "Take the words back")
    static let noWay = Text(
        "Ingen tilbud viser personens ord. Der mangler en tekst at sige ja til.",
        "No programme shows the person's words. There is no text to agree to.")

    static let channels: [(channel: AnswerChannel, words: Text)] = [
        (.paper, Text("På papir", "On paper")), (.phone, Text("På telefon", "By telephone")),
    ]

    static func item(_ number: Int) -> Text { Text("Spørgsmål \(number)", "Item \(number)") }

    static func range(_ range: ClosedRange<Int>) -> Text {
        Text(
            "Et tal fra \(range.lowerBound) til \(range.upperBound).",
            "A number from \(range.lowerBound) to \(range.upperBound).")
    }

    static func score(_ score: Int) -> Text { Text("Samlet tal: \(score)", "Score: \(score)") }

    static func until(_ day: String) -> Text { Text("Til og med \(day)", "Until \(day)") }

    static let all: [Text] =
        [
            title, due, nothingDue, answered, nothingAnswered, enter, readNow, readAgain, skipped, haveRead, back, day,
            words, whatWasSaid, noNames, wordsMissing, agreement, agreed, agreementMissing, takeBack, noWay,
            channel, channelMissing, enterWords, paperOnly, worry, item(1), range(0...5), score(52), until("3. maj"),
            Occasion.name(of: "start"), Occasion.name(of: "end"), Occasion.name(of: "follow-up"),
        ] + channels.map(\.words)
}
