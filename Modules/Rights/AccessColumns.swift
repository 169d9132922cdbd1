package import PersonalData

/// What a code in a readable column is called in a row of this programme; nil where the code is no such one. The rooms
/// above know the words: no programme is named here.
package typealias CodeNaming =
    @Sendable (
        _ column: String, _ code: String, _ programme: String?, _ language: ExportLanguage
    ) -> String?

/// How an access export treats each column of the inventory: nothing is left out silently.
package struct AccessColumns: Sendable {
    package let language: ExportLanguage

    /// Columns left out for the person at hand, with the ground.
    private let protected: [String: String]
    private let naming: CodeNaming

    package init(
        language: ExportLanguage, protected: [String: String] = [:],
        naming: @escaping CodeNaming = { _, _, _, _ in nil }
    ) {
        self.language = language
        self.protected = protected
        self.naming = naming
    }

    /// What a person reads for a code in a readable column; nil for a text that is none.
    func name(_ column: Column, _ text: String, in programme: String?) -> String? {
        guard case .clear = column.kind else { return nil }
        if let name = naming(column.name, text, programme, language) { return name }
        return CodeWording.readable.contains(column.name) ? Wording.code(text, language) : nil
    }

    /// The ground on which the column's value is never shown; nil: it is shown.
    ///
    /// An id of the person is shown, other ids are not: they may point at somebody else (Art. 15(4)).
    package func ground(_ column: Column, of holding: Holding) -> String? {
        if let ground = column.withheld ?? protected[column.name] { return Wording.ground(ground, language) }
        if holding.person == nil && holding.record == nil { return Wording.internalReference(language) }
        switch column.kind {
        case .identifier: return column.name == holding.person ? nil : Wording.internalReference(language)
        case .hash: return Wording.keyedHash(language)
        case .sealed: return holding.person == nil ? Wording.sharedText(language) : nil
        case .date, .status, .count, .clear: return nil
        }
    }

    /// What a person reads beside the value.
    package func words(_ column: Column, of holding: Holding) -> String {
        if column.name == holding.person { return Wording.ownNumber(language) }
        return switch column.kind {
        case .sealed(let words), .clear(let words): Wording.words(words, language)
        default: Wording.column(column.name, language)
        }
    }

    /// What a row of a table is called.
    package func title(of holding: Holding) -> String { TableWording.title(holding.table, language) }

    /// Every personal column of the inventory with its ground, or nil where an export shows it (criterion of
    /// completeness: the list has no third state).
    package func coverage(
        _ inventory: Inventory
    ) -> [(table: String, column: String, category: Category, ground: String?)] {
        inventory.holdings.flatMap { holding in
            guard let category = holding.category else {
                return [(table: String, column: String, category: Category, ground: String?)]()
            }
            return holding.columns.map { (holding.table, $0.name, category, ground($0, of: holding)) }
        }
    }
}
