import CSQLite

/// One connection to one database file, with its prepared statements. Used by one thread at a time.
package final class Connection {
    /// How a file is opened. Only ``create`` makes one that is missing.
    package enum Mode: Sendable { case create, readWrite, readOnly }

    package let path: String
    let database: OpaquePointer
    private var statements = StatementCache()
    private let backlog = Backlog()
    /// How many statements are in the middle of their rows.
    private var running = 0
    /// How many statements have been run, so that a test can say what a page costs without a clock.
    package private(set) var statementCount = 0
    /// What has been run, so that a test can ask how SQLite means to go about it.
    package var statementTexts: [String] { statements.texts }
    let log = LogLength()

    /// Opens the file. `busyMilliseconds` is how long a lock of another process is waited for.
    package init(_ path: String, _ mode: Mode, busyMilliseconds: Int32 = 5_000) throws {
        _ = Connection.isConfigured
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, Connection.flags(mode), nil)
        guard code == SQLITE_OK, let handle else {
            sqlite3_close_v2(handle)
            throw SQLiteError(code: code, message: String(cString: sqlite3_errstr(code)), sql: "")
        }
        self.path = path
        self.database = handle
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busyMilliseconds)
        sammen_no_checkpoint_on_close(handle)
        sammen_defensive(handle)
        sammen_add_ids(handle)
        log.watch(handle)
    }

    deinit {
        statements.removeAll()
        sqlite3_close_v2(database)
    }

    /// Done once, before SQLite is first used (sqlite.org/c3ref/c_config_covering_index_scan.html).
    private static let isConfigured =
        sammen_count_no_memory() == SQLITE_OK && sammen_take_pages_singly() == SQLITE_OK

    private static func flags(_ mode: Mode) -> Int32 {
        switch mode {
        case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        case .readWrite: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
        case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        }
    }

    /// Runs a script of several statements without values: a migration or a pragma.
    package func execute(_ script: String) throws {
        try settle()
        let code = sqlite3_exec(database, script, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw SQLiteError(code: sqlite3_extended_errcode(database), message: lastMessage, sql: script)
        }
    }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: Value...) throws -> Int { try run(sql, values) }

    /// Runs one statement and returns how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: [Value]) throws -> Int {
        try settle()
        try change(sql, values)
        return Int(sqlite3_changes64(database))
    }

    /// Runs one statement whose result nobody waits for: beside the work that goes on, and before anything else that
    /// this connection is asked. What it throws is thrown there. So are the values worked out, by whichever thread.
    package func add(_ sql: String, _ values: @escaping @Sendable () -> [Value]) throws {
        try backlog.add(sql, to: self, values)
    }

    /// Returns when all that was added has run. Throws what the first of it threw; none has run after it.
    package func settle() throws { try backlog.settle(self) }

    func change(_ sql: String, _ values: [Value]) throws {
        try using(sql, values) { statement in
            while try statement.step() {}
        }
    }

    package func forEach(_ sql: String, _ values: Value..., body: (borrowing Row) throws -> Void) throws {
        try forEach(sql, values, body: body)
    }

    package func forEach(_ sql: String, _ values: [Value], body: (borrowing Row) throws -> Void) throws {
        try settle()
        try using(sql, values) { statement in
            let row = Row(statement: statement)
            while try statement.step() { try body(row) }
        }
    }

    /// Calls `body` with the first row, if there is one.
    package func withFirst(_ sql: String, _ values: [Value], body: (borrowing Row) throws -> Void) throws {
        try settle()
        try using(sql, values) { statement in
            if try statement.step() { try body(Row(statement: statement)) }
        }
    }

    /// The first row, mapped, or nil where there is none.
    @inlinable @inline(__always)
    package func first<T>(_ sql: String, _ values: Value..., map: (borrowing Row) throws -> T) throws -> T? {
        try first(sql, values, map: map)
    }

    @inlinable @inline(__always)
    package func first<T>(_ sql: String, _ values: [Value], map: (borrowing Row) throws -> T) throws -> T? {
        var found: T?
        try withFirst(sql, values) { row in found = try map(row) }
        return found
    }

    @inlinable @inline(__always)
    package func all<T>(_ sql: String, _ values: Value..., map: (borrowing Row) throws -> T) throws -> [T] {
        try all(sql, values, map: map)
    }

    @inlinable @inline(__always)
    package func all<T>(_ sql: String, _ values: [Value], map: (borrowing Row) throws -> T) throws -> [T] {
        var found: [T] = []
        try forEach(sql, values) { row in found.append(try map(row)) }
        return found
    }

    private func using(_ sql: String, _ values: [Value], _ body: (Statement) throws -> Void) throws {
        let statement = try statements.statement(sql) { try Statement(sql, on: database) }
        statement.isRunning = true
        running += 1
        statementCount += 1
        defer {
            statement.reset()
            statement.isRunning = false
            running -= 1
        }
        try statement.bind(values)
        try body(statement)
    }

    private var lastMessage: String { String(cString: sqlite3_errmsg(database)) }

    /// Rows changed by all statements since the connection opened, cascades included.
    package var totalChanges: Int64 { sqlite3_total_changes64(database) }

    /// How many pages of the write-ahead log wait to be moved, after this connection's last commit or checkpoint.
    package var pagesInLog: Int { log.pages }

    /// How long the write-ahead log is, with the pages that are moved already.
    package var logSize: Int { log.size }

    /// Ends the transaction, where one is open, as if it had not been; also after a failure that has ended it already.
    package func rollBack() {
        backlog.discard()
        if sqlite3_get_autocommit(database) == 0 { try? change("ROLLBACK", []) }
    }

    /// Whether a statement is in the middle of its rows.
    var isInRows: Bool { running > 0 }
}
