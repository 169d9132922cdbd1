import Days
import ProgrammeKit
import Rights

/// The words of breaches of security.
enum BreachWording {
    static let lead = Text(
        "Et brud skal meldes til Datatilsynet inden 72 timer, hvis det kan skade nogen.",
        "A breach must be reported to the authority within 72 hours where it can harm somebody.")
    static let register = Text("Skriv et brud ind", "Register a breach")
    static let none = Text("Ingen brud", "No breaches")
    static let noneWhat = Text("Der er ikke skrevet noget brud ind.", "No breach has been registered.")
    static let reference = Text("Sagsnummer", "Reference")
    static let kind = Text("Slags", "Kind")
    static let aware = Text("Opdaget", "Discovered")
    static let state = Text("Status", "State")
    static let deadline = Text("Meldes senest", "Report by")
    static let people = Text("Personer, det gælder", "People affected")
    static let untold = Text("Har ikke fået det at vide", "Not told yet")
    static let save = Text("Skriv bruddet ind", "Register the breach")
    static let report = Text("Meldt til Datatilsynet?", "Reported to the authority?")
    static let reportMeans = Text(
        "Meld bruddet på virk.dk. Skriv det så ned her.", "Report the breach to the authority. Then record it here.")
    static let reported = Text("Bruddet er meldt", "It has been reported")
    static let close = Text("Luk bruddet", "Close the breach")

    static let referenceQuestion = Text("Sagens nummer", "Reference of the case")
    static let referenceHint = Text(
        "Det, der skete, står i jeres eget system under det nummer. Skriv aldrig et navn.",
        "What happened is told in your own system under that number. Never enter a name.")
    static let referenceMissing = Text("Skriv sagens nummer.", "Enter the reference.")
    static let kindQuestion = Text("Hvad er der sket?", "What has happened?")
    static let kindMissing = Text("Vælg, hvad der er sket.", "Choose what has happened.")
    static let riskQuestion = Text("Kan det skade nogen?", "Can it harm somebody?")
    static let riskTitle = Text("Risiko", "Risk")
    static let riskMissing = Text("Vælg, om det kan skade nogen.", "Choose whether it can harm somebody.")
    static let awareQuestion = Text("Hvilken dag opdagede I det?", "On which day did you discover it?")
    static let awareHint = Text("De 72 timer løber fra da af.", "The 72 hours run from then.")
    static let hourQuestion = Text("Hvilken time?", "At what hour?")
    static let hourHint = Text("For eksempel 14 for klokken 14.", "For example 14 for two o'clock in the afternoon.")
    static let hourMissing = Text("Skriv timen, fra 0 til 23.", "Enter the hour, from 0 to 23.")
    static let delayQuestion = Text("Hvorfor bliver det meldt for sent?", "Why is it reported late?")

    static func heading(_ reference: String) -> Text { Text("Brud \(reference)", "Breach \(reference)") }

    static func closeMeans(_ reference: String) -> Text {
        Text(
            "Bruddet \(reference) er klaret, og alle, der skal vide det, ved det.",
            "The breach \(reference) is dealt with, and everybody who must know of it knows.")
    }

    /// Where a breach stands against its 72 hours.
    static func clock(_ breach: Breach, _ now: Instant) -> Text {
        if breach.closed != nil { return Text("lukket", "closed") }
        if breach.reported != nil { return Text("meldt", "reported") }
        if breach.risk == .unlikely { return Text("skal ikke meldes", "need not be reported") }
        let hours = Int(now.milliseconds(until: breach.deadline) / 3_600_000)
        if now > breach.deadline {
            return Text("\(-hours) timer over de 72 timer", "\(-hours) hours past the 72 hours")
        }
        return Text("\(hours) timer tilbage", "\(hours) hours left")
    }

    /// "21-11-2026 14:05", Danish time.
    static func moment(_ instant: Instant) -> String {
        let clock = Copenhagen.clock(of: instant)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(Copenhagen.day(of: instant).danish) \(two(clock.hour)):\(two(clock.minute))"
    }

    static func kind(_ kind: BreachKind) -> Text {
        switch kind {
        case .confidentiality: Text("Nogen har set det, de ikke måtte", "Somebody saw what they may not")
        case .integrity: Text("Noget er ændret, som ikke skulle ændres", "Something was changed that should not be")
        case .availability: Text("Noget er væk eller kan ikke nås", "Something is lost or cannot be reached")
        }
    }

    static func risk(_ risk: BreachRisk) -> Text {
        switch risk {
        case .unlikely: Text("Nej, det er ikke sandsynligt", "No, that is unlikely")
        case .risk: Text("Ja, det kan det", "Yes, it can")
        case .high: Text("Ja, meget: de skal have det at vide", "Yes, badly: they must be told")
        }
    }

    static func delay(_ reason: DelayReason) -> Text {
        switch reason {
        case .investigation: Text("Det tog tid at finde ud af, hvad der var sket", "It took time to find out")
        case .processorLate: Text("Databehandleren sagde det for sent", "The processor told late")
        case .police: Text("Politiet bad os vente", "The police asked us to wait")
        case .oversight: Text("Vi glemte det", "It was overlooked")
        }
    }

    static let all: [Text] =
        [
            lead, noneWhat, reportMeans, referenceHint, referenceMissing, kindQuestion, kindMissing, riskQuestion,
            riskMissing, awareQuestion, awareHint, hourHint, hourMissing, delayQuestion, closeMeans("26/1"),
        ] + BreachKind.allCases.map(kind) + BreachRisk.allCases.map(risk) + DelayReason.allCases.map(delay)
}
