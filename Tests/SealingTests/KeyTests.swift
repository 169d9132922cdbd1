import Foundation
import Sealing
import Testing

@Suite("Keys")
struct KeyTests {
    @Test("libsodium starts, again and again")
    func start() throws {
        try Sodium.start()
        try Sodium.start()
    }

    @Test("A key shows in no text, mirror or dump")
    func hidden() throws {
        let key = try SecretKey(bytes: [UInt8](repeating: 0xAB, count: 32))
        var text = "\(key) \(String(reflecting: key)) \(SigningKey(seed: key))"
        dump(key, to: &text)
        dump(SigningKey(seed: key), to: &text)
        #expect(!text.lowercased().contains("abab"))
        #expect(!text.contains("171"))
    }

    @Test("A key has exactly 32 bytes, and gives them back", arguments: [0, 31, 33])
    func length(count: Int) throws {
        #expect(throws: SealError.badKey) { try SecretKey(bytes: [UInt8](repeating: 0, count: count)) }
        let bytes = Randomness.bytes(32)
        #expect(try SecretKey(bytes: bytes).bytes == bytes)
        #expect(SecretKey.random() != .random())
    }

    @Test("Subkeys differ by number, context and key, and are the same every time")
    func derived() throws {
        let key = try SecretKey(bytes: [UInt8](0..<32))
        let subkey = key.derive(subkey: 1, context: "lookups_")
        #expect(subkey == key.derive(subkey: 1, context: "lookups_"))
        #expect(subkey != key.derive(subkey: 2, context: "lookups_"))
        #expect(subkey != key.derive(subkey: 1, context: "signing_"))
        #expect(subkey != SecretKey.random().derive(subkey: 1, context: "lookups_"))
        #expect(subkey != key)
    }

    @Test("A master key file is created for its owner only, read again, and never overwritten")
    func masterKey() throws {
        try withFolder { folder in
            let path = folder.appending(path: "master.key").path
            let key = try MasterKey.create(at: path)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try MasterKey.read(path).key == key.key)
            #expect(throws: MasterKeyError.exists(path)) { try MasterKey.create(at: path) }
            #expect(try MasterKey.read(path).key == key.key)
        }
    }

    @Test("A master key that group or others can read is refused", arguments: [0o640, 0o604, 0o620, 0o601, 0o666])
    func exposed(mode: Int) throws {
        try withFolder { folder in
            let path = folder.appending(path: "master.key").path
            try MasterKey.create(at: path)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: MasterKeyError.exposed(path)) { try MasterKey.read(path) }
            try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
            _ = try MasterKey.read(path)
        }
    }

    @Test("A master key is read raw or as hexadecimal digits, and nothing else is one")
    func formats() throws {
        try withFolder { folder in
            let path = folder.appending(path: "key").path
            let raw = Randomness.bytes(32)
            let good: [[UInt8]] = [raw, Array(raw.hex.utf8), Array((raw.hex.uppercased() + "\r\n").utf8)]
            for content in good {
                try write(content, to: path)
                #expect(try MasterKey.read(path).key.bytes == raw)
            }
            let bad: [[UInt8]] = [
                [], Array(raw.dropLast()), Array((raw.hex + "\nx").utf8), Array((raw.hex + "00").utf8),
            ]
            for content in bad {
                try write(content, to: path)
                #expect(throws: MasterKeyError.malformed(path)) { try MasterKey.read(path) }
            }
            #expect(throws: MasterKeyError.malformed(folder.path)) { try MasterKey.read(folder.path) }
            let nowhere = folder.appending(path: "none/key").path
            #expect(throws: MasterKeyError.missing(nowhere)) { try MasterKey.read(nowhere) }
            #expect(throws: MasterKeyError.unwritable(nowhere, code: ENOENT)) { try MasterKey.create(at: nowhere) }
        }
    }

    private func write(_ content: [UInt8], to path: String) throws {
        try Data(content).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sealing-\(Randomness.bytes(8).hex)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
