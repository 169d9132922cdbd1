import Casework
import ProgrammeKit

/// Who sees to whom and what, and whose desk one looks at.
enum ResponsibleWording {
    static let responsible = Text("Ansvarlig", "Responsible")
    static let nobody = Text("Ingen lige nu", "Nobody right now")
    static let you = Text("dig", "you")
    static let takeOver = Text("Jeg tager det", "I take it over")
    static let handOver = Text("Giv videre", "Hand over")
    static let means = Text(
        "Den ansvarlige ser det på sit bord. Alle koordinatorer kan stadig se det og hjælpe til.",
        "Whoever is responsible sees it on their desk. Every coordinator can still see it and lend a hand.")
    static let question = Text("Hvem tager det fra nu af?", "Who takes it from now on?")
    static let missing = Text("Vælg, hvem der tager det", "Choose who takes it")

    static let whose = Text("Hvis bord", "Whose desk")
    static func mine(_ count: Int) -> Text { Text("Mine (\(count))", "My own (\(count))") }
    static func everybodys(_ count: Int) -> Text { Text("Alle (\(count))", "Everybody's (\(count))") }

    /// What stands on nobody's own desk, so that nobody who waits is forgotten.
    static func unowned(_ count: Int) -> Text {
        count == 1
            ? Text("1 venter, som ingen er ansvarlig for.", "1 waits for whom nobody is responsible.")
            : Text("\(count) venter, som ingen er ansvarlig for.", "\(count) wait for whom nobody is responsible.")
    }
    static let seeAll = Text("Se alle", "See everybody's")

    static let all: [Text] = [
        responsible, nobody, you, takeOver, handOver, means, question, missing, whose, mine(3), everybodys(9),
        unowned(1), unowned(4), seeAll,
    ]
}
