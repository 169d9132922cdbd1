package import Days
package import Foundation
import Sealing
import Store

/// What a copy holds and how long it may live: written beside the copied files, and signed by the tenant.
package struct Manifest: Codable, Hashable, Sendable {
    /// What was copied. Data and keys never lie in one copy: together they would be readable for ever.
    package enum Kind: String, Codable, Sendable { case data, keys }

    /// A copied file and its BLAKE2b-256 digest.
    package struct File: Codable, Hashable, Sendable {
        package let name: String
        package let bytes: Int64
        package let digest: String
    }

    /// A point of the erasure ledger.
    package struct Head: Codable, Hashable, Sendable {
        package let seq: Int64
        package let chain: String

        init(_ head: LedgerHead) {
            seq = head.seq
            chain = head.chain.hex
        }
    }

    package let format: Int
    package let kind: Kind
    package let tenant: String
    package let created: Instant
    /// The first day on which the copy must be gone.
    package let expires: Day
    /// The number of migrations of the copied data.
    package let schema: Int
    /// The ledger as it stood when the copy was begun: a restore wants this ledger or a longer one.
    package let ledger: Head
    package let files: [File]

    static let format = 1
    static let name = "manifest.json"
    static let signatureName = "manifest.sig"
}

/// A copy in a folder of its own. The folder's name is its id.
package struct Backup: Hashable, Sendable {
    package let folder: URL
    package let manifest: Manifest

    package var id: String { folder.lastPathComponent }

    /// Whether the copy is to be destroyed: on the day of its expiry already.
    package func isExpired(on day: Day) -> Bool { day >= manifest.expires }

    /// Where a file of the copy lies.
    package func file(_ name: String) -> URL { folder.appending(path: name) }
}

extension Backup {
    /// Reads a copy's manifest, without trusting it yet. Throws `notFound` or `notABackup`.
    package init(reading folder: URL) throws {
        let id = folder.lastPathComponent
        guard FileManager.default.fileExists(atPath: folder.path) else { throw BackupError.notFound(id) }
        guard let bytes = try? Data(contentsOf: folder.appending(path: Manifest.name)),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: bytes), manifest.format == Manifest.format
        else { throw BackupError.notABackup(id) }
        self.init(folder: folder, manifest: manifest)
    }
}

extension Manifest {
    /// What is signed says what it is, so that no signature of another kind of file fits.
    static func signedBytes(_ written: [UInt8]) -> [UInt8] { Array("sammen backup 1\n".utf8) + written }

    /// The exact bytes that are written.
    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [0x0A]
        }
    }
}
