import Days
import ProgrammeKit
import Retention

/// The words of purge plans.
enum PlanWording {
    static let lead = Text(
        "En sletteplan er en liste over det, der skal slettes. Driften laver den og udfører den. Du ser efter og godkender.",
        "A purge plan lists what is to be erased. Whoever runs the system makes and applies it. You check and approve.")
    static let plan = Text("Plan", "Plan")
    static let made = Text("Lavet", "Made")
    static let validUntil = Text("Gælder til og med", "Valid until")
    static let toErase = Text("Slettes", "To erase")
    static let held = Text("Stoppet", "Held")
    static let all = Text("I alt", "All")
    static let state = Text("Status", "State")
    static let reason = Text("Hvorfor", "Why")
    static let counts = Text("Det slettes, og hvorfor", "What goes, and why")
    static let backupsExpire = Text("Ude af kopierne", "Gone from backups")
    static let current = Text("Planer, der gælder", "Plans that are valid")
    static let none = Text("Ingen planer", "No plans")
    static let noneWhat = Text(
        "Driften laver en plan, når noget skal slettes.", "A plan is made when something is due.")
    static let approvals = Text("Godkendelser", "Approvals")
    static let nobodyYet = Text("Ingen har godkendt den endnu.", "Nobody has approved it yet.")
    static let needsNobody = Text(
        "Her kræver en plan ikke to personer. En godkendelse bliver skrevet ned alligevel.",
        "No second person is demanded here. An approval is recorded all the same.")
    static let toApproval = Text("Gå til godkendelse", "Go to approval")
    static let approveHeading = Text("Godkend sletteplanen", "Approve the purge plan")
    static let approve = Text("Godkend planen", "Approve the plan")
    static let countQuestion = Text("Hvor mange oplysninger skal slettes?", "How many records are to be erased?")
    static let countHint = Text(
        "Skriv tallet fra tabellen. Så ved vi, at du har set det.",
        "Enter the number from the table. It shows that you have seen it.")
    static let countMissing = Text("Skriv, hvor mange der skal slettes.", "Enter how many are to be erased.")
    static let countWrong = Text(
        "Det er ikke planens tal. Se tabellen igen, og godkend kun, hvis den er rigtig.",
        "That is not the plan's number. Look at the table again, and approve only if it is right.")
    static let doneBefore = Text("Planen er udført. Intet er ændret.", "The plan was applied. Nothing was changed.")
    static let expired = Text(
        "Planen gælder ikke længere. Bed driften om en ny.", "The plan is no longer valid. Ask for a new one.")
    static let archivesFirst = Text("Arkiverne mangler", "The archives come first")

    static func archivesFirstWhat(_ categories: [Text]) -> Text {
        let (danish, english) = (categories.map(\.danish), categories.map(\.english))
        return Text(
            "Arkivets afgørelse er ikke skrevet ind for: \(danish.joined(separator: ", ")). Uden den kan planen ikke udføres.",
            "No decision of the archives is recorded for: \(english.joined(separator: ", ")). Without it the plan cannot be applied."
        )
    }

    static func heading(_ id: String) -> Text { Text("Sletteplan \(id)", "Purge plan \(id)") }

    static func summary(_ plan: Plan) -> Text {
        let day = plan.header.validUntil.danish
        return Text(
            "\(plan.dueCount) oplysninger slettes. Planen gælder til og med \(day).",
            "\(plan.dueCount) records go. The plan is valid until \(day).")
    }

    static func approveMeans(_ count: Int) -> Text {
        Text(
            "Når du godkender, kan driften slette de \(count) oplysninger. Det kan ikke gøres om.",
            "Once you approve it, the \(count) records can be erased. That cannot be undone.")
    }

    static func state(of state: PlanState) -> Text {
        if state.isDone { return Text("udført", "applied") }
        if state.plan.dueCount == 0 { return Text("intet at slette", "nothing to erase") }
        if !state.undecided.isEmpty { return Text("venter på arkiverne", "waits for the archives") }
        if state.waits { return Text("venter på en godkendelse", "waits for approval") }
        return state.approvals.isEmpty ? Text("klar", "ready") : Text("godkendt", "approved")
    }

    static func approvedBy(_ approval: Approval, isReader: Bool) -> Text {
        let day = Copenhagen.day(of: approval.approvedAt).danish
        return Text(
            "\(day) af \(isReader ? "dig" : approval.approvedBy)", "\(day) by \(isReader ? "you" : approval.approvedBy)"
        )
    }

    static let prose: [Text] = [
        lead, noneWhat, nobodyYet, needsNobody, countQuestion, countHint, countMissing, countWrong, doneBefore, expired,
        approveMeans(7),
    ]
}
