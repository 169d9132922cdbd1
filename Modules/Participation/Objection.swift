public import Days

/// Why a step should not be taken, or should be thought about once more.
public struct Objection: Hashable, Sendable {
    /// How much an objection weighs.
    public enum Severity: String, Hashable, CaseIterable, Sendable, Codable {
        /// The step is refused.
        case blocks
        /// The step is allowed after it has been shown.
        case warns
    }

    /// Stable, for logs and `--json`, such as `cohort-too-small`.
    public let code: String
    /// Whether the step is refused.
    public let severity: Severity
    /// The key of the sentence in the programme's wording.
    public let wording: String
    /// Numbers the sentence names, by the name of their place in it.
    public let figures: [String: Int]
    /// Nothing speaks against the person: every place is taken, so they wait for one.
    public let leadsToWaiting: Bool

    /// The wording's key is `objection.<code>` unless another is given.
    public init(
        _ code: String, _ severity: Severity, wording: String? = nil, figures: [String: Int] = [:],
        leadsToWaiting: Bool = false
    ) {
        self.code = code
        self.severity = severity
        self.wording = wording ?? "objection.\(code)"
        self.figures = figures
        self.leadsToWaiting = leadsToWaiting
    }
}

/// What somebody should do, and by when. The rule names the kind of subject; who asked it knows which one.
public struct Duty: Hashable, Sendable {
    /// What kind of thing a duty is about.
    public enum Subject: String, Hashable, CaseIterable, Sendable, Codable {
        case participant, volunteer, match, group, cohort
    }

    /// Stable, for logs and `--json`, such as `call-the-pair`.
    public let code: String
    /// The last day on which doing it is in time.
    public let due: Day
    /// What it is about.
    public let subject: Subject
    /// The key of the sentence in the programme's wording.
    public let wording: String

    /// The wording's key is `duty.<code>` unless another is given.
    public init(_ code: String, due: Day, about subject: Subject, wording: String? = nil) {
        self.code = code
        self.due = due
        self.subject = subject
        self.wording = wording ?? "duty.\(code)"
    }
}
