/// How far a group of people has moved on one scale between two forms: each person is compared with themself.
package struct Change: Hashable, Sendable {
    /// How many people have both scores.
    package let people: Int
    /// The mean score at the start.
    package let earlier: Double
    /// The mean change: later less earlier.
    package let mean: Double
    /// The 95 % confidence interval of the mean change, from the distribution of t; nil for fewer than two people.
    package let interval: ClosedRange<Double>?

    /// The mean score at the later form.
    package var later: Double { earlier + mean }

    /// nil for nobody.
    init?(_ sums: Sums, unit: Int) {
        guard sums.people > 0 else { return nil }
        let (count, unit) = (Double(sums.people), Double(unit))
        people = sums.people
        earlier = Double(sums.earlier) / count / unit
        mean = Double(sums.change) / count / unit
        interval = Change.interval(sums, unit, around: mean)
    }

    private static func interval(_ sums: Sums, _ unit: Double, around mean: Double) -> ClosedRange<Double>? {
        guard sums.people > 1 else { return nil }
        let reach = StudentT.within95(degrees: Double(sums.people - 1)) * sums.errorSquared.squareRoot() / unit
        return (mean - reach)...(mean + reach)
    }
}

/// What answers add up to.
struct Sums: Hashable, Sendable {
    var people = 0
    var incomplete = 0
    var unanswered = 0
    var earlier = 0
    var change = 0
    var squares = 0

    /// The square of the mean change's standard error, in the unit of the sums, for two people or more. The sum of squares
    /// about the mean is worked out in whole numbers, so that nothing is lost in a difference.
    var errorSquared: Double {
        let count = Double(people)
        return Double(people * squares - change * change) / count / (count - 1) / count
    }

    static func + (one: Sums, other: Sums) -> Sums {
        var sum = one
        sum.people += other.people
        sum.incomplete += other.incomplete
        sum.unanswered += other.unanswered
        sum.earlier += other.earlier
        sum.change += other.change
        sum.squares += other.squares
        return sum
    }
}
