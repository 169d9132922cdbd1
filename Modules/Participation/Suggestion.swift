package import Days
package import Store

/// What somebody says of how a programme runs.
package enum SuggestionKind: String, Sendable, CaseIterable {
    /// Something that could be done.
    case proposal
    /// How something is.
    case comment
}

/// What became of it. An arrow leads from `open` to each of the others, and none back.
package enum SuggestionState: String, Sendable, CaseIterable {
    case open
    /// It has its answer, and nothing else follows.
    case answered
    /// It is done.
    case adopted
    /// It is not done, for a reason.
    case closed
    /// Its words were taken away, for a reason: they were about somebody, or no proposal.
    case removed
}

/// Why a suggestion is not followed.
package enum SuggestionClosing: String, Sendable, CaseIterable {
    case notOurs = "not-ours"
    case notNow = "not-now"
    case alreadySo = "already-so"
}

/// Why the words of a suggestion are taken away.
package enum SuggestionRemoval: String, Sendable, CaseIterable {
    case aboutSomebody = "about-somebody"
    case nothingOfTheProgramme = "not-about-programme"
    case harsh
}

/// A proposal or comment, its words still sealed.
package struct Suggestion: Sendable, Equatable {
    package let id: SuggestionID
    package let programme: ProgrammeID
    /// nil: given without a name, and nobody can find out whose it is.
    package let author: PersonID?
    /// As what the author says it; nil without a name.
    package let side: Side?
    package let kind: SuggestionKind
    package let made: Day
    package let state: SuggestionState
    /// The code of a ``SuggestionClosing`` or a ``SuggestionRemoval``.
    package let reason: String?
    package let decided: Day?
    /// Under whose key the words are: the author's, or the row's own.
    let subject: PersonID
}

/// Who says it, and as what.
package struct SuggestionAuthor: Sendable, Equatable {
    package let person: PersonID
    package let side: Side

    package init(_ person: PersonID, as side: Side) {
        self.person = person
        self.side = side
    }
}
