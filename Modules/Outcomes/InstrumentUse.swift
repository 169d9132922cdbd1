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
    /// For those who wait: how they are compared with those who are supported; nil for everybody else.
    public let comparison: WaitingComparison?

    /// One line of what a programme measures.
    public init(
        _ instrument: Instrument, of respondent: Respondent, at occasions: [Occasion], readBy reading: Reading,
        for purpose: String
    ) {
        self.init(instrument, respondent, occasions, reading, purpose, nil)
    }

    private init(
        _ instrument: Instrument, _ respondent: Respondent, _ occasions: [Occasion], _ reading: Reading,
        _ purpose: String, _ comparison: WaitingComparison?
    ) {
        self.instrument = instrument
        self.respondent = respondent
        self.occasions = occasions
        self.reading = reading
        self.purpose = purpose
        self.comparison = comparison
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

    /// One line for each instrument of those who wait: asked when the wait begins, and once more. Goals are left out: nobody
    /// has stated any before the support.
    public static func waiting(
        _ codes: [String], _ comparison: WaitingComparison, readBy reading: Reading, for purpose: String
    ) -> [InstrumentUse] {
        codes.compactMap(Instrument.init(rawValue:)).filter { $0 != .goals }.map {
            InstrumentUse($0, .waiting, [.start, .end], reading, purpose, comparison)
        }
    }

    /// How long after the end the last answers are asked for.
    public var followUp: Period? {
        for case .followUp(let period) in occasions { return period }
        return nil
    }
}

/// How a programme compares those whom it supports with those who wait.
public struct WaitingComparison: Hashable, Sendable {
    /// How long after the first answers somebody who waits is asked again: as long as the support lasts.
    public let length: Period
    /// Whether a concealed and random draw decided who waits. Then everybody is asked again after the length and counted as
    /// drawn, whatever they took part in since (intention to treat). Else those who get a place sooner are asked then.
    public let isRandom: Bool

    /// A comparison over so long.
    public init(over length: Period, isRandom: Bool) {
        self.length = length
        self.isRandom = isRandom
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
