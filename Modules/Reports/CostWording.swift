import Days
import ProgrammeKit

/// What the figures of prices and pauses count.
enum CostWording {
    static func marginalMeans(_ larger: Amount, _ smaller: Amount) -> Text {
        Text(
            "\(larger.text(in: .danish)) kr. minus \(smaller.text(in: .danish)) kr. for et år.",
            "\(larger.text(in: .english)) DKK less \(smaller.text(in: .english)) DKK for a year.")
    }

    static func marginalEachMeans(_ extra: Amount, _ people: Int) -> Text {
        Text(
            "\(extra.text(in: .danish)) kr. delt med de \(people) deltagere, der kommer til.",
            "\(extra.text(in: .english)) DKK divided by the \(people) participants added.")
    }

    static let marginalNote = Text(
        "Det gælder kun oven på det mindre tilbud. Alene koster gruppen mere.",
        "It holds on top of the smaller offer alone: by itself the group costs more.")

    static let last = Text("Sidste mødegang i det, der er begyndt", "Last session of what has begun")
    static let lastMeans = Text(
        "Den sidste dag i de grupper eller hold, der er begyndt.",
        "The last day of the groups or cohorts that have begun.")
    static let next = Text("Det næste begynder", "The next begins")
    static let nextMeans = Text(
        "Den første dag i det næste, der er planlagt.", "The first day of what is planned next.")
    static let idle = Text("Dage, hvor intet er i gang", "Days in which nothing runs")
    static let idleMeans = Text(
        "Dage mellem den sidste mødegang og den næste begyndelse.",
        "Days between the last session and the next beginning.")
    static let plannedMeans = Text(
        "Måneder, der er planlagt uden nyt. Tallet er jeres egen indstilling.",
        "Months that are planned without anything new. The number is your own setting.")
    static let over = Text("Pausen er forbi", "The pause is over")

    static func overMeans(_ months: Int) -> Text {
        Text("\(months) måneder efter den sidste mødegang.", "\(months) months after the last session.")
    }

    static let waiting = Text("Venter imens", "Waiting meanwhile")

    static func waitingMeans(_ today: Day) -> Text {
        Text(
            "På ventelisten den \(today.danish). Tal under 5 vises ikke.",
            "On the waiting list on \(today.iso). Numbers below 5 are not shown.")
    }

    static let free = Text("Godkendte frivillige uden gruppe eller par", "Confirmed volunteers without a group or pair")

    static func freeMeans(_ today: Day) -> Text {
        Text(
            "Er med den \(today.danish), men har ingen at støtte. Tal under 5 vises ikke.",
            "There on \(today.iso), with nobody to support. Numbers below 5 are not shown.")
    }

    /// The texts that staff read.
    static let all: [Text] = [
        marginalEachMeans(Amount(kroner: 88_000), 48), marginalNote, lastMeans, nextMeans, idleMeans, plannedMeans,
        overMeans(11),
    ]
}
