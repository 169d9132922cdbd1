import Days
import Rights
import SQLite
package import Store

extension People {
    /// One person, opened as far as `fields` asks; nil when there is none.
    ///
    /// The id of a merged duplicate leads to the surviving person. Protected names and addresses are masked, and so is
    /// everything of a restricted person: neither is opened.
    package static func show(
        _ tx: borrowing Transaction, _ id: PersonID, fields: ProfileFields = .all
    ) throws -> Person? {
        let id = try resolve(tx, id)
        return try tx.first(ProfileReading.all.ofOne, .id(id)) { row in
            try ProfileReading.all.person(tx, row, fields: fields)
        }
    }

    /// Many people in one statement and one entry of the access trail, in Danish order of their names.
    ///
    /// Restricted people are absent; protected ones are masked and stand last.
    package static func list(
        _ tx: borrowing Transaction, _ ids: [PersonID], fields: ProfileFields = .names
    ) throws -> [Person] {
        let ids = Array(Set(ids))
        let fields = fields.union(.names)
        let reading = fields == .names ? ProfileReading.names : .all
        try tx.expect(ids)
        var people: [Person] = []
        people.reserveCapacity(ids.count)
        try tx.forEach(reading.ofMany, .ids(ids)) { row in
            let person = try reading.person(tx, row, fields: fields)
            if !person.standing.isRestricted { people.append(person) }
        }
        return sorted(people)
    }

    /// The surviving person where the id belongs to a merged duplicate, else the id itself.
    package static func resolve(_ tx: borrowing Transaction, _ id: PersonID) throws -> PersonID {
        try tx.first("SELECT survivor FROM person_merge WHERE absorbed = ?", .id(id)) { $0.id(0) } ?? id
    }

    /// In which capacities the person is known. Opens nothing.
    package static func capacities(_ tx: borrowing Transaction, of id: PersonID) throws -> [Capacity] {
        try Capacity.allCases.filter { try Profiles.exists(tx, of: id, as: $0) }
    }

    /// What is true of the person whatever the capacity; nil when there is none. Opens nothing.
    package static func standing(_ tx: borrowing Transaction, of id: PersonID) throws -> Standing? {
        try tx.first(standingOfOne, .id(id)) { Standing($0) }
    }

    /// Whether a CPR number is held of the person. It is not opened.
    package static func holdsCPR(_ tx: borrowing Transaction, _ id: PersonID) throws -> Bool {
        try tx.first(heldCPR, .id(id)) { _ in true } ?? false
    }

    private static let heldCPR = ProfileTable.all.filter { $0.fields.contains(.cpr) }
        .map { "SELECT 1 FROM \($0.name) WHERE person = ?1 AND cpr IS NOT NULL" }.joined(separator: " UNION ALL ")

    /// What is true of somebody who must be there. Opens nothing.
    /// - Throws: ``PeopleError/unknown(_:)``.
    @discardableResult
    package static func requireKnown(_ tx: borrowing Transaction, _ id: PersonID) throws -> Standing {
        guard let standing = try standing(tx, of: id) else { throw PeopleError.unknown(id) }
        return standing
    }

    private static let standingOfOne = "SELECT \(Standing.columns) FROM person WHERE id = ?"

    private static func sorted(_ people: [Person]) -> [Person] {
        let keys = people.map { $0.displayName.text.map { SortKey($0) } }
        return people.indices.sorted { a, b in
            switch (keys[a], keys[b]) {
            case (let one?, let other?): one == other ? people[a].id < people[b].id : one < other
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): people[a].id < people[b].id
            }
        }
        .map { people[$0] }
    }
}
