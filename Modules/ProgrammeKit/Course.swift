public import Days

/// How volunteers are trained: so many sessions, so far apart, on these topics, for a cohort of this size.
public struct Course: Hashable, Sendable {
    /// A stable code, such as `mentor-training`.
    public let code: String
    /// The number of sessions.
    public let sessions: Int
    /// How far apart the sessions are.
    public let spacing: Spacing
    /// The hours of the whole course; nil where the source tells none.
    public let hours: Int?
    /// The topics in order; there may be more or fewer than sessions.
    public let topics: [Text]
    /// The smallest and largest cohort; nil where the source sets none.
    public let cohort: ClosedRange<Int>?
    /// The share of the sessions held, in per cent, at which somebody must have been to get the certificate.
    public let certificatePercent: Int

    /// A course of training.
    public init(
        code: String, sessions: Int, spacing: Spacing, hours: Int?, topics: [Text], cohort: ClosedRange<Int>?,
        certificatePercent: Int
    ) {
        self.code = code
        self.hours = hours
        self.sessions = sessions
        self.spacing = spacing
        self.topics = topics
        self.cohort = cohort
        self.certificatePercent = certificatePercent
    }

    /// The days of all sessions when the first is held on `first`. Each is counted from the first, so that a month end
    /// does not drift: 31 January, 28 February, 31 March.
    public func calendar(from first: Day) -> [Day] {
        (0..<max(sessions, 0)).map { number in
            switch spacing {
            case .months(let months): first.adding(.months(months * number))
            case .weeks(let weeks): first.adding(days: weeks * 7 * number)
            }
        }
    }
}

/// From one session to the next.
public enum Spacing: Hashable, Sendable {
    /// So many calendar months.
    case months(Int)
    /// So many weeks.
    case weeks(Int)
}
