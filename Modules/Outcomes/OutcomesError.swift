/// Why an answer could not be taken down. Nothing was changed.
package enum OutcomesError: Error, Equatable, CustomStringConvertible {
    /// There is no such form or quote, or it has been erased.
    case notFound
    /// The programme does not measure that of this person then.
    case notAsked
    /// It is too early or too late for the occasion.
    case notNow(first: String, last: String)
    /// A day that has not come yet.
    case ahead
    /// A rated goal is not one of the person's.
    case foreignGoal
    /// A quote of no words, or of too many.
    case quoteLength(most: Int)
    /// What is stored cannot be read as answers: a newer version wrote it.
    case unknownCode

    package var description: String {
        switch self {
        case .notFound: "There is no such form here. Look at what the person has been asked, and try again."
        case .notAsked:
            "The programme does not ask this person for it. The person's page lists what it asks for, and when."
        case .notNow(let first, let last): "Answers for this occasion are taken from \(first) to \(last)."
        case .ahead: "The day has not come yet. Give the day on which the answers were given."
        case .foreignGoal: "A goal that is rated must be one of the person's own."
        case .quoteLength(let most): "A quote has 1 to \(most) characters."
        case .unknownCode: "What is stored here was written by a newer version. Update Sammen."
        }
    }
}
