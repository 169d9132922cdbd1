/// Why answers cannot be those of an instrument.
public enum ScoringError: Error, Equatable, CustomStringConvertible {
    /// Another number of items than the form has.
    case items(Instrument, expected: ClosedRange<Int>)
    /// An answer that the form does not offer.
    case answer(Instrument, item: Int, allowed: ClosedRange<Int>)

    /// What is wrong and what to do; never the answer itself.
    public var description: String {
        switch self {
        case .items(let instrument, let expected):
            "\(instrument.rawValue) has \(ScoringError.count(expected)) items. Give one answer for each, or leave it out."
        case .answer(let instrument, let item, let allowed):
            "Item \(item) of \(instrument.rawValue) is answered \(allowed.lowerBound) to \(allowed.upperBound)."
                + (instrument == .tils ? " The variant that answers 1 to 4 is another instrument." : "")
        }
    }

    private static func count(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
}

/// The answers to one form, in the order of its items; nil is an item that was skipped.
public struct FormAnswers: Hashable, Sendable {
    /// What was answered.
    public let instrument: Instrument
    /// One for each item; nil: skipped.
    public let items: [Int?]

    /// - Throws: `ScoringError` for another number of items, or an answer that the form does not offer.
    public init(_ items: [Int?], to instrument: Instrument) throws(ScoringError) {
        guard instrument.items.contains(items.count) else {
            throw .items(instrument, expected: instrument.items)
        }
        for (index, answer) in items.enumerated() {
            guard let answer, !instrument.answers.contains(answer) else { continue }
            throw .answer(instrument, item: index + 1, allowed: instrument.answers)
        }
        self.instrument = instrument
        self.items = items
    }

    /// Whether every item is answered.
    public var isComplete: Bool { items.allSatisfy { $0 != nil } }

    /// The score of each scale, in the order of the instrument's scales. A missing item means no score of its scale.
    ///
    /// WHO-5 is the sum of its items times 4, and never (sum − 5) × 4: that is the older form answered 1–6. Goals have
    /// no score here: each is compared with itself, see ``GoalChange``.
    public var scores: [Int?] {
        switch instrument {
        case .who5: [sum.map { $0 * 4 }]
        case .qpr15, .tils: [sum]
        case .chime, .familyLife, .mentorLife: items
        case .goals: [nil]
        }
    }

    /// The band of the one score of a validated instrument, where it has bands; nil without a score.
    public var band: Band? {
        guard let score = scores.first ?? nil else { return nil }
        return Band(of: score, on: instrument)
    }

    /// The sum of all items; nil when one is missing.
    private var sum: Int? {
        items.reduce(0) { sum, item in sum.flatMap { sum in item.map { sum + $0 } } }
    }
}

extension Band {
    /// The band of a score; nil for an instrument without published bands.
    public init?(of score: Int, on instrument: Instrument) {
        switch instrument {
        case .who5: self = score <= 35 ? .low : score <= 50 ? .reduced : .usual
        case .tils: self = score >= 7 ? .severe : .usual
        case .qpr15, .chime, .goals, .familyLife, .mentorLife: return nil
        }
    }
}
