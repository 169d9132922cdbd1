/// Why a step in a life cycle was refused. Nothing was changed.
package enum ParticipationError: Error, Equatable, CustomStringConvertible {
    /// There is no such record, or it has been erased.
    case notFound
    /// A date lies before the start of what it ends.
    case beforeStart
    /// The referral has been accepted, rejected or withdrawn already.
    case alreadyDecided
    /// The person waits already, or has an open course, place or part in the programme.
    case alreadyOpen
    /// What should be changed has ended.
    case alreadyEnded
    /// Something that belongs to it is still open: the word names it.
    case stillOpen(String)
    /// The volunteer has as many matches as wanted, or has not said how many.
    case noCapacity
    /// One of the two wants to avoid the other.
    case vetoed
    /// Both sides have not accepted.
    case notAccepted
    /// A match is extended once.
    case alreadyExtended
    /// The match has not begun, or has ended.
    case notRunning
    /// Every place is taken.
    case full
    /// An entry may be corrected for 14 days.
    case tooLateToCorrect
    /// The step does not follow from the present state: the word names that state.
    case wrongOrder(String)
    /// A concern needs a deputy who is not its handler.
    case deputyMissing
    /// The two sides are one person.
    case samePerson
    /// A number is outside what it may be: the word names it.
    case outOfRange(String)
    /// A stored code is unknown: a newer version wrote it.
    case unknownCode

    package var description: String {
        switch self {
        case .notFound: "There is no such record here. Copy the id from a list; an erased record is gone for good."
        case .beforeStart: "This day lies before the start. Give a later day."
        case .alreadyDecided: "This referral has been decided. Receive a new one to decide again."
        case .alreadyOpen: "There is an open one in this programme already. End it first, or go on with it."
        case .alreadyEnded: "It has ended, so it cannot be changed. Begin a new one."
        case .stillOpen(let what): "It cannot end while there is an open \(what). End that first."
        case .noCapacity: "The volunteer has no room for another match. Ask for a new capacity, or choose another."
        case .vetoed: "One of the two asked to avoid the other. Choose somebody else."
        case .notAccepted: "Both sides must accept first. Record their answers."
        case .alreadyExtended: "A match is extended once. End it, or propose a new match."
        case .notRunning: "The match is not running. Only a match that began and has not ended can do this."
        case .full: "Every place is taken. Use the waiting list, or give the group more places."
        case .tooLateToCorrect: "An entry can be corrected for 14 days. Append a correction instead."
        case .wrongOrder(let state): "This step does not follow from \(state). Take the steps in order."
        case .deputyMissing: "A concern needs a deputy other than its handler. Name one."
        case .samePerson: "The volunteer and the participant are one person. Choose two."
        case .outOfRange(let what): "The \(what) is outside what is allowed. Give another number."
        case .unknownCode: "A stored code is unknown to this version. Use the version that wrote it, or a newer one."
        }
    }
}
