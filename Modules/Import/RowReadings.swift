import CSV
import Days
import Dispatch
import Synchronization

/// One row as its sheet reads it: the row, or what is wrong with it.
struct RowReading<Row: Sendable>: Sendable {
    let record: Record
    /// Which of the narrow sheets of a wide one has read it.
    let sheet: Int
    let row: Row?
    let problems: [Problem]
}

/// The rows of a batch, each as every sheet reads it that it says something to, read on all processors: reading needs nothing but the row itself.
struct RowReadings<Work: SheetImport> {
    let all: [RowReading<Work.Row>]
    private static var stretch: Int { 128 }

    init(of records: [Record], _ sheets: [Headings], by work: Work, today: Day) {
        let stretches = stride(from: 0, to: records.count, by: Self.stretch).map {
            records[$0..<min($0 + Self.stretch, records.count)]
        }
        let read = Mutex<[[RowReading<Work.Row>]]>(Array(repeating: [], count: stretches.count))
        DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
            let readings = stretches[index].flatMap { record in
                sheets.indices.filter { sheets[$0].isSaid(in: record) }.map { sheet in
                    var reader = RowReader(record, sheets[sheet])
                    let row = work.parse(&reader, today: today)
                    return RowReading(record: record, sheet: sheet, row: row, problems: reader.problems)
                }
            }
            read.withLock { $0[index] = readings }
        }
        all = read.withLock { $0.flatMap { $0 } }
    }
}
