/// How far a person's own goals have moved between two forms: each goal is compared with itself.
public enum GoalChange {
    /// A point of a goal is counted as six, so that the mean of one, two or three goals is a whole number.
    public static let unit = 6

    /// The mean of the goals' ratings in units; nil when there are none to three answered goals, or one is missing.
    public static func mean(_ ratings: [Int?]) -> Int? {
        let answered = ratings.compactMap { $0 }
        guard answered.count == ratings.count, Instrument.goals.items.contains(answered.count) else { return nil }
        return answered.reduce(0, +) * unit / answered.count
    }
}
