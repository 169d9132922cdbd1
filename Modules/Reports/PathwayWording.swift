import ProgrammeKit

/// What a report says of those who were supported and go on to support others.
enum PathwayWording {
    static let interested = Text("Deltagere, der vil være frivillige", "Participants who would like to volunteer")
    static let interestedMeans = Text(
        "De har selv fået støtte og meldt sig første gang i perioden. Talt den dag, de meldte sig.",
        "They were supported themselves and offered for the first time in the period. Counted on that day.")
    static let trained = Text("  uddannet i perioden", "  trained in the period")
    static let trainedMeans = Text(
        "Tidligere deltagere, der fik deres første bevis i perioden.",
        "Former participants who got their first certificate in the period.")
    static let leading = Text("  leder i perioden deres første gruppe", "  leading their first group in the period")
    static let leadingMeans = Text(
        "Tidligere deltagere, der blev leder af en gruppe for første gang i perioden.",
        "Former participants who became a facilitator for the first time in the period.")
}
