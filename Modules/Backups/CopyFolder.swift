import Days
import Foundation
import Sealing
import Store

/// A copy in the making: a hidden folder that gets its name when all of it is on the disk.
struct CopyFolder {
    let parent: URL
    let id: String

    /// The working folder; a name that begins with a dot is never listed.
    var working: URL { parent.appending(path: ".\(id).partial") }

    /// Begins a copy in `parent`, which is made where it is missing. Only the owner can look inside.
    init(in parent: URL, at now: Instant) throws {
        self.parent = parent
        let stamp = now.iso.prefix(19).filter { $0 != "-" && $0 != ":" }
        id = "\(stamp)Z-\(Randomness.bytes(4).hex)"
        try makeFolder(parent)
        try makeFolder(working)
    }

    /// Makes a copy; an unfinished one is taken away again.
    static func fill(in parent: URL, at now: Instant, _ body: (CopyFolder) throws -> Backup) throws -> Backup {
        let copy = try CopyFolder(in: parent, at: now)
        do {
            return try body(copy)
        } catch {
            try? FileManager.default.removeItem(at: copy.working)
            throw error
        }
    }

    /// An empty file for the owner alone, ready to be written.
    func makeFile(_ name: String) throws -> URL {
        let url = working.appending(path: name)
        let made = FileManager.default.createFile(
            atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made else { throw BackupError.cannotWrite(file: name) }
        return url
    }

    /// Syncs and describes a written file.
    func finishFile(_ name: String) throws -> Manifest.File {
        let url = working.appending(path: name)
        try syncToDisk(url)
        let (bytes, digest) = try fileDigest(url)
        return Manifest.File(name: name, bytes: bytes, digest: digest)
    }

    /// Writes the signed manifest and gives the folder its name. From here on it is a backup.
    func finish(_ manifest: Manifest, signing: SigningKey) throws -> Backup {
        let bytes = try manifest.bytes
        let signature = signing.sign(Manifest.signedBytes(bytes)).hex + "\n"
        try Data(bytes).write(to: makeFile(Manifest.name))
        try Data(signature.utf8).write(to: makeFile(Manifest.signatureName))
        for name in [Manifest.name, Manifest.signatureName] { try syncToDisk(working.appending(path: name)) }
        try syncToDisk(working)
        let final = parent.appending(path: id)
        guard rename(working.path, final.path) == 0 else { throw BackupError.cannotWrite(file: id) }
        try syncToDisk(parent)
        return Backup(folder: final, manifest: manifest)
    }
}

/// Makes a folder for the owner alone, where it is missing.
func makeFolder(_ folder: URL) throws {
    do {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
        throw BackupError.cannotWrite(file: folder.lastPathComponent)
    }
}

/// Returns when a file, or a folder's names, are on the disk.
func syncToDisk(_ url: URL) throws {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupError.cannotWrite(file: url.lastPathComponent) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw BackupError.cannotWrite(file: url.lastPathComponent) }
}

/// Length and BLAKE2b-256 digest of a file that no database has open, read in stretches.
func fileDigest(_ url: URL) throws -> (bytes: Int64, digest: String) {
    var digest = Digest()
    var length: Int64 = 0
    try forEachStretch(of: url) { stretch in
        digest.update(stretch)
        length += Int64(stretch.count)
    }
    return (length, digest.finish().hex)
}

/// Calls `body` with one stretch of the file after the other.
func forEachStretch(of url: URL, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BackupError.notFound(url.lastPathComponent) }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw BackupError.notFound(url.lastPathComponent) }
        if count == 0 { return }
        try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
}
