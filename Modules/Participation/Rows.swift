import SQLite
import Store

extension Transaction {
    /// Changes rows, or throws `error` if the statement found none in the state it asks for.
    borrowing func change(
        _ sql: String, _ values: Value..., else error: ParticipationError
    ) throws {
        guard try run(sql, values) > 0 else { throw error }
    }

    /// Whether a `SELECT 1 …` finds a row.
    borrowing func exists(_ sql: String, _ values: Value...) throws -> Bool {
        try !all(sql, values) { _ in true }.isEmpty
    }

    /// The person of a row in one of this room's tables.
    borrowing func person(of table: String, _ id: Int64) throws -> PersonID {
        let found: PersonID?? = try first("SELECT person FROM \(table) WHERE id = ?", .int(id)) { $0.idOrNil(0) }
        guard let found, let person = found else { throw ParticipationError.notFound }
        return person
    }

    /// The one row a query finds.
    borrowing func one<T>(_ sql: String, _ values: Value..., map: (borrowing Row) throws -> T) throws -> T {
        guard let found = try all(sql, values, map: map).first else { throw ParticipationError.notFound }
        return found
    }
}

extension Row {
    /// A stored code.
    func code<Code: RawRepresentable<String>>(_ column: Int) throws -> Code {
        guard let code = Code(rawValue: text(column)) else { throw ParticipationError.unknownCode }
        return code
    }

    /// A stored code, where there is one.
    func codeOrNil<Code: RawRepresentable<String>>(_ column: Int) throws -> Code? {
        isNull(column) ? nil : try code(column) as Code
    }

    /// A stored programme.
    func programme(_ column: Int) throws -> ProgrammeID { try ProgrammeID(text: text(column)) }
}

extension Value {
    static func code(_ code: some RawRepresentable<String>) -> Value { .text(code.rawValue) }

    static func code(_ code: (some RawRepresentable<String>)?) -> Value { .optional(code?.rawValue) }

    static func programme(_ programme: ProgrammeID) -> Value { .text(programme.text) }
}
