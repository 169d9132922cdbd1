/// How much further one group of people has moved than another that has nobody in common with it.
package struct Difference: Hashable, Sendable {
    /// The mean change of the one less that of the other.
    package let mean: Double
    /// The 95 % confidence interval, for two groups that may scatter differently (Welch, Biometrika 34, 1947), with
    /// Satterthwaite's degrees of freedom (Biometrics Bulletin 2, 1946).
    package let interval: ClosedRange<Double>

    /// nil where one of the groups has fewer than two people.
    init?(_ one: Sums, _ other: Sums, unit: Int) {
        guard one.people > 1, other.people > 1 else { return nil }
        let (unit, ours, theirs) = (Double(unit), one.errorSquared, other.errorSquared)
        let mean = (Double(one.change) / Double(one.people) - Double(other.change) / Double(other.people)) / unit
        let spread =
            ours * ours / Double(one.people - 1) + theirs * theirs / Double(other.people - 1)
        let degrees = spread > 0 ? (ours + theirs) * (ours + theirs) / spread : 1
        let error = (ours + theirs).squareRoot() / unit
        let reach = error > 0 ? StudentT.within95(degrees: degrees) * error : 0
        self.mean = mean
        interval = (mean - reach)...(mean + reach)
    }
}
