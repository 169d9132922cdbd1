/// What a year of a continuous offer costs, and for how many.
public struct Price: Hashable, Sendable {
    /// A stable code, such as `one-weekly-group`.
    public let code: String
    /// The price of the whole year.
    public let total: Amount
    /// How many participants the price covers.
    public let participants: Int
    /// What a source printed as the price of one participant, where that differs from the sum: shown beside, never used.
    public let published: Amount?

    /// A price; `published` is a figure that somebody else has printed.
    public init(code: String, total: Amount, participants: Int, published: Amount? = nil) {
        self.code = code
        self.total = total
        self.participants = participants
        self.published = published
    }

    /// The price of one participant, to the nearest øre; nil when nobody is covered.
    public var perParticipant: Amount? { total.shared(by: participants) }
}
