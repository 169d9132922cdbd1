import PersonalData
import Rights
import Tenancy

/// The page that explains an export: each file, each column, and what did not come along. It needs no Sammen to be read.
struct Guide {
    static let name = "README.txt"

    private let tenant: Tenant
    private let tables: [MovedTable]

    init(tenant: Tenant, tables: [MovedTable]) {
        self.tenant = tenant
        self.tables = tables
    }

    var text: [UInt8] {
        let parts = ExportLanguage.allCases.flatMap { language in
            [Wording.introduction(tenant.configuration.name, language), Wording.papers(language), left(language)]
                + [Wording.forms(language), categories(language)] + tables.map { table($0, language) }
        }
        return Array((parts.joined(separator: "\n\n") + "\n").utf8)
    }

    private func left(_ language: ExportLanguage) -> String {
        let reasons = Dictionary(grouping: LeftBehind.tables.keys) { LeftBehind.tables[$0] ?? .ownBooks }
        let lines = reasons.sorted { $0.key.rawValue < $1.key.rawValue }.map { reason, tables in
            "- \(Wording.reason(reason, language)) (\(tables.sorted().joined(separator: ", ")))"
        }
        return ([Wording.left(language)] + lines).joined(separator: "\n")
    }

    /// What the numbers of categories stand for: with them the rules of retention say when a row goes.
    private func categories(_ language: ExportLanguage) -> String {
        let names = Category.all.map { "\($0.number) \($0.name)" }
        return Wording.categories(language) + " " + names.joined(separator: ", ") + "."
    }

    private func table(_ table: MovedTable, _ language: ExportLanguage) -> String {
        let holdings = tenant.inventory.holdings.filter { $0.table == table.name }
        let words = AccessColumns(language: language)
        let title = holdings.first.map { Wording.title(table.name, language) ?? words.title(of: $0) } ?? table.name
        let lines = table.columns.map { column in
            let declared = holdings.compactMap { holding in
                holding.columns.first { $0.name == column.name }.map { (column: $0, holding: holding) }
            }
            let meaning = declared.first.map { Wording.meaning($0.column, of: $0.holding, words, language) }
            return "  \(column.name): \(meaning ?? column.name); \(Wording.form(column.form, language))"
        }
        return (["\(table.file): \(title)"] + lines).joined(separator: "\n")
    }
}
