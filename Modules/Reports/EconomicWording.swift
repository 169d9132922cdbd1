package import ProgrammeKit

/// What a file for the socio-economic investment model says.
package enum EconomicWording {
    /// The columns, in their order.
    package static let columns = [
        Text("kode", "code"), Text("tal", "figure"), Text("værdi", "value"), Text("enhed", "unit"),
        Text("antal mennesker bag", "people behind it"), Text("periode", "period"), Text("forklaring", "explanation"),
    ]

    static let target = Text("Målgruppe", "Target group")
    static let targetMeans = Text("Tilbuddet med egne ord.", "The programme in its own words.")
    static let duration = Text("Planlagt varighed", "Planned duration")
    static let durationMeans = Text(
        "Den længde, I har sat i indstillingerne. Den enkelte kan slutte før.",
        "The length that you have set: somebody may end earlier.")

    static func duration(of subject: Text) -> Text {
        Text("Planlagt varighed: \(subject.danish)", "Planned duration: \(subject.english)")
    }

    static let before = Text("før", "before")
    static let after = Text("efter", "after")
    static let change = Text("ændring", "change")
    static let low = Text("ændring, nedre grænse (95 %)", "change, lower bound (95 %)")
    static let high = Text("ændring, øvre grænse (95 %)", "change, upper bound (95 %)")
    static let outcomeMeans = Text(
        "Gennemsnit for dem, der svarede begge gange. Ingen andre er regnet med, så en ændring kan have andre grunde.",
        "The mean of those who answered both times, compared with nobody else, so a change may have other reasons."
    )

    static func outcome(_ line: OutcomeReport.Line, _ part: Text) -> Text {
        Text(
            "\(line.who.danish), \(line.scale.danish), \(line.occasion.danish.lowercased()): \(part.danish)",
            "\(line.who.english), \(line.scale.english), \(line.occasion.english.lowercased()): \(part.english)")
    }

    static let text = Text("tekst", "text")
    static let number = Text("antal", "number")
    static let percent = Text("procent", "per cent")
    static let kroner = Text("kroner", "DKK")
    static let months = Text("måneder", "months")
    static let weeks = Text("uger", "weeks")
    static let points = Text("point", "points")
}
