import Foundation
import SQLite

/// What goes wrong with a tenant's files outside the house.
enum Damage {
    /// Takes every person's key away, without a word in the ledger.
    static func removeKeys(in folder: URL) throws {
        try change(folder, "keys.sqlite", "DELETE FROM person_key")
    }

    /// Makes the data look as if a newer version had written it.
    static func raiseSchema(in folder: URL) throws {
        try change(folder, "data.sqlite", "PRAGMA user_version = 9999")
    }

    /// Changes an entry of the audit trail.
    static func changeTrail(in folder: URL) throws {
        try change(folder, "data.sqlite", "UPDATE audit SET actor = 'somebody' WHERE seq = 2")
    }

    private static func change(_ folder: URL, _ file: String, _ sql: String) throws {
        try Connection(folder.appendingPathComponent(file).path, .readWrite).execute(sql)
    }
}
