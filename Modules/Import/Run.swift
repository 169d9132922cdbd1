import CSV
import Days
import ProgrammeKit
import SQLite
import Store

/// What a kind of sheet does with its rows.
protocol SheetImport: Sendable {
    associatedtype Row: Sendable
    var sheet: Sheet { get }
    /// Refuses a sheet whose columns it cannot place.
    func check(_ headings: Headings) throws
    /// Reads a row; nil where the reader has problems. It may be far ahead of `judge`, in another thread.
    func parse(_ reader: inout RowReader, today: Day) -> Row?
    /// What is to be done with a row. It changes nothing.
    func judge(_ tx: borrowing Transaction, _ row: Row, _ seen: inout Seen) throws -> Verdict
    /// Does it. Returns whom it concerns.
    func write(
        _ tx: borrowing Transaction, _ row: Row, _ verdict: Verdict, in step: ImportStep
    ) throws -> [PersonID]
    /// Called once at the end of each transaction that wrote something.
    func settle(_ tx: borrowing Transaction) throws
    /// Whether a row deserves a second look although it is valid.
    func warns(_ row: Row) -> Bool
}

/// What is at hand for the writing of one row.
struct ImportStep {
    let batch: ImportID
    /// The id of whoever turns out to be new.
    let newPerson: PersonID
}

/// One pass over one file: rows are read ahead, judged and written a batch at a time.
final class Run<Work: SheetImport> {
    private let work: Work
    private let store: Store
    private let actor: Actor
    private let options: ImportOptions
    private let applies: Bool
    /// One, or of a wide sheet one a session; none before the heading row is read.
    private var sheets: [Headings] = []
    /// What the last row with problems was told already.
    private var told: (row: Int, problems: Set<Problem>) = (0, [])
    private var errorFile: ErrorFile?
    private var pending: [(number: Int, readings: [RowReading<Work.Row>])] = []
    private var seen = Seen()
    private var report: ImportReport
    private var writtenRow = 1
    private var size: Int

    init(_ work: Work, store: Store, actor: Actor, options: ImportOptions, applies: Bool) {
        self.work = work
        self.store = store
        self.actor = actor
        self.options = options
        self.applies = applies
        size = options.batch
        report = ImportReport(sheet: work.sheet)
    }

    func run(_ path: String) throws -> ImportReport {
        if applies, CSVFile.canBeReadAgain(path) { try CSVFile.read(path) { _ in } }
        do {
            try pass(over: path)
        } catch let error as CSVError {
            if let batch = report.batch {
                throw ImportError.stoppedHalfway(batch: batch, afterRow: writtenRow, cause: error)
            }
            throw error
        }
        try errorFile?.close()
        return report
    }

    private func pass(over path: String) throws {
        let reader = SheetReader(work, renamed: options.renamed, today: store.clock.today)
        let parts = Ahead<SheetPart<Work.Row>>(most: 16) { give in
            var reader = reader
            try reader.read(path, give)
        }
        defer { parts.stop() }
        while let part = try parts.next() { try take(part) }
        try flush()
    }

    private func take(_ part: SheetPart<Work.Row>) throws {
        switch part {
        case .headings(let read, let narrow):
            sheets = narrow
            report.ignored = read.ignored
            errorFile = options.errorFile.map { ErrorFile(path: $0, headings: read.texts) }
        case .rows(let rows):
            for row in rows {
                report.rows += 1
                pending.append(row)
                if pending.count * sheets.count >= size { try flush() }
            }
        case .end(let encoding): report.encoding = encoding
        }
    }

    private func flush() throws {
        guard let last = pending.last else { return }
        let readings = pending.flatMap(\.readings)
        if applies {
            try store.write(as: actor) { tx in try writeBatch(tx, readings) }
            writtenRow = last.number
            size = store.othersAreWaiting ? options.batch / 4 + 1 : min(size * 2, options.batch * 5)
        } else {
            try store.upkeep { tx in
                for reading in readings { _ = try judge(tx, reading) }
            }
        }
        pending.removeAll(keepingCapacity: true)
        try options.progress?(report.rows)
    }

    private func writeBatch(_ tx: borrowing Transaction, _ readings: [RowReading<Work.Row>]) throws {
        var persons: [PersonID] = []
        let before = report.added + report.updated
        for (reading, newPerson) in zip(readings, tx.newIDs(readings.count)) {
            guard let (row, verdict) = try judge(tx, reading), verdict.changes else { continue }
            let step = ImportStep(batch: try batch(tx), newPerson: newPerson)
            persons += try work.write(tx, row, verdict, in: step)
        }
        guard let batch = report.batch, report.added + report.updated > before else { return }
        try tx.run(
            "UPDATE import_batch SET added = ?, updated = ? WHERE id = ?", .count(report.added),
            .count(report.updated), .id(batch))
        try tx.audit("import.\(work.sheet.rawValue)", about: Array(Set(persons)).sorted(), record: batch.raw)
        try work.settle(tx)
    }

    /// Counts a row; nil where it could not be read.
    private func judge(
        _ tx: borrowing Transaction, _ reading: RowReading<Work.Row>
    ) throws -> (row: Work.Row, verdict: Verdict)? {
        guard let row = reading.row else {
            try refuse(reading.record, reading.problems)
            return nil
        }
        if work.warns(row) { report.cprWarnings += 1 }
        let verdict = try work.judge(tx, row, &seen)
        try count(verdict, reading.record, sheets[reading.sheet])
        return (row, verdict)
    }

    /// The batch's own row is made with the first change, so that an import that changes nothing leaves no trace.
    private func batch(_ tx: borrowing Transaction) throws -> ImportID {
        if let batch = report.batch { return batch }
        let batch: ImportID = tx.newID()
        try tx.run(
            "INSERT INTO import_batch(id, sheet, at, actor, added, updated) VALUES (?, ?, ?, ?, 0, 0)", .id(batch),
            .text(work.sheet.rawValue), .instant(tx.now), .text(actor.id))
        try ImportChange.forgetOld(tx)
        report.batch = batch
        return batch
    }

    private func count(_ verdict: Verdict, _ record: Record, _ headings: Headings) throws {
        switch verdict {
        case .new: report.added += 1
        case .update, .newCapacity: report.updated += 1
        case .unchanged: report.unchanged += 1
        case .duplicate(let duplicate):
            report.note(duplicate, row: record.row)
            try errorFile?.add(record, [duplicate.text.in(options.language)])
        case .refused(let field, let code, let advice):
            let column = field.flatMap(headings.column)
            let problem = Problem(
                row: record.row, column: column, heading: column.map { headings.text($0) } ?? field?.heading,
                code: code, advice: advice)
            try refuse(record, [problem])
        }
    }

    /// What stands in a cell that all sessions of a row share is said once.
    private func refuse(_ record: Record, _ problems: [Problem]) throws {
        if told.row != record.row { told = (record.row, []) }
        let new = problems.filter { told.problems.insert($0).inserted }
        if new.isEmpty { return }
        report.note(new)
        try errorFile?.add(record, new.map(line))
    }

    private func line(_ problem: Problem) -> String {
        [problem.heading, problem.text.in(options.language)].compactMap { $0 }.joined(separator: ": ")
    }
}

extension Verdict {
    var changes: Bool {
        switch self {
        case .new, .newCapacity, .update: true
        case .unchanged, .duplicate, .refused: false
        }
    }
}
