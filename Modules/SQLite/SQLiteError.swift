import CSQLite

/// What SQLite refused. Carries the code and the SQL, never a bound value: values are people.
package struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The extended result code (sqlite.org/rescode.html).
    package let code: Int32
    /// SQLite's own words about the schema or the file; never about a value.
    package let message: String
    /// The statement that failed, with its placeholders.
    package let sql: String

    /// The primary result code, without its extension.
    package var primaryCode: Int32 { code & 0xff }

    /// Another connection holds the lock.
    package var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
    /// The disk, or the user's quota, is full.
    package var isFull: Bool { primaryCode == SQLITE_FULL }
    /// The file or its folder may not be written.
    package var isReadOnly: Bool { primaryCode == SQLITE_READONLY || primaryCode == SQLITE_PERM }
    /// The file is not a database, or a page of it is damaged.
    package var isDamaged: Bool { primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_NOTADB }
    /// Reading or writing the file failed.
    package var isInputOutput: Bool { primaryCode == SQLITE_IOERR || primaryCode == SQLITE_CANTOPEN }
    /// A table is not there: the file is empty, or another one.
    package var isNoSuchTable: Bool { primaryCode == SQLITE_ERROR && message.hasPrefix("no such table") }
    /// A constraint of the schema was violated.
    package var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }

    package var description: String {
        "SQLite error \(code): \(message)" + (sql.isEmpty ? "" : " in: \(sql)")
    }

    /// A row held NULL or another type where the caller expected a value.
    static func unexpectedNull(column: Int, sql: String) -> SQLiteError {
        SQLiteError(code: SQLITE_MISMATCH, message: "column \(column) is NULL", sql: sql)
    }
}
