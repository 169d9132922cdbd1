import Participation
import ProgrammeKit
import Store

extension Counter {
    /// What people said of the programme, and how much of it was answered; nothing where nobody has said anything yet.
    func voices(_ tx: borrowing Transaction) throws -> [Figure] {
        let made = try tally(tx, .suggestionsMade)
        guard made.total(untilThen) > 0 else { return [] }
        let answered = try tally(tx, .suggestionsAnswered)
        return [
            figure(.suggestionsMade, made, VoiceWording.made, VoiceWording.madeMeans),
            share(
                answered, of: made, code: Measure.suggestionsAnswered.rawValue, VoiceWording.answered,
                VoiceWording.answeredMeans),
        ]
    }
}
