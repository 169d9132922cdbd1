import CSQLite

extension Connection {
    /// Writes a compact copy of the database, as one moment saw it, into a file that is missing or empty.
    ///
    /// A copy of pages would carry deleted rows along on free pages; this one holds living rows only
    /// (sqlite.org/lang_vacuum.html#vacuuminto). The copy is not synced.
    package func vacuum(into path: String) throws {
        try run("VACUUM INTO ?", .text(path))
    }

    /// Makes this database hold exactly what the other one holds, in one transaction: whoever has this file open sees
    /// the old content or the new one, also after a crash (sqlite.org/backup_finish.html).
    ///
    /// `betweenSteps` is called after each stretch of pages; when it throws, nothing has changed.
    package func takeContent(of other: Connection, betweenSteps: () throws -> Void = {}) throws {
        guard let copying = sqlite3_backup_init(database, "main", other.database, "main") else {
            throw copyFailure(sqlite3_extended_errcode(database))
        }
        do {
            while true {
                let code = sqlite3_backup_step(copying, 256)
                if code == SQLITE_DONE { break }
                guard code == SQLITE_OK else { throw copyFailure(code) }
                try betweenSteps()
            }
        } catch {
            sqlite3_backup_finish(copying)
            throw error
        }
        let code = sqlite3_backup_finish(copying)
        guard code == SQLITE_OK else { throw copyFailure(code) }
    }

    private func copyFailure(_ code: Int32) -> SQLiteError {
        SQLiteError(code: code, message: String(cString: sqlite3_errstr(code)), sql: "")
    }

    /// What SQLite finds wrong with the file's structure; empty when it is whole. At most twenty findings.
    package func integrityProblems() throws -> [String] {
        try all("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
    }
}
