/// A point that a programme's funding or study is held to.
public struct Milestone: Hashable, Sendable {
    /// A stable code; the wording holds its text as `milestone.<code>`.
    public let code: String
    /// The calendar year in which it falls, where the source gives one.
    public let year: Int?
    /// How many are to be reached, where it counts something.
    public let target: Int?
    /// How many months it lasts, where it is a span.
    public let months: Int?
    /// Whether the span is a pause in which nothing new begins, such as until the results of a study.
    public let isIdle: Bool

    /// A milestone with what is known of it.
    public init(code: String, year: Int? = nil, target: Int? = nil, months: Int? = nil, isIdle: Bool = false) {
        self.code = code
        self.year = year
        self.target = target
        self.months = months
        self.isIdle = isIdle
    }
}
