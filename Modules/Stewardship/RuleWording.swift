import Days
import PersonalData
import ProgrammeKit

/// How long data is kept, in words.
enum RuleWording {
    static let lead = Text(
        "Hver slags oplysning har sin frist. En ny frist gælder, når den er godkendt.",
        "Each kind of data has its own period. A new period holds once it is approved.")
    static let proposals = Text("Forslag, der venter", "Proposals that wait")
    static let inForce = Text("Frister, der gælder", "Periods in force")
    static let withoutStart = Text("Uden startdag", "Without a start")
    static let missingDay = Text("Det, der starter fristen", "What starts the clock")
    static let period = Text("Ny frist", "New period")
    static let kept = Text("Gemmes", "Kept")
    static let then = Text("Derefter", "Then")
    static let basis = Text("Grundlag", "Basis")
    static let proposedBy = Text("Foreslået af", "Proposed by")
    static let approveHeading = Text("Godkend en ny frist", "Approve a new period")
    static let dueNow = Text("Skal slettes i dag efter den gamle frist", "Due today under the old period")
    static let dueThen = Text("Skal slettes i dag efter den nye frist", "Due today under the new period")
    static let approveMeans = Text(
        "Når du godkender, gælder fristen fra i dag. Den næste sletteplan følger den.",
        "Once you approve it, the period holds from today. The next purge plan follows it.")
    static let approve = Text("Godkend fristen", "Approve the period")

    /// P5Y is "5 år".
    static func period(_ period: Period) -> Text {
        let (years, months) = (period.months / 12, period.months % 12)
        let danish = [
            years > 0 ? "\(years) år" : nil, months > 0 ? "\(months) \(months == 1 ? "måned" : "måneder")" : nil,
            period.days > 0 ? "\(period.days) \(period.days == 1 ? "dag" : "dage")" : nil,
        ]
        let english = [
            years > 0 ? "\(years) year\(years == 1 ? "" : "s")" : nil,
            months > 0 ? "\(months) month\(months == 1 ? "" : "s")" : nil,
            period.days > 0 ? "\(period.days) day\(period.days == 1 ? "" : "s")" : nil,
        ]
        return Text(
            danish.compactMap { $0 }.joined(separator: " og "), english.compactMap { $0 }.joined(separator: " and "))
    }

    /// "5 år efter at forløbet er slut".
    static func reason(_ category: PersonalData.Category?, _ period: Period) -> Text {
        let words = self.period(period)
        guard let category else { return words }
        let start = CategoryWording.start(category)
        return Text("\(words.danish) efter \(start.danish)", "\(words.english) after \(start.english)")
    }

    static func action(_ action: RetentionAction) -> Text {
        switch action {
        case .erase: Text("slettes", "erased")
        case .anonymise: Text("gøres anonyme", "made anonymous")
        case .destroy: Text("ødelægges", "destroyed")
        }
    }

    static func action(_ code: String) -> Text { RetentionAction(rawValue: code).map(action) ?? Text(own: code) }

    /// The tenant's own words, or those of the schedule that the house came with.
    static func basis(_ words: String) -> Text {
        words == "default schedule" ? Text("Standardfristen", "The standard period") : Text(own: words)
    }
}
