import Days
import PersonalData

/// Everything the tenant holds about one person, in an order that reads (GDPR Art. 15(3), 20).
package struct AccessDocument: Codable, Equatable, Sendable {
    /// A value, or the ground on which it is left out.
    package struct Field: Codable, Equatable, Sendable {
        package let column: String
        package let words: String
        package let value: String?
        package let withheld: String?
    }

    /// One row of one table.
    package struct Entry: Codable, Equatable, Sendable {
        package let table: String
        package let fields: [Field]
    }

    /// What falls under one retention category.
    package struct Part: Codable, Equatable, Sendable {
        package let category: String
        package let heading: String
        /// When it is erased: the start event and the period of the rule in force.
        package let kept: String?
        package let entries: [Entry]
    }

    /// Somebody read or changed something about the person.
    package struct Look: Codable, Equatable, Sendable {
        package let at: String
        package let by: String
        package let purpose: String
    }

    /// A column that no export shows, with its ground: also where the person has no row.
    package struct Withheld: Codable, Equatable, Sendable {
        package let table: String
        package let column: String
        package let ground: String
    }

    package let kind: String
    package let article: String
    package let person: String
    package let tenant: String
    package let made: String
    package let language: String
    package let parts: [Part]
    package let recipients: [String]
    package let looks: [Look]
    package let withheld: [Withheld]
}

extension AccessDocument {
    /// One page that needs nothing else.
    package func page(_ language: ExportLanguage) -> [UInt8] { AccessPage(self, language).bytes }

    /// The machine-readable form.
    package func json() throws -> [UInt8] { try AccessJSON.bytes(of: self) }
}
