import Outcomes
import Participation
package import ProgrammeKit

/// What a report of outcomes says about its figures.
package enum OutcomeWording {
    package static let who = Text("Hvem", "Who")
    package static let what = Text("Målt med", "Measured with")
    package static let scale = Text("Hvad", "What")
    package static let when = Text("Hvornår", "When")
    package static let people = Text("Mennesker", "People")
    package static let earlier = Text("Ved starten", "At the start")
    package static let later = Text("Senere", "Later")
    package static let change = Text("Ændring (95 %)", "Change (95 %)")
    package static let incomplete = Text("Mangler svar", "Incomplete")
    package static let unanswered = Text("Svarede kun først", "Never answered again")
    package static let years = Text("År", "Years")
    package static let to = Text("til", "to")
    package static let few = Text("for få", "too few")

    static let onwardTitle = Text("Hvor deltagerne gik videre til", "Where participants went on to")

    static func onwardMeans(_ total: Int) -> Text {
        Text(
            "De \(total) forløb, der sluttede i perioden med et næste skridt. Tal under 5 vises ikke.",
            "The \(total) courses of support that closed in the period with an onward step. Numbers below 5 are not shown."
        )
    }

    static func onward(_ step: OnwardStep) -> Text {
        switch step {
        case .association: Text("En forening", "An association")
        case .education: Text("Uddannelse", "Education")
        case .work: Text("Arbejde", "Work")
        case .activityCentre: Text("Et værested", "An activity centre")
        case .volunteering: Text("Selv frivillig", "Volunteering")
        }
    }

    /// What the figures are, below them.
    package static let definition = Text(
        "Hver person sammenlignes med sig selv. Tallet i parentes er usikkerheden: det sande gennemsnit ligger der i 95 af "
            + "100 tilfælde. Mangler der et svar, tæller personen ikke med i ændringen. Færre end fem vises aldrig, og år "
            + "med få svar vises sammen med de næste. En ændring kan have andre grunde end hjælpen.",
        "Each person is compared with themself. The figures in brackets are the uncertainty: the true mean lies there in "
            + "95 of 100 cases. Where an answer is missing, the person is not counted in the change. Fewer than five are "
            + "never told, and years with few answers are told with the next ones. A change may have other reasons than "
            + "the support.")
    package static let lower = Text(
        "T-ILS: et lavere tal er mindre ensomhed.", "T-ILS: a lower number is less loneliness.")
    package static let ownForm = Text(
        "CHIME-skemaet er vores eget og ikke afprøvet som måleredskab.",
        "The CHIME form is our own and has not been validated.")
    package static let goals = Text(
        "Egne mål: gennemsnittet af hver persons mål, 0 til 10.", "Own goals: the mean of each person's goals, 0 to 10."
    )

    package static let areas = Text(
        "Livet sammen: vores eget skema, 0 til 10, hver voksen om sin egen del. Den, der er med i begge dele, tæller kun i "
            + "sin egen linje.",
        "Life together: our own form, 0 to 10, each adult about their own part. Those who take part and mentor are counted "
            + "in their own line alone.")
    package static let families = Text(
        "En familie er de voksne, der boede sammen, da den første svarede anden gang. Familien går frem, når de voksnes "
            + "ændring i gennemsnit er over nul.",
        "A family is the adults who lived together when the first of them answered again. It goes up when the mean of "
            + "their changes is above zero.")

    static func risen(_ risen: Int, of families: Int) -> Text {
        Text("\(risen) af \(families) går frem", "\(risen) of \(families) go up")
    }

    static let all: [Text] = [definition, lower, ownForm, goals, areas, families, risen(6, of: 12)]

    /// The notes that the lines of a report need.
    package static func notes(_ report: OutcomeReport) -> [Text] {
        let used = Set(report.lines.map(\.figure.instrument))
        let notes: [(Instrument, Text)] = [
            (.tils, lower), (.chime, ownForm), (.goals, goals), (.familyLife, areas), (.familyLife, families),
        ]
        let means = report.lines.isEmpty ? [] : [definition]
        return means + notes.filter { used.contains($0.0) }.map(\.1) + unanswered(report)
    }

    /// Once, whose answers are not there to be compared: those of each group by what it is asked.
    private static func unanswered(_ report: OutcomeReport) -> [Text] {
        guard !report.unanswered.isEmpty else { return [] }
        func list(_ language: Language) -> String {
            report.unanswered.map { "\($0.instrument.name.in(language)) (\($0.who.in(language).lowercased()))" }
                .joined(separator: "; ")
        }
        return [
            Text(
                "Endnu ingen svar at sammenligne: \(list(.danish)).", "No answers to compare yet: \(list(.english)).")
        ]
    }
}

extension Words {
    /// The people of a group, such as "Participants".
    func people(_ group: OutcomeGroup, by instrument: Instrument) -> Text {
        switch group {
        case .participant: people(.participant)
        case .relative: people(.relative)
        case .volunteer: people(.volunteer)
        case .both: instrument == .mentorLife ? both(.volunteer, .participant) : both(.participant, .volunteer)
        case .family: Text("Familier", "Families")
        case .waiting: ComparisonWording.waiting
        case .waited: people(.participant)
        }
    }

    private func people(_ side: RoleSide) -> Text { Text(plural(side, .danish), plural(side, .english)) }

    /// Those who are the one, and the other too.
    private func both(_ one: RoleSide, _ other: RoleSide) -> Text {
        Text(
            "\(plural(one, .danish)), der også er \(plural(other, .danish).lowercased())",
            "\(plural(one, .english)) who are \(plural(other, .english).lowercased()) too")
    }
}
