package import Days
import PersonalData
import SQLite
package import Store

extension Notes {
    /// How many notes about a person there are of each sort in each record, and the latest: nothing is opened. Newest
    /// first.
    package static func files(
        _ tx: borrowing Transaction, about person: PersonID
    ) throws -> [(record: NoteRecord, sort: NoteSort, count: Int, latest: Instant)] {
        try tx.all(
            """
            SELECT category, record, count(*), max(written), EXISTS (SELECT 1 FROM enrolment e WHERE e.id = n.record)
            FROM note n WHERE person = ? GROUP BY category, record ORDER BY max(written) DESC, record
            """, .id(person)
        ) { row in
            let record: NoteRecord = row.flag(4) ? .enrolment(row.id(1)) : .match(row.id(1))
            let sort: NoteSort = Int(row.int(0)) == NoteSort.journal.category.number ? .journal : .other
            return (record, sort, Int(row.int(2)), row.instant(3))
        }
    }
}
