import PersonalData
import Retention
import Store

/// How long each category is kept, in words, from the rules in force (GDPR Art. 15(1)(d)).
enum KeptWords {
    /// By category number.
    static func all(_ tx: borrowing Transaction, _ language: ExportLanguage) throws -> [Int: String] {
        let words = try Rules.current(tx).map { rule in
            let start = Wording.start(of: rule.category, language)
            return (
                rule.category.number,
                language.choose(
                    "Slettes \(Wording.period(rule.period, language)) efter \(start).",
                    "Erased \(Wording.period(rule.period, language)) after: \(start).")
            )
        }
        return Dictionary(words) { first, _ in first }
    }
}
