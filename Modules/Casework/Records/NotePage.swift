package import Days
package import Participation
package import Store

/// That there are notes of a sort in a record: how many, and of when. Their words stay sealed.
package struct NoteHeading: Sendable, Equatable {
    package let record: NoteRecord
    package let sort: NoteSort
    package let count: Int
    package let latest: Day

    static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [NoteHeading] {
        try Notes.files(tx, about: person).map {
            NoteHeading(record: $0.record, sort: $0.sort, count: $0.count, latest: Copenhagen.day(of: $0.latest))
        }
    }
}

/// The notes about one person in one match or course of support, opened by a coordinator.
package struct NotePage: Sendable {
    package let person: Named
    package let notes: [Note]

    /// - Throws: `ParticipationError.notFound` for a record that the person has no part in.
    package init(
        _ tx: borrowing Transaction, about person: PersonID, _ sort: NoteSort, in record: NoteRecord
    ) throws {
        guard try Notes.files(tx, about: person).contains(where: { $0.record == record && $0.sort == sort }) else {
            throw ParticipationError.notFound
        }
        self.person = try Names(tx, [person])[person]
        notes = try Notes.read(tx, about: person, sort, in: record)
    }
}
