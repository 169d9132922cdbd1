import SQLite
package import Store

package enum CorrectionTag: IdentifierKind {
    package static let prefix = "KO"
}

package typealias CorrectionID = Identifier<CorrectionTag>

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
}
