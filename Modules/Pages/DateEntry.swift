public import Days
public import HTML
public import ProgrammeKit

/// A date as three fields: a browser's own shows the order of its own language, and a phone's begins today.
public struct DateEntry: Equatable, Sendable {
    /// What was typed as the day.
    public let day: String
    /// What was typed as the month.
    public let month: String
    /// What was typed as the year.
    public let year: String

    /// A part of a date.
    public enum Part: String, CaseIterable, Sendable { case day, month, year }

    /// What was typed.
    public init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }

    /// A known day, to be changed.
    public init(_ day: Day) {
        self.init(day: "\(day.day)", month: "\(day.month)", year: "\(day.year)")
    }

    /// What the three fields of a name hold.
    public init(_ name: String, in fields: (String) -> String?) {
        self.init(
            day: fields("\(name)-day") ?? "", month: fields("\(name)-month") ?? "",
            year: fields("\(name)-year") ?? "")
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { Part.allCases.allSatisfy { text($0).isEmpty } }

    /// The day, or why there is none.
    public var read: Result<Day, Flaw> {
        let missing = Part.allCases.filter { text($0).isEmpty }
        guard missing.isEmpty else { return .failure(.missing(missing)) }
        let numbers = Part.allCases.map { number(text($0)) }
        guard numbers[2] ?? 0 >= 1000, let day = numbers[0], let month = numbers[1],
            let year = numbers[2],
            let found = Day(year: year, month: month, day: day)
        else { return .failure(.impossible) }
        return .success(found)
    }

    /// Why there is no day.
    public enum Flaw: Error, Equatable, Sendable {
        case missing([Part])
        case impossible

        /// What to do.
        public func words(in language: ProgrammeKit.Language) -> String {
            switch self {
            case .missing(let parts): PageWording.missing(parts, in: language)
            case .impossible: PageWording.impossible.in(language)
            }
        }
    }

    func text(_ part: Part) -> String {
        let text = [Part.day: day, .month: month, .year: year][part] ?? ""
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private func number(_ text: String) -> Int? {
        text.utf8.count <= 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }
}

extension HTML {
    /// A question whose answer is a date.
    public mutating func dateField(
        _ field: FormField, _ language: ProgrammeKit.Language, _ entry: DateEntry,
        isBirthday: Bool = false
    ) {
        group(field, language) {
            $0.div(.class("date")) {
                for part in DateEntry.Part.allCases {
                    $0.datePart(part, of: field, language, entry.text(part), isBirthday)
                }
            }
        }
    }

    private mutating func datePart(
        _ part: DateEntry.Part, of field: FormField, _ language: ProgrammeKit.Language, _ value: String,
        _ isBirthday: Bool
    ) {
        let id = part == .day ? field.id : field.id.appending(part.rawValue)
        let purpose: [DateEntry.Part: Attribute.Autocomplete] = [
            .day: .birthDay, .month: .birthMonth, .year: .birthYear,
        ]
        div(.class("part")) {
            $0.label(PageWording.name(of: part).in(language), .for(id))
            $0.input(
                .type(.text), .id(id), .name("\(field.name)-\(part.rawValue)"), .value(value),
                .inputmode(.numeric),
                .class(part == .year ? "year" : "two"), .maxlength(4),
                .autocomplete(isBirthday ? purpose[part] ?? .off : .off), .invalid(field.error != nil))
        }
    }
}
