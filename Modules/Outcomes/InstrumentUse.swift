public import Days
public import Participation

/// That a programme measures with an instrument: of whom, when, for which purpose, and who reads the answers by when.
/// All of it is said to people before they answer.
public struct InstrumentUse: Hashable, Sendable {
    /// What is measured with.
    public let instrument: Instrument
    /// Whose answers it asks for.
    public let respondent: Respondent
    /// When it asks, in the order of time; the first is what the others are compared with.
    public let occasions: [Occasion]
    /// Who reads the answers.
    public let reading: Reading
    /// The code of the programme's purpose. Where its basis is consent, nobody is asked who has not given it.
    public let purpose: String

    /// One line of what a programme measures.
    public init(
        _ instrument: Instrument, of respondent: Respondent, at occasions: [Occasion], readBy reading: Reading,
        for purpose: String
    ) {
        self.instrument = instrument
        self.respondent = respondent
        self.occasions = occasions
        self.reading = reading
        self.purpose = purpose
    }

    /// One line for each instrument, by the codes that a tenant chose among: the same occasions, reader and purpose.
    public static func each(
        _ codes: [String], of respondent: Respondent, at occasions: [Occasion], readBy reading: Reading,
        for purpose: String
    ) -> [InstrumentUse] {
        codes.compactMap(Instrument.init(rawValue:)).map {
            InstrumentUse($0, of: respondent, at: occasions, readBy: reading, for: purpose)
        }
    }

    /// How long after the end the last answers are asked for.
    public var followUp: Period? {
        for case .followUp(let period) in occasions { return period }
        return nil
    }
}

/// When people are asked.
public enum Occasion: Hashable, Sendable {
    /// When the course of support or a relative's part begins, or the volunteer has been confirmed.
    case start
    /// When the pair, the group, the course of support or a relative's part ends; for a volunteer when the first of them
    /// does, or at the exit.
    case end
    /// So long after the course of support, or the volunteering, has ended.
    case followUp(Period)

    /// The stored code.
    public var code: String {
        switch self {
        case .start: "start"
        case .end: "end"
        case .followUp: "follow-up"
        }
    }
}

/// Who reads answers, and how soon. A form says it beforehand: an answer must not be a cry that nobody hears.
public struct Reading: Hashable, Sendable {
    /// The code of the role that reads, one of the programme's.
    public let role: String
    /// Within how many days of the answer.
    public let days: Int

    /// Read by a role, within some days.
    public init(by role: String, within days: Int) {
        self.role = role
        self.days = days
    }
}
