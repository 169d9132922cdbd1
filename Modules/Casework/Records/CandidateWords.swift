import Participation
import People
import ProgrammeKit
import Store

/// Words that a participant and a volunteer have in common, taken from their own sentences. It finds something to talk
/// about; it understands nothing.
struct CandidateWords {
    private let names: Names
    private let languages: Set<String>
    private let wishes: Set<String>
    private let declines: Set<String>

    init(_ names: Names, _ participant: PersonID) {
        self.names = names
        languages = CandidateWords.words(names.field(.languages, of: participant), from: 2)
        wishes = CandidateWords.words(names.field(.wishes, of: participant), from: 4)
        declines = CandidateWords.words(names.field(.declines, of: participant), from: 4)
    }

    /// Languages that both speak, and things that one likes and the other wishes for.
    func shared(with volunteer: PersonID) -> (languages: [String], wishes: [String]) {
        let spoken = CandidateWords.words(names.field(.languages, of: volunteer), from: 2)
        let liked = CandidateWords.words(names.field(.interests, of: volunteer), from: 4)
        return (languages.intersection(spoken).sorted(), wishes.intersection(liked).sorted())
    }

    /// What one likes or wishes for, and the other does not want; and that they share no language.
    func conflicts(with volunteer: PersonID) -> [Text] {
        let spoken = CandidateWords.words(names.field(.languages, of: volunteer), from: 2)
        let liked = CandidateWords.words(names.field(.interests, of: volunteer), from: 4)
        let refused = CandidateWords.words(names.field(.declines, of: volunteer), from: 4)
        let unwanted = liked.intersection(declines).union(wishes.intersection(refused)).sorted()
        let speechless = !languages.isEmpty && !spoken.isEmpty && languages.isDisjoint(with: spoken)
        return (speechless ? [CandidateWording.noLanguage] : [])
            + (unwanted.isEmpty ? [] : [CandidateWording.unwanted(unwanted)])
    }

    /// Words of at least so many letters, in small letters.
    private static func words(_ shown: Shown, from length: Int) -> Set<String> {
        let words = (shown.text ?? "").lowercased().split { !$0.isLetter }
        return Set(words.filter { $0.count >= length }.map(String.init))
    }
}
