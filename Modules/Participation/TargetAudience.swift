/// Whom an event or an open course is for. Nobody is asked to prove it.
public enum TargetAudience: String, Hashable, CaseIterable, Sendable, Codable {
    case citizens
    case relatives
    case volunteers
    /// Staff of the municipality, the region or a partner.
    case staff
    case leaders
    /// Pupils of a school or of youth education.
    case pupils
    /// Whoever would like to come.
    case everybody
}

/// A kind of event that a programme holds. The wording has its name as `event.<code>`.
public struct EventKind: Hashable, Sendable {
    /// Stored with each event, such as `school-visit`.
    public let code: String
    /// Whom it is usually for.
    public let audience: TargetAudience
    /// Whether volunteers speak at it.
    public let hasSpeakers: Bool

    /// A kind of event.
    public init(_ code: String, for audience: TargetAudience, hasSpeakers: Bool) {
        self.code = code
        self.audience = audience
        self.hasSpeakers = hasSpeakers
    }

    /// What volunteers come together for on the way: supervision of what they do, and a network of their own.
    public static let forVolunteers = [
        EventKind("supervision", for: .volunteers, hasSpeakers: false),
        EventKind("volunteers-network", for: .volunteers, hasSpeakers: false),
    ]
}
