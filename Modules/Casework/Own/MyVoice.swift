package import Participation
import ProgrammeKit
package import Store

/// Something that was said of a programme, opened, with its answer.
package struct Said: Sendable {
    package let suggestion: Suggestion
    package let words: Opened
    package let answer: Opened

    init(_ tx: borrowing Transaction, _ suggestion: Suggestion) throws {
        self.suggestion = suggestion
        words = try Suggestions.words(tx, of: suggestion)
        answer = try Suggestions.answer(tx, to: suggestion)
    }
}

/// What somebody may say of the programmes they take part in, and what was answered to everybody.
package struct MyVoice: Sendable {
    /// Where the person has a part, and as what.
    package let parts: [(programme: ProgrammeID, side: Side)]
    /// What anybody said and was answered, the latest first; nobody's name stands beside it.
    package let answered: [Said]
    /// What the person said under their name and nobody has answered, or was taken away.
    package let own: [Said]

    /// - Parameter person: the person behind the session.
    package init(_ tx: borrowing Transaction, of person: PersonID, _ offers: Offers) throws {
        parts = try MyVoice.parts(tx, person, offers)
        let programmes = Set(parts.map(\.programme)).sorted()
        answered = try programmes.flatMap { try Suggestions.answered(tx, of: $0) }
            .sorted { ($0.decided ?? $0.made) > ($1.decided ?? $1.made) }.map { try Said(tx, $0) }
        own = try Suggestions.of(tx, person).filter { $0.state == .open || $0.state == .removed }
            .map { try Said(tx, $0) }
    }

    /// The side from which the person speaks of a programme; nil where they have no part in it.
    package func side(in programme: String) -> (programme: ProgrammeID, side: Side)? {
        parts.first { $0.programme.text == programme }
    }

    private static func parts(
        _ tx: borrowing Transaction, _ person: PersonID, _ offers: Offers
    ) throws -> [(programme: ProgrammeID, side: Side)] {
        let supported = Set(
            try Enrolments.of(tx, person).map(\.programme) + RelativeParts.of(tx, person).map(\.programme))
        let volunteering = Set(try Volunteers.of(tx, person).filter { $0.closing == nil }.map(\.programme))
        return offers.all.map(\.id).compactMap { programme in
            if volunteering.contains(programme) { return (programme, .volunteer) }
            return supported.contains(programme) ? (programme, .participant) : nil
        }
    }
}

/// Something that was said of a programme, as a coordinator reads it.
package struct SuggestionPage: Sendable {
    package let said: Said
    /// nil: without a name, or of somebody who is a colleague by now and was none when they said it.
    package let author: Named?

    package init(_ tx: borrowing Transaction, _ id: SuggestionID) throws {
        said = try Said(tx, Suggestions.show(tx, id))
        let author = try Suggestions.shownAuthor(tx, of: said.suggestion)
        self.author = try author.map { try Names(tx, [$0])[$0] }
    }
}

extension Suggestions {
    /// Whom a coordinator may see as its author.
    static func shownAuthor(_ tx: borrowing Transaction, of suggestion: Suggestion) throws -> PersonID? {
        guard let author = suggestion.author else { return nil }
        let isFormer = try suggestion.side == .participant && FormerCase.isClosed(tx, of: author)
        return isFormer ? nil : author
    }
}
