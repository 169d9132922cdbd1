package import Days
import SQLite

extension Transaction {
    /// Calls `body` with every key that was made before an instant, person by person.
    package func forEachKey(madeBefore instant: Instant, body: (KeyName) throws -> Void) throws {
        try session.keys.connection.forEach(
            "SELECT person, category, record FROM person_key WHERE created < ? ORDER BY person, category, record",
            .instant(instant)
        ) { row in
            try body(KeyName(person: row.id(0), category: Int(row.int(1)), record: row.int(2)))
        }
    }
}
