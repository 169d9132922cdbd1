package import Days
import Foundation
import Sealing

/// What an export holds: written last, so that a folder with it is whole.
package struct MovingManifest: Codable, Sendable {
    /// A file beside it and its BLAKE2b-256 digest in hexadecimal digits.
    struct File: Codable, Hashable, Sendable {
        let name: String
        let bytes: Int
        let digest: String
    }

    struct Table: Codable, Hashable, Sendable {
        let name: String
        let rows: Int
        /// The name of each column, in order, with the form of its values.
        let columns: [[String: String]]
    }

    let format: Int
    package let tenant: String
    /// The last moment that the data may be of. What the ledger says was erased later must be erased from it again.
    package let made: Instant
    /// The number of steps of the schema that the tables are of.
    let schema: Int
    /// The last entry of the ledger that the tables have followed.
    let ledger: Int64
    /// What the old place's certificates are signed with (Ed25519), in hexadecimal digits.
    let publicKey: String
    let tables: [Table]
    let files: [File]
    /// Tables that did not travel, by why.
    let left: [String: LeftBehind.Reason]

    static let format = 1
    static let name = "manifest.json"

    /// How many rows there are in all tables.
    package var rows: Int { tables.map(\.rows).reduce(0, +) }

    /// The exact bytes that are written.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [10]
        }
    }

    /// Reads a folder's manifest. Throws ``MovingError/noManifest`` or ``MovingError/newerFormat(_:)``.
    static func read(in folder: URL) throws -> (manifest: MovingManifest, digest: String) {
        struct Head: Decodable { let format: Int }
        let decoder = JSONDecoder()
        guard let data = try? Data(contentsOf: folder.appending(path: name)),
            let head = try? decoder.decode(Head.self, from: data)
        else { throw MovingError.noManifest }
        guard head.format <= format else { throw MovingError.newerFormat(head.format) }
        guard let manifest = try? decoder.decode(MovingManifest.self, from: data) else {
            throw MovingError.noManifest
        }
        return (manifest, Digest.of(Array(data)).hex)
    }
}

extension MovedTable {
    /// The table as the manifest describes it.
    func described(rows: Int) -> MovingManifest.Table {
        MovingManifest.Table(
            name: name, rows: rows, columns: columns.map { ["name": $0.name, "form": $0.form.rawValue] })
    }
}
