import Days
import Rights
import SQLite
import Store

/// A statement over all profile tables: one row a person, with what is true of them and the columns of every profile.
///
/// A row a profile would go through the people once for every table.
struct ProfileReading: Sendable {
    /// Of the person `?1`.
    let ofOne: String
    /// Of the people in the array `?1`; those that are not there are left out.
    let ofMany: String
    private let profiles: [ProfileColumns]

    /// Every column of every profile.
    static let all = ProfileReading(.all)
    /// No more than the names: what a list shows.
    static let names = ProfileReading(.names)

    private init(_ fields: ProfileFields) {
        var end = ProfileReading.leading
        profiles = ProfileTable.all.map { table in
            let columns = ProfileColumns(table, fields, from: end)
            end = columns.end
            return columns
        }
        let columns = (["person.id", Standing.columns] + profiles.flatMap(\.names)).joined(separator: ", ")
        let joins = ProfileTable.all.map { "LEFT JOIN \($0.name) ON \($0.name).person = person.id" }
            .joined(separator: " ")
        ofOne = "SELECT \(columns) FROM person \(joins) WHERE person.id = ?1"
        ofMany = """
            SELECT \(columns) FROM ids(?1) AS asked CROSS JOIN person ON person.id = asked.id \(joins)
            """
    }

    /// How many columns stand before the profiles: the id, and the standing.
    private static let leading = 5

    /// The person of a row, opened as far as `fields` asks.
    ///
    /// - Parameter hidden: what is not opened, where it is not what the standing hides; the reader sees that something is
    ///   there.
    func person(
        _ tx: borrowing Transaction, _ row: borrowing Row, fields: ProfileFields, hidden: ProfileFields? = nil
    ) throws -> Person {
        let id: PersonID = row.id(0)
        let standing = Standing(row, from: 1)
        let hidden = hidden ?? standing.hidden
        var found: [Profile] = []
        found.reserveCapacity(2)
        // Looked at where they stand: a copy would count the references of what all threads share.
        let span = profiles.span
        for index in span.indices {
            if let profile = try span[index].profile(tx, row, of: id, fields: fields, hidden: hidden) {
                found.append(profile)
            }
        }
        return Person(id: id, standing: standing, profiles: found)
    }
}

/// Where the columns of a capacity's profile stand in a row.
struct ProfileColumns: Sendable {
    private let capacity: Capacity
    private let category: Int
    private let table: String
    private let fields: ProfileFields
    private let start: Int

    init(_ table: ProfileTable, _ fields: ProfileFields, from start: Int) {
        capacity = table.capacity
        category = table.category
        self.table = table.name
        self.fields = ProfileFields(table.fields).intersection(fields)
        self.start = start
    }

    /// The first column behind these.
    var end: Int { start + fields.count + 1 }

    /// The columns by name: since when, and the fields.
    var names: [String] { (["since"] + fields.map(\.rawValue)).map { "\(table).\($0)" } }

    /// The profile in a row; nil where the person has none in this capacity.
    func profile(
        _ tx: borrowing Transaction, _ row: borrowing Row, of person: PersonID, fields asked: ProfileFields,
        hidden: ProfileFields
    ) throws -> Profile? {
        guard let since = row.dayOrNil(start) else { return nil }
        let key = KeyName(person: person, category: category)
        var shown = ShownFields(holding: fields)
        var column = start
        for field in fields {
            column += 1
            guard asked.contains(field) else { continue }
            if hidden.contains(field) {
                if !row.isNull(column) { shown[field] = .masked }
            } else {
                let place = Place(table, field.rawValue, row: person.raw)
                shown[field] = Shown(try tx.open(row, column, at: place, under: key))
            }
        }
        return Profile(capacity: capacity, since: since, values: shown)
    }
}

extension Standing {
    /// The columns that say it, of `person`.
    static let columns =
        "person.created, person.protected_since, person.deceased, NOT \(Restrictions.excluding("person.id"))"

    init(_ row: borrowing Row, from start: Int = 0) {
        self.init(
            created: row.day(start), protectedSince: row.dayOrNil(start + 1), deceased: row.dayOrNil(start + 2),
            isRestricted: row.flag(start + 3))
    }

    /// What is not opened for an ordinary reader.
    var hidden: ProfileFields {
        if isRestricted { return .all }
        return isProtected ? .protected : []
    }
}
