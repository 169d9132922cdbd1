import Days
import PersonalData
import Store
import Tenancy

/// Words of a command line as the house's own values.
extension Invocation {
    /// A printed id; its kind is checked by its prefix.
    func identifier<Kind: IdentifierKind>(_ argument: String) throws -> Identifier<Kind> {
        try Self.identifier(try self.argument(argument), argument)
    }

    /// The printed id of an option; nil when it was not given.
    func optionalIdentifier<Kind: IdentifierKind>(_ option: String) throws -> Identifier<Kind>? {
        try text(option).map { try Self.identifier($0, "--\(option)") }
    }

    /// The printed ids of all words from this argument on.
    func identifiers<Kind: IdentifierKind>(_ argument: String) throws -> [Identifier<Kind>] {
        try arguments(argument).map { try Self.identifier($0, argument) }
    }

    static func identifier<Kind: IdentifierKind>(_ text: String, _ name: String) throws -> Identifier<Kind> {
        guard let id = try? Identifier<Kind>(text: text) else {
            throw UsageError.badValue(name, wanted: "an id such as \(Kind.prefix)-0123456789ABC, copied from a list")
        }
        return id
    }

    func day(_ option: String) throws -> Day? {
        guard let text = text(option) else { return nil }
        guard let day = try? Day(danish: text) else { throw UsageError.badValue("--\(option)", wanted: Self.dayWords) }
        return day
    }

    /// - Throws: ``UsageError`` when it was not given.
    func neededDay(_ option: String) throws -> Day {
        guard let day = try day(option) else { throw UsageError.missingOption("--\(option) DAY") }
        return day
    }

    private static let dayWords = "a day such as 2026-11-21 or 21-11-2026"

    func category(_ argument: String) throws -> PersonalData.Category {
        try Self.category(try self.argument(argument), argument)
    }

    static func category(_ text: String, _ name: String) throws -> PersonalData.Category {
        if let category = PersonalData.Category(name: text) { return category }
        let known = categoryNames
        throw UsageError.badChoice(name, choices: known, nearest: nearest(to: text, among: known))
    }

    static var categoryNames: [String] { PersonalData.Category.all.map(\.name) }

    /// One of an enumeration's codes.
    func code<Code: RawRepresentable & CaseIterable>(_ option: String, _ type: Code.Type) throws -> Code?
    where Code.RawValue == String {
        guard let text = text(option) else { return nil }
        if let code = Code(rawValue: text) { return code }
        let known = Code.allCases.map(\.rawValue)
        throw UsageError.badChoice("--\(option)", choices: known, nearest: nearest(to: text, among: known))
    }
}

extension JSON {
    static func of(_ value: some CustomStringConvertible) -> JSON { .text(value.description) }

    static func of(_ value: (some CustomStringConvertible)?) -> JSON { .text(value?.description) }
}

/// "1 record", "7 records".
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? "\(noun)s")"
}

/// A period in words, such as `5 years` or `1 year 30 days`; 12 months are a year.
func worded(_ period: Period) -> String {
    let parts = [(period.months / 12, "year"), (period.months % 12, "month"), (period.days, "day")]
    let words = parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return words.isEmpty ? "no time" : words.joined(separator: " ")
}
