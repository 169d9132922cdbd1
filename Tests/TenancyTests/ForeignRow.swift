import SQLite
import Store

/// A row of a programme, as a build that knows it would have left it.
enum ForeignRow {
    static func insert(_ tx: borrowing Transaction, programme: String) throws {
        try tx.run(
            "INSERT INTO waiting(id, programme, person, since, priority) VALUES (1, ?, 2, 20000, 0)",
            .text(programme))
    }
}
