import CSQLite

/// The current row of a running statement. It cannot be kept: the next step overwrites it.
package struct Row: ~Copyable {
    let statement: Statement

    package var columnCount: Int { Int(sqlite3_column_count(statement.handle)) }

    package func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_NULL
    }

    package func name(_ column: Int) -> String {
        String(cString: sqlite3_column_name(statement.handle, Int32(column)))
    }

    /// A whole number. NULL reads as 0: ask ``intOrNil(_:)`` where the column allows it.
    package func int(_ column: Int) -> Int64 {
        sqlite3_column_int64(statement.handle, Int32(column))
    }

    package func intOrNil(_ column: Int) -> Int64? {
        isNull(column) ? nil : int(column)
    }

    package func flag(_ column: Int) -> Bool {
        int(column) != 0
    }

    package func real(_ column: Int) -> Double {
        sqlite3_column_double(statement.handle, Int32(column))
    }

    /// Text. NULL reads as empty.
    package func text(_ column: Int) -> String {
        textOrNil(column) ?? ""
    }

    package func textOrNil(_ column: Int) -> String? {
        guard let bytes = sqlite3_column_text(statement.handle, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// Bytes. NULL reads as empty.
    package func blob(_ column: Int) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement.handle, Int32(column)) else { return [] }
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return Array(UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// The bytes where SQLite holds them, for work that needs no copy; nil for NULL.
    package func withBlob<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> T) rethrows -> T {
        if isNull(column) { return try body(nil) }
        let bytes = sqlite3_column_blob(statement.handle, Int32(column))?.assumingMemoryBound(to: UInt8.self)
        let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
        return try body(UnsafeBufferPointer(start: bytes, count: count))
    }

    package func blobOrNil(_ column: Int) -> [UInt8]? {
        isNull(column) ? nil : blob(column)
    }

    /// The value as stored, for code that walks columns it does not know.
    package func value(_ column: Int) -> Value {
        switch sqlite3_column_type(statement.handle, Int32(column)) {
        case SQLITE_INTEGER: return .int(int(column))
        case SQLITE_FLOAT: return .real(real(column))
        case SQLITE_TEXT: return .text(text(column))
        case SQLITE_BLOB: return .blob(blob(column))
        default: return .null
        }
    }
}
