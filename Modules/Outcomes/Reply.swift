package import Participation
import Store

/// What somebody answered to a form.
package enum Reply: Hashable, Sendable {
    /// The answers to an instrument with items of its own.
    case answers(FormAnswers)
    /// How near each of the person's goals is.
    case goals([GoalRating])
    /// The person would rather not.
    case skipped

    /// Whether nothing at all was answered.
    package var isEmpty: Bool {
        switch self {
        case .answers(let answers): answers.items.allSatisfy { $0 == nil }
        case .goals(let ratings): ratings.allSatisfy { $0.rating == nil }
        case .skipped: true
        }
    }
}

/// How near one goal is, 0 to 10; nil: skipped.
package struct GoalRating: Hashable, Sendable {
    package let goal: GoalID
    package let rating: Int?

    package init(_ goal: GoalID, _ rating: Int?) {
        self.goal = goal
        self.rating = rating
    }
}

extension Reply {
    /// As it is sealed: "3,2,,4,1", or "id:7,id:" for goals; nil for a skipped form.
    var text: String? {
        switch self {
        case .answers(let answers): answers.items.map { $0.map(String.init) ?? "" }.joined(separator: ",")
        case .goals(let ratings):
            ratings.map { "\($0.goal.raw):\($0.rating.map(String.init) ?? "")" }.joined(separator: ",")
        case .skipped: nil
        }
    }

    /// - Throws: ``OutcomesError`` for a text that no version up to this one has written.
    init(_ text: String?, to instrument: Instrument) throws {
        guard let text else {
            self = .skipped
            return
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        self =
            instrument == .goals
            ? .goals(try parts.map(Reply.goal)) : .answers(try FormAnswers(parts.map(Reply.number), to: instrument))
    }

    private static func goal(_ part: Substring) throws -> GoalRating {
        let halves = part.split(separator: ":", omittingEmptySubsequences: false)
        guard halves.count == 2, let id = Int64(halves[0]) else { throw OutcomesError.unknownCode }
        return GoalRating(GoalID(raw: id), try number(halves[1]))
    }

    private static func number(_ text: Substring) throws -> Int? {
        if text.isEmpty { return nil }
        guard let number = Int(text) else { throw OutcomesError.unknownCode }
        return number
    }

    /// Refuses ratings outside the scale, and another number of goals than one to three.
    func check() throws {
        guard case .goals(let ratings) = self else { return }
        _ = try FormAnswers(ratings.map(\.rating), to: .goals)
    }
}
