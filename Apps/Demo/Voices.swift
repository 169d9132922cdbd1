import Participation
import Store

/// What people might have said of a programme: answered, refused with a reason, and one without a name that waits.
extension Site {
    func addVoices(_ tx: borrowing Transaction, named person: PersonID) throws {
        let author = SuggestionAuthor(person, as: .participant)
        let adopted = try Suggestions.make(tx, Phrases.coffee, .proposal, of: id, by: author)
        try Suggestions.answer(tx, adopted, Phrases.coffeeAnswer, adopted: true)
        let refused = try Suggestions.make(tx, Phrases.transport, .proposal, of: id, by: nil)
        try Suggestions.close(tx, refused, Phrases.transportAnswer, because: .notOurs)
        _ = try Suggestions.make(tx, Phrases.evenings, .comment, of: id, by: nil)
    }
}
