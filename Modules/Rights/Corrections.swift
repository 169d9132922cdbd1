package import Days
import SQLite
package import Store

package enum CorrectionTag: IdentifierKind {
    package static let prefix = "KO"
}

package typealias CorrectionID = Identifier<CorrectionTag>

/// That a field was corrected. What stood there, and what stands there now, is not written down twice.
package struct Correction: Hashable, Sendable {
    package let id: CorrectionID
    package let corrected: Day
    package let way: Corrections.Way
    package let table: String
    package let column: String
    /// The request that asked for it.
    package let request: RequestID?
}

/// Rectification (GDPR Art. 16): which field was corrected, when, and after which request; never the values.
package enum Corrections {
    package enum Way: String, Sendable {
        /// The right value stands where the wrong one stood.
        case replaced
        /// A journal keeps what was written: the correction stands beside it.
        case appended
    }

    /// Logs that the field at `place` was corrected by the room that owns it, and puts the recipients of the person's
    /// data on the list of those to be told (Art. 19).
    package static func log(
        _ tx: borrowing Transaction, of person: PersonID, at place: Place, _ way: Way = .replaced,
        request: RequestID? = nil
    ) throws {
        if let request { try Requests.require(tx, request, .rectification, of: person) }
        let id: CorrectionID = tx.newID()
        try tx.run(
            """
            INSERT INTO correction (id, person, request, corrected, way, in_table, in_column, in_row)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(id), .id(person), .id(request), .day(tx.today), .text(way.rawValue), .text(place.table),
            .text(place.column), .int(place.row))
        try tx.audit("rights.correct", about: [person], record: id.raw, detail: way.rawValue)
        try Disclosures.owe(tx, person, about: .rectification)
    }
    /// What was corrected about a person, the oldest first.
    package static func list(_ tx: borrowing Transaction, of person: PersonID) throws -> [Correction] {
        try tx.all(
            """
            SELECT id, corrected, way, in_table, in_column, request FROM correction
            WHERE person = ? ORDER BY corrected, id
            """, .id(person)
        ) { row in
            Correction(
                id: row.id(0), corrected: row.day(1), way: Way(rawValue: row.text(2)) ?? .replaced, table: row.text(3),
                column: row.text(4), request: row.idOrNil(5))
        }
    }
}
