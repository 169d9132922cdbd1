import Days
import HTML
package import PersonalData
import Retention
import SQLite
package import Store

/// One purpose as the record of processing needs it; the rooms that own purposes hand them in.
package struct ProcessingPurpose: Hashable, Sendable {
    package let code: String
    /// The articles, such as `Art. 6(1)(e), 9(2)(g)`.
    package let basis: String
    package let categories: [Category]

    package init(code: String, basis: String, categories: [Category]) {
        self.code = code
        self.basis = basis
        self.categories = categories
    }
}

/// The record of processing activities (GDPR Art. 30), generated from what is in force: never written by hand.
package struct RecordOfProcessing: Codable, Equatable, Sendable {
    package struct Activity: Codable, Equatable, Sendable {
        package let purpose: String
        package let basis: String
        package let categories: [String]
    }

    package struct Held: Codable, Equatable, Sendable {
        package let category: String
        package let data: [String]
        /// The event, then the period that follows; nil: no rule is approved, and the purge refuses the category.
        package let start: String
        package let period: String?
        package let action: String?
        package let basis: String?
        package let ruleVersion: Int?
        /// The purposes that name the category; empty is a finding.
        package let purposes: [String]
        package let recipients: [String]
    }

    package let controller: String
    package let made: String
    package let activities: [Activity]
    package let held: [Held]
    /// Art. 32, in general terms: what the software does for every tenant.
    package let security: [String]
}

extension RecordOfProcessing {
    package static func make(
        _ tx: borrowing Transaction, inventory: Inventory, purposes: [ProcessingPurpose]
    ) throws -> RecordOfProcessing {
        let rules = try Rules.current(tx)
        let recipients = try recipients(tx)
        let held = inventory.categories.map { category in
            let rule = rules.first { $0.category == category }
            return Held(
                category: category.name, data: data(of: category, in: inventory),
                start: Schedule.rule(of: category).start, period: rule?.period.description,
                action: rule?.action.rawValue, basis: rule?.basis, ruleVersion: rule?.version,
                purposes: purposes.filter { $0.categories.contains(category) }.map(\.code),
                recipients: recipients[category.number] ?? [])
        }
        return RecordOfProcessing(
            controller: tx.tenant.text, made: tx.today.iso,
            activities: purposes.sorted { $0.code < $1.code }.map {
                Activity(purpose: $0.code, basis: $0.basis, categories: $0.categories.map(\.name))
            },
            held: held, security: security)
    }

    /// What an authority or a data-protection officer reads.
    package var page: [UInt8] {
        HTML.plainPage("Record of processing (GDPR Art. 30)", .english) {
            $0.p("\(controller) · \(made)")
            $0.h2("Purposes")
            $0.list(
                activities.map { "\($0.purpose): \($0.basis); \($0.categories.joined(separator: ", "))" },
                empty: "No purpose is declared.")
            $0.h2("Data and time limits")
            $0.list(held.map(\.line), empty: "Nothing is held.")
            $0.h2("Security (Art. 32)")
            $0.list(security, empty: "")
        }.bytes
    }

    private static let security = [
        "names, contact and notes sealed with one key per person, category and record",
        "keys apart from the data and its backups",
        "every read and write in a hash-chained trail before it is answered",
        "erasure by destroying the key, then the row, verified independently",
    ]

    private static func data(of category: Category, in inventory: Inventory) -> [String] {
        let words = inventory.holdings.filter { $0.category == category }.flatMap(\.columns).compactMap { column in
            switch column.kind {
            case .sealed(let words), .clear(let words): words
            case .date, .status, .count: column.name.split(separator: "_").joined(separator: " ")
            case .identifier, .hash: nil as String?
            }
        }
        return Set(words).sorted()
    }

    private static func recipients(_ tx: borrowing Transaction) throws -> [Int: [String]] {
        let pairs = try tx.all("SELECT DISTINCT category, recipient FROM disclosure ORDER BY category, recipient") {
            (Int($0.int(0)), $0.text(1))
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
    }
}

extension RecordOfProcessing.Held {
    fileprivate var line: String {
        let limit = period.map { "\(action ?? "erase") \($0) after \(start) (rule \(ruleVersion ?? 0))" }
        let reason = purposes.isEmpty ? "no purpose names it" : "for \(purposes.joined(separator: ", "))"
        let told = recipients.isEmpty ? "" : "; given to \(recipients.joined(separator: ", "))"
        return "\(category): \(data.joined(separator: ", ")); \(limit ?? "no approved rule"); \(reason)\(told)"
    }
}
