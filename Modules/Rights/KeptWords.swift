package import PersonalData
import Retention
package import Store

/// How long each category is kept, in words, from the rules in force (GDPR Art. 15(1)(d)).
package enum KeptWords {
    /// What a category is called.
    package static func name(_ category: Category, _ language: ExportLanguage) -> String {
        Wording.category(category, language)
    }

    /// By category number.
    package static func all(_ tx: borrowing Transaction, _ language: ExportLanguage) throws -> [Int: String] {
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
