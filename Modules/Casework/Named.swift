import Days
package import People
package import Store

/// Somebody in a row: the id, and the name as it may be shown.
package struct Named: Sendable, Equatable {
    package let id: PersonID
    /// `.masked` for a protected or restricted person, `.erased` for one of whom nothing is left.
    package let name: Shown
}

/// Names of the people in rows that are really shown, opened together: one entry in the trail of reads.
package struct Names: Sendable {
    private let people: [PersonID: Person]

    /// Opens the names of these people and notes all of them, the masked ones too.
    package init(_ tx: borrowing Transaction, _ ids: some Sequence<PersonID>, fields: ProfileFields = []) throws {
        let ids = Set(ids).sorted()
        tx.note(ids)
        let list = try People.list(tx, ids, fields: ProfileFields.names.union(fields))
        people = Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })
        ranks = Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.id, $0) })
    }

    /// Where each stands in Danish order of the names.
    package let ranks: [PersonID: Int]

    package subscript(id: PersonID) -> Named { Named(id: id, name: people[id]?.displayName ?? .masked) }

    /// nil for a side that has been erased.
    package subscript(id: PersonID?) -> Named? { id.map { self[$0] } }

    /// The chosen name, else the first word of the name: what a volunteer and a participant know of each other.
    package func first(_ id: PersonID?) -> Shown {
        guard let person = id.flatMap({ people[$0] }) else { return id == nil ? .erased : .masked }
        if let chosen = person[.chosenName].text { return .text(chosen) }
        guard let name = person[.name].text else { return person.displayName }
        return .text(name.prefix { $0 != " " }.description)
    }

    /// A field that was opened with the names.
    func field(_ field: ProfileField, of id: PersonID) -> Shown { people[id]?[field] ?? .masked }

    func age(of id: PersonID, on day: Day) -> Int? { people[id]?.age(on: day) }
}
