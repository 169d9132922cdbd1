/// Whose answers a programme asks for. Each answers for themselves alone. Stored in addresses; never renamed.
public enum Respondent: String, Hashable, CaseIterable, Sendable, Codable {
    /// Somebody with a course of support.
    case participant
    /// An adult of a family, with a part of their own.
    case relative
    /// A confirmed volunteer.
    case volunteer
    /// Somebody who waits for a place, where the programme compares those it supports with those who wait.
    case waiting

    /// The side of the support on which they stand.
    public var side: Side { self == .volunteer ? .volunteer : .participant }
}
