import CSQLite

/// A prepared statement that its connection keeps and uses again.
final class Statement {
    let handle: OpaquePointer
    let sql: String
    /// Whether it is in the middle of its rows.
    var isRunning = false

    init(_ sql: String, on database: OpaquePointer) throws {
        var handle: OpaquePointer?
        let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
        let code = sqlite3_prepare_v3(database, sql, -1, flags, &handle, nil)
        guard code == SQLITE_OK, let handle else {
            throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(database)), sql: sql)
        }
        self.handle = handle
        self.sql = sql
    }

    deinit { sqlite3_finalize(handle) }

    func bind(_ values: [Value]) throws {
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            if code != SQLITE_OK { throw failure(code) }
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .int(let number): return sqlite3_bind_int64(handle, index, number)
        case .real(let number): return sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                sqlite3_bind_text(
                    handle, index,
                    UnsafeRawPointer(bytes.baseAddress ?? emptyText)?.assumingMemoryBound(to: CChar.self),
                    Int32(bytes.count), transient)
            }
        case .blob(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, index, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), transient)
            }
        }
    }

    /// Advances to the next row; false at the end.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw failure(code)
    }

    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func failure(_ code: Int32) -> SQLiteError {
        let database = sqlite3_db_handle(handle)
        let extended = sqlite3_extended_errcode(database)
        let isOwn = extended & 0xff == code & 0xff
        return SQLiteError(
            code: isOwn ? extended : code,
            message: Statement.words(for: isOwn ? extended : code, of: database), sql: sql)
    }

    /// The schema's words for a constraint name columns; everything else gets SQLite's fixed text for the code, since
    /// a message made by a function or a cast may quote a value.
    private static func words(for code: Int32, of database: OpaquePointer?) -> String {
        if code & 0xff == SQLITE_CONSTRAINT || code & 0xff == SQLITE_ERROR, let database {
            return String(cString: sqlite3_errmsg(database))
        }
        return String(cString: sqlite3_errstr(code))
    }
}

/// SQLite copies what is bound before the call returns.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// A text of no length still needs an address, or SQLite would bind NULL.
nonisolated(unsafe) private let emptyText: UnsafePointer<UInt8> = {
    let byte = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
}()
