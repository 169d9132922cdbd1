import Days
import Rights
import SQLite
package import Store

extension ProfileField {
    /// Every field.
    package static let all = Set(allCases)
    /// What a list shows.
    package static let names: Set<ProfileField> = [.name, .chosenName]
}

extension People {
    /// One person, opened as far as `fields` asks; nil when there is none.
    ///
    /// The id of a merged duplicate leads to the surviving person. Protected names and addresses are masked, and so is
    /// everything of a restricted person: neither is opened.
    package static func show(
        _ tx: borrowing Transaction, _ id: PersonID, fields: Set<ProfileField> = ProfileField.all
    ) throws -> Person? {
        let id = try resolve(tx, id)
        guard let standing = try standing(tx, of: id) else { return nil }
        let hidden = standing.hidden
        let profiles = try Profiles.read(tx, ProfileSQL.ofPerson, [.id(id)], fields: fields) { _ in hidden }
        return Person(id: id, standing: standing, profiles: profiles.map(\.1))
    }

    /// Many people in a few statements and one entry of the access trail, in Danish order of their names.
    ///
    /// Restricted people are absent; protected ones are masked and stand last.
    package static func list(
        _ tx: borrowing Transaction, _ ids: [PersonID], fields: Set<ProfileField> = ProfileField.names
    ) throws -> [Person] {
        let array = Value.text("[\(ids.map { String($0.raw) }.joined(separator: ","))]")
        let standings = try standings(tx, array)
        try tx.expect(ids)
        let rows = try Profiles.read(tx, ProfileSQL.ofPeople, [array], fields: fields.union(ProfileField.names)) {
            standings[$0]?.hidden ?? ProfileField.all
        }
        let profiles = Dictionary(grouping: rows, by: \.0)
        return sorted(
            standings.filter { !$0.value.isRestricted }.map { id, standing in
                Person(id: id, standing: standing, profiles: (profiles[id] ?? []).map(\.1))
            })
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
        try tx.first(standingOfOne, .id(id)) { standing($0) }
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

    private static func standings(_ tx: borrowing Transaction, _ ids: Value) throws -> [PersonID: Standing] {
        let rows = try tx.all(standingOfMany, ids) { row in
            (row.id(4) as PersonID, standing(row))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static let standingSQL = """
        SELECT created, protected_since, deceased, NOT \(Restrictions.excluding("person.id")), id FROM person
        """
    private static let standingOfOne = "\(standingSQL) WHERE id = ?"
    private static let standingOfMany = "\(standingSQL) WHERE person.id IN (SELECT value FROM json_each(?))"

    private static func standing(_ row: borrowing Row) -> Standing {
        Standing(
            created: row.day(0), protectedSince: row.dayOrNil(1), deceased: row.dayOrNil(2), isRestricted: row.flag(3))
    }

    private static func sorted(_ people: [Person]) -> [Person] {
        people.map { (key: $0.displayName.text.map { SortKey($0) }, person: $0) }
            .sorted { a, b in
                switch (a.key, b.key) {
                case (let one?, let other?): one == other ? a.person.id < b.person.id : one < other
                case (_?, nil): true
                case (nil, _?): false
                case (nil, nil): a.person.id < b.person.id
                }
            }
            .map(\.person)
    }
}

extension Standing {
    /// What is not opened for an ordinary reader.
    var hidden: Set<ProfileField> {
        if isRestricted { return ProfileField.all }
        return isProtected ? ProfileField.protected : []
    }
}
