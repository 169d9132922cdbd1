import SQLite
import Store

/// A row of a programme, in the least table that has one.
enum ForeignRow {
    static func insert(_ tx: borrowing Transaction, programme: String) throws {
        try tx.execute("CREATE TABLE IF NOT EXISTS stray(programme TEXT)")
        try tx.run("INSERT INTO stray VALUES (?)", .text(programme))
    }
}
