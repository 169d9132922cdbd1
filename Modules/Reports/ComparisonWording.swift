import Days
package import Outcomes
package import ProgrammeKit

/// What a report says beside a comparison of those supported with those who wait.
package enum ComparisonWording {
    package static let title = Text(
        "Dem, der fik hjælp, og dem, der ventede", "Those supported, and those who waited")
    package static let supported = Text("Fik hjælp", "Supported")
    package static let waiting = Text("Ventede", "Waiting")
    package static let difference = Text("Forskel (95 %)", "Difference (95 %)")
    package static let counts = Text(
        "begge svar · mangler et · svarede kun først", "both answers · lacks one · never answered again")

    /// The notes below a comparison: how it was made, and what it cannot say.
    package static func notes(_ comparisons: [Comparison]) -> [Text] {
        guard let one = comparisons.first?.protocolled else { return [] }
        return [means(one)] + (one.isRandom ? [drawn] : [notDrawn])
    }

    static let all: [Text] =
        [title, supported, waiting, difference, counts, drawn, notDrawn]
        + [means(WaitingComparison(over: .days(70), isRandom: false))]

    private static func means(_ comparison: WaitingComparison) -> Text {
        let weeks = comparison.length.days / 7
        return Text(
            "Forskellen er ændringen hos dem, der fik hjælp, minus ændringen hos dem, der ventede i op til \(weeks) uger. "
                + "Usikkerheden er regnet efter Welch. Den, der blev spurgt i ventetiden, tæller kun der, også efter at have "
                + "fået hjælp.",
            "The difference is the change of those supported less that of those who waited for up to \(weeks) weeks. Its "
                + "uncertainty is Welch's. Those who were asked while waiting are counted there alone, also once they have "
                + "been supported.")
    }

    private static let notDrawn = Text(
        "Det er ikke et forsøg med lodtrækning. De to grupper kan have været forskellige fra begyndelsen, så forskellen kan "
            + "have andre grunde end hjælpen.",
        "This is no randomised comparison. The two groups may have differed from the beginning, so the difference may have "
            + "other reasons than the support.")
    private static let drawn = Text(
        "En skjult og tilfældig lodtrækning afgjorde, hvem der ventede. Alle tæller i den gruppe, lodtrækningen gav dem, "
            + "uanset hvad de tog del i siden. Den, der ikke svarede igen, tælles med i sin gruppe og vises, men kan ikke "
            + "være i gennemsnittet. Den, der aldrig svarede, kan ikke tælles.",
        "A concealed and random draw decided who waited. Everybody counts in the arm they were drawn for, whatever they "
            + "took part in since (intention to treat). Those who did not answer again are counted and shown in their arm, "
            + "but cannot be in its mean. Those who never answered cannot be counted.")
}
