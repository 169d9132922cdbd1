import CSV
import Days
import People
import Store

/// One row of a sheet of people.
struct PersonRow {
    let row: Int
    var details: PersonDetails
    /// The number that the person has in the municipality's own sheets.
    var reference: String?
    /// The person's part in the programme, where the sheet gives its start.
    var part: Part?
    /// By what it is found: the person's own, the row and the reference.
    var lookups: [Lookup] = []
    /// All that the row says, in one form whatever the order of columns: two rows that say the same are one.
    let canonical: String

    /// Reads a row; what is wrong with it is in `reader.problems`.
    init?(_ reader: inout RowReader, as capacity: Capacity, today: Day) {
        row = reader.record.row
        details = PersonDetails()
        if let name = Self.name(&reader) { details.name = name }
        details.chosenName = reader.read(.chosenName, Cell.name)
        details.cpr = reader.cpr(.cpr)
        details.birthDay = reader.read(.birthDay) { text throws(CellError) in try Cell.past(text, today: today) }
        details.phone = Self.phone(&reader)
        details.email = reader.read(.email, Cell.email)
        details.address = Self.address(&reader)
        details.protected = reader.read(.protected, Cell.flag) ?? false
        reference = reader.read(.reference) { text throws(CellError) in try Cell.line(text, limit: 40) }
        part = Part(&reader, as: capacity, today: today)
        Self.compareBirthDays(details, &reader)
        guard reader.problems.isEmpty else { return nil }
        canonical = Self.canonical(details, reference, part)
    }

    private static func name(_ reader: inout RowReader) -> String? {
        if reader.text(.name) != nil { return reader.read(.name, Cell.name) }
        let parts = [reader.read(.givenName, Cell.name), reader.read(.surname, Cell.name)].compactMap { $0 }
        if parts.isEmpty, reader.problems.isEmpty {
            let field: Field = reader.headings.column(of: .name) == nil ? .givenName : .name
            reader.note(field, CellError.missing.code, CellError.missing.advice)
        }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Sheets often have a telephone and a mobile column, of which one is filled in.
    private static func phone(_ reader: inout RowReader) -> String? {
        let numbers = [reader.read(.phone, Cell.phone), reader.read(.mobile, Cell.phone)].compactMap { $0 }
        if numbers.count > 1, Set(numbers.map { $0.filter(\.isNumber).suffix(8) }).count > 1 {
            let advice = "two telephone numbers: keep the one to call, or leave a column out with --column HEADING="
            reader.note(.mobile, "two-phones", advice)
        }
        return numbers.first
    }

    private static func address(_ reader: inout RowReader) -> String? {
        let line = { (text: String) throws(CellError) in try Cell.line(text) }
        if let address = reader.read(.address, line) { return address }
        let street = reader.read(.street, line)
        let town = [reader.read(.postcode, line), reader.read(.city, line)].compactMap { $0 }.joined(separator: " ")
        let parts = [street, town.isEmpty ? nil : town].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func compareBirthDays(_ details: PersonDetails, _ reader: inout RowReader) {
        guard let cpr = details.cpr, let day = details.birthDay, cpr.birthDay != day else { return }
        reader.note(.birthDay, "birth-day", "not the day that the CPR number begins with: correct one of them")
    }

    private static func canonical(_ details: PersonDetails, _ reference: String?, _ part: Part?) -> String {
        [
            details.name, details.chosenName, details.cpr?.digits, details.birthDay?.iso, details.phone,
            details.email, details.address, details.protected ? "1" : nil, reference, part?.canonical,
        ].map { $0 ?? "" }.joined(separator: "\u{1F}")
    }
}
