import Casework
import Consent
import HTML
import HTTP
import Participation
import ProgrammeKit
import Reception
import Rights
import Store
import Tenancy

/// A step that was refused, in words for whoever tried it.
struct Refused: Explained {
    let words: Text
}

extension Visit {
    /// Changes as the reader. What the rules refuse is told in their words.
    func change(_ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try explaining { try write(body) }
    }

    /// Changes as nobody: what is done leads back to no person. The rules are asked first, as the person they are about.
    func changeUnnamed(_ person: PersonID, _ body: (borrowing Transaction) throws -> Link) throws -> Link {
        try look(for: "suggestion.ask") { tx in try Restrictions.refuse(tx, person) }
        return try explaining { try writeUnnamed(body) }
    }

    /// Reads as the reader.
    func look<T>(for purpose: String, _ body: (borrowing Transaction) throws -> T) throws -> T {
        try explaining { try read(for: purpose, body) }
    }

    /// What is not there, and what is somebody else's, is one answer.
    private func explaining<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch ParticipationError.notFound {
            throw StatusError(.notFound)
        } catch {
            guard let words = Visit.words(of: error) else { throw error }
            throw Refused(words: words)
        }
    }

    static func words(of error: any Error) -> Text? {
        switch error {
        case is RestrictedError: DataWording.restricted
        case is ConsentError: DataWording.consentChanged
        default: StepRefusal.text(of: error)
        }
    }

    /// What a programme is called here, also one that is turned off.
    func name(of programme: ProgrammeID) -> String {
        tenant.terms(of: programme)?.wording.name.in(language) ?? programme.text
    }
}

/// What was just done, told on the page that a button leads to.
enum Done: String, CaseIterable, ReceiptCode {
    case cancelled, paused, resumed, accepted, declined, planned, recorded
    case excused, rests, back, called, somebodyElse = "somebody-else", taken
    case withdrawn, undone, stopped, made, closed, measured, said, unsaid
    case ended, stated, reached, heard, noted, spoken, offered

    var words: Text { DoneWording.words(self) }
}
