import CSV
import Days
import Participation
import People
import ProgrammeKit
import SQLite
import Store

/// What a kind of history row means. The people it names are found before it is asked.
protocol HistoryKind: Sendable {
    associatedtype Values: Sendable
    var sheet: Sheet { get }
    var programme: ProgrammeID { get }
    /// Whom a row names, in this order; a missing one that is optional is left out.
    func people(_ reader: inout RowReader) -> [Whom]
    func values(_ reader: inout RowReader, today: Day) -> Values?
    /// `.new` where the row can be written, `.unchanged` where it has been.
    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict
    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord]
}

/// A sheet of history: it adds to people who are known, and never changes what is there.
struct HistorySheet<Kind: HistoryKind>: SheetImport {
    let kind: Kind

    struct Row {
        let row: Int
        let canonical: String
        let people: [Whom]
        let values: Kind.Values
    }

    var sheet: Sheet { kind.sheet }

    func check(_ headings: Headings) throws {}

    func parse(_ reader: inout RowReader, today: Day) -> Row? {
        let people = kind.people(&reader)
        guard let values = kind.values(&reader, today: today), reader.problems.isEmpty else { return nil }
        let cells = sheet.fields.map { reader.text($0) ?? "" }
        return Row(
            row: reader.record.row, canonical: cells.joined(separator: "\u{1F}"), people: people, values: values)
    }

    func warns(_ row: Row) -> Bool { false }

    func judge(_ tx: borrowing Transaction, _ row: Row, _ seen: inout Seen) throws -> Verdict {
        if let earlier = seen.note(row.canonical, row: row.row) { return .duplicate(.ofRow(earlier)) }
        switch try find(tx, row) {
        case .refused(let verdict): return verdict
        case .people(let people): return try kind.judge(tx, people, row.values)
        }
    }

    func write(
        _ tx: borrowing Transaction, _ row: Row, _ verdict: Verdict, in step: ImportStep
    ) throws -> [PersonID] {
        guard case .people(let people) = try find(tx, row) else { return [] }
        for record in try kind.write(tx, people, row.values) { try record.note(tx, step.batch, people.first) }
        return people
    }

    func settle(_ tx: borrowing Transaction) throws {}

    private enum Found {
        case people([PersonID])
        case refused(Verdict)
    }

    private func find(_ tx: borrowing Transaction, _ row: Row) throws -> Found {
        var people: [PersonID] = []
        for whom in row.people {
            switch try whom.find(tx) {
            case .person(let person): people.append(person)
            case .refused(let verdict): return .refused(verdict)
            }
        }
        return .people(people)
    }
}

extension HistoryKind {
    /// The one participant of a row, who must be named.
    func participant(_ reader: inout RowReader) -> [Whom] {
        let problems = reader.problems.count
        let whom = Whom(&reader, as: .participant, reference: .reference, cpr: .cpr)
        if whom == nil, reader.problems.count == problems {
            reader.note(.reference, CellError.missing.code, CellError.missing.advice)
        }
        return whom.map { [$0] } ?? []
    }
}

extension HistoryRecord {
    /// Notes that an import made this record, so that it can be taken back.
    func note(_ tx: borrowing Transaction, _ batch: ImportID, _ person: PersonID?) throws {
        try tx.run(
            "INSERT OR IGNORE INTO import_record(batch, kind, record, person) VALUES (?, ?, ?, ?)", .id(batch),
            .int(kind.rawValue), .int(id), .id(person))
    }
}
