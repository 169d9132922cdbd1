public import Outcomes
public import Participation

/// What a form says: why it asks, its items, and the answers that it offers.
public struct FormWords: Hashable, Sendable {
    /// What the items are about, such as the last two weeks.
    public let lead: Text
    /// One for each item; empty for goals, whose items are the person's own.
    public let items: [Text]
    /// What each answer is called, from the smallest on.
    public let answers: [Text]

    /// The words of a form.
    public init(lead: Text, items: [Text], answers: [Text]) {
        self.lead = lead
        self.items = items
        self.answers = answers
    }
}

extension Instrument {
    /// What it is called among staff.
    public var name: Text {
        switch self {
        case .who5: Text("WHO-5, trivsel", "WHO-5, well-being")
        case .qpr15: Text("QPR-15, recovery", "QPR-15, recovery")
        case .tils: Text("T-ILS, ensomhed", "T-ILS, loneliness")
        case .chime: Text("CHIME-skema (vores eget)", "CHIME form (our own)")
        case .goals: Text("Egne mål", "Own goals")
        case .familyLife: Text("Livet sammen (vores eget skema)", "Life together (our own form)")
        case .mentorLife: Text("Livet som mentor (vores eget skema)", "Life as a mentor (our own form)")
        }
    }

    /// What the person who answers reads above it.
    public var title: Text {
        switch self {
        case .who5: Text("Hvordan du har haft det", "How you have been")
        case .qpr15: Text("Hvordan du ser på din hverdag", "How you see your everyday life")
        case .tils: Text("Dig og andre mennesker", "You and other people")
        case .chime: Text("Hvordan det går", "How things are")
        case .goals: Text("Dine egne mål", "Your own goals")
        case .familyLife, .mentorLife: Text("Din hverdag", "Your everyday life")
        }
    }

    /// The words that the house has itself: our own form, and the goals. Those of a validated instrument are a tenant's to
    /// give.
    /// - Parameter who: who is asked: each about their own part alone.
    public func ownWords(for who: Respondent = .participant) -> FormWords? {
        switch self {
        case .who5, .qpr15, .tils: nil
        case .chime:
            FormWords(
                lead: Text(
                    "Tænk på den sidste uge. Vælg et tal fra 0 til 10.",
                    "Think of the last week. Choose a number from 0 to 10."),
                items: Instrument.domainQuestions,
                answers: Instrument.scale(Text("slet ikke", "not at all"), Text("helt", "wholly")))
        case .goals:
            FormWords(
                lead: Text(
                    "Hvor tæt er du på hvert mål? Vælg et tal fra 0 til 10.",
                    "How near are you to each goal? Choose a number from 0 to 10."),
                items: [], answers: Instrument.scale(Text("langt fra", "far away"), Text("nået", "reached")))
        case .familyLife, .mentorLife:
            FormWords(
                lead: FamilyFormWording.lead, items: FamilyFormWording.items(self, for: who),
                answers: Instrument.scale(Text("slet ikke", "not at all"), Text("helt", "wholly")))
        }
    }

    /// What a scale is called in a report. The five domains have the labels of Danish recovery work.
    public func name(of scale: Scale) -> Text {
        switch scale.code {
        case "connectedness": Text("Forbundethed", "Connectedness")
        case "hope": Text("Håb og optimisme", "Hope and optimism")
        case "identity": Text("Identitet", "Identity")
        case "meaning": Text("Mening med tilværelsen", "Meaning in life")
        case "empowerment": Text("Empowerment", "Empowerment")
        default: FamilyFormWording.names[scale.code] ?? name
        }
    }

    private static let domainQuestions = [
        Text("Føler du dig som en del af noget sammen med andre?", "Do you feel part of something with others?"),
        Text("Tror du på, at det kan blive bedre?", "Do you believe that things can get better?"),
        Text("Er du glad for den, du er?", "Are you happy with who you are?"),
        Text("Har dit liv mening for dig?", "Does your life have meaning for you?"),
        Text("Kan du selv bestemme over dit liv?", "Can you decide over your own life?"),
    ]

    /// 0 to 10, the ends in words.
    private static func scale(_ least: Text, _ most: Text) -> [Text] {
        (0...10).map { number in
            switch number {
            case 0: Text("0: \(least.danish)", "0: \(least.english)")
            case 10: Text("10: \(most.danish)", "10: \(most.english)")
            default: Text(own: "\(number)")
            }
        }
    }
}

extension Occasion {
    /// What an occasion is called, by its code.
    public static func name(of code: String) -> Text {
        switch code {
        case Occasion.start.code: Text("Ved starten", "At the start")
        case Occasion.end.code: Text("Ved slutningen", "At the end")
        default: Text("Ved opfølgning", "At follow-up")
        }
    }
}

extension Band {
    /// What a band says to those who read the answers.
    public var words: Text {
        switch self {
        case .low: Text("Lav trivsel: spørg, hvordan det går", "Low well-being: ask how it is")
        case .reduced: Text("Nedsat trivsel", "Reduced well-being")
        case .usual: Text("Ikke påfaldende", "Nothing that stands out")
        case .severe: Text("Svær ensomhed", "Severe loneliness")
        }
    }
}
