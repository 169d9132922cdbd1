import Days
import Participation
import ProgrammeKit

/// What the figures of the way through a programme count.
enum WayWording {
    static let funnelMeans = Text(
        "Hvert skridt er talt for sig i perioden. Den, der begyndte i år, kan have spurgt før. Er et skridt, eller det, "
            + "der falder fra imellem to, under 5, vises intet.",
        "Each step is counted by itself in the period: somebody who began this year may have asked before. Where a step, "
            + "or what is lost between two, is below 5, nothing is shown.")
    static let volunteerFunnelMeans = Text(
        "Interesse, bevis, godkendelse og første par eller gruppe, hver talt for sig i perioden. Tal under 5 vises ikke.",
        "Interest, certificate, confirmation, and the first pair or group, each counted by itself in the period. Numbers "
            + "below 5 are not shown.")

    static let quarter = Text("Kvartal", "Quarter")
    static let flowColumns = [
        FigureTable.Column(code: "in", title: Text("kom", "came")),
        FigureTable.Column(code: "out", title: Text("gik", "went")),
        FigureTable.Column(code: "end", title: Text("var der til slut", "were there at the end")),
    ]
    static let flowMeans = Text(
        "Hvor mange der begyndte og sluttede i kvartalet, og hvor mange der var der, da det sluttede. Tal under 5 vises "
            + "ikke, og heller ikke det, de kan regnes ud af.",
        "How many began and ended in the quarter, and how many were there when it was over. Numbers below 5 are not shown, "
            + "nor what they follow from.")
    static let volunteerFlowMeans = Text(
        "Hvor mange der blev godkendt og holdt op i kvartalet, og hvor mange der var der, da det sluttede. Tal under 5 "
            + "vises ikke, og heller ikke det, de kan regnes ud af.",
        "How many were confirmed and left in the quarter, and how many were there when it was over. Numbers below 5 are "
            + "not shown, nor what they follow from.")

    static func staying(_ months: Int) -> Text {
        Text("Frivillige, der stadig var med efter \(months) måneder", "Volunteers still there after \(months) months")
    }

    static func stayingMeans(_ months: Int) -> Text {
        Text(
            "Ud af de godkendte, der kunne have været med i \(months) måneder i et kvartal af perioden, som er forbi. Tal "
                + "under 5 vises ikke.",
            "Of the confirmed whose \(months) months were up in a quarter of the period that is over. Numbers below 5 are "
                + "not shown.")
    }

    static let offered = Text("Ventede, og fik plads", "Waited, and were offered something")
    static let offeredMeans = Text(
        "De, der kom af ventelisten i perioden, fordi der var noget til dem.",
        "Those who left the waiting list in the period because there was something for them.")
    static let median = Text("Ventetid: halvdelen ventede højst, uger", "Wait: half waited at most, weeks")
    static let medianMeans = Text(
        "Medianen for dem, der fik plads i perioden, i hele uger. Den vises ikke for færre end 5.",
        "The median of those who were offered something in the period, in whole weeks. Not shown for fewer than 5.")
    static let ninetieth = Text("Ventetid: ni ud af ti ventede højst, uger", "Wait: nine in ten waited at most, weeks")
    static let ninetiethMeans = Text(
        "90 %-fraktilen for dem, der fik plads i perioden, i hele uger. Den vises ikke for færre end 5.",
        "The 90th percentile of those who were offered something in the period, in whole weeks. Not shown for fewer than 5."
    )
    static let still = Text("Ventede stadig", "Still waiting")
    static let stillMeans = Text(
        "På ventelisten, da perioden sluttede, eller i dag. De er ikke med i ventetiden.",
        "On the waiting list when the period ended, or today. They are not part of the wait.")

    static let agreed = Text("Aftalte møder, der blev holdt", "Meetings agreed that were held")
    static let agreedMeans = Text(
        "Af par, der sluttede i perioden: holdte møder ud af dem, der er plads til mellem første og sidste dag.",
        "Of pairs that ended in the period: meetings held, out of those that fit between the first day and the last.")
    static let agreedNote = Text(
        "Pauser er ikke trukket fra. Par kan mødes oftere, end de har aftalt.",
        "Rests are not taken off. Pairs may meet more often than they agreed.")
    static let agreedCancelled = Text("Aftalte møder, der blev aflyst", "Meetings agreed that were called off")
    static let agreedCancelledMeans = Text(
        "Af de samme par, ud af de samme aftalte møder.", "Of the same pairs, out of the same meetings agreed.")
    static let gap = Text("Dage siden sidste møde", "Days since the last meeting")
    static func gapMeans(_ today: Day) -> Text {
        Text(
            "Medianen for par, der er i gang den \(today.danish). Har de ikke mødtes, tælles fra den første dag.",
            "The median of pairs that run on \(today.iso). Where they have not met, it counts from the first day.")
    }
    static let silent = Text("Par uden møde i lang tid", "Pairs without a meeting for long")
    static let silentMeans = Text(
        "Intet møde er skrevet ind i dobbelt så lang tid, som parret har aftalt. Nogen bør ringe. Tal under 5 vises ikke.",
        "No meeting was noted in twice the time agreed: somebody should call. Numbers below 5 are not shown.")

    static let fidelity = Text("Temaer efter manualen", "Themes of the manual")
    static let fidelityMeans = Text(
        "Mødegange i perioden efter tema: holdt som skrevet, tilpasset, sprunget over eller aflyst.",
        "Sessions in the period by theme: as written, adapted, skipped or called off.")
    static let theme = Text("Tema", "Theme")

    static func delivery(_ delivery: Delivery) -> Text {
        switch delivery {
        case .delivered: Text("som skrevet", "as written")
        case .adapted: Text("tilpasset", "adapted")
        case .skipped: Text("sprunget over", "skipped")
        case .cancelled: Text("aflyst", "called off")
        }
    }

    /// The texts that staff read.
    static let all: [Text] = [
        funnelMeans, volunteerFunnelMeans, flowMeans, volunteerFlowMeans, stayingMeans(3), offeredMeans, medianMeans,
        ninetiethMeans, stillMeans, agreedMeans, agreedNote, agreedCancelledMeans, silentMeans, fidelityMeans,
    ]
}
