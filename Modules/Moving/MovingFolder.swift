import Foundation
import Retention
import Sealing

/// A folder of an export in the making: hidden, for its owner alone, and named when all of it is on the disk.
final class MovingFolder {
    private let parent: URL
    private let working: URL
    private(set) var files: [MovingManifest.File] = []

    /// Begins in `parent`, which must be there. What a killed export of the tenant left in it is taken away.
    init(in parent: URL, of tenant: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw MovingError.noFolder
        }
        self.parent = parent
        working = parent.appending(path: ".export-of-\(tenant).partial")
        discard()
        try make(working)
    }

    func discard() { try? FileManager.default.removeItem(at: working) }

    func makeFolder(_ name: String) throws { try make(working.appending(path: name)) }

    private func make(_ folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw MovingError.cannotWrite(folder.lastPathComponent)
        }
    }

    /// Writes a file piece by piece, and describes it.
    func write<T>(_ name: String, _ body: (MovingFile) throws -> T) throws -> T {
        let target = working.appending(path: name)
        let file = try MovingFile(in: target.deletingLastPathComponent())
        let result = try body(file)
        files.append(try file.finish(as: target, named: name))
        return result
    }

    func write(_ name: String, _ bytes: [UInt8]) throws { try write(name) { try $0.add(bytes) } }

    /// Writes the manifest and gives the folder its name. Throws ``MovingError/cannotWrite(_:)``.
    func finish(_ manifest: MovingManifest, as name: String) throws -> (folder: URL, digest: String) {
        let bytes = try manifest.bytes
        try write(MovingManifest.name, bytes)
        let final = parent.appending(path: name)
        guard rename(working.path, final.path) == 0 else { throw MovingError.cannotWrite(name) }
        FileOutput.sync(parent)
        return (final, Digest.of(bytes).hex)
    }
}

/// A file of an export, digested while it is written.
final class MovingFile {
    private let output: FileOutput
    private var digest = Digest()
    private var waiting: [UInt8] = []
    private var bytes = 0

    fileprivate init(in folder: URL) throws {
        output = try FileOutput(in: folder)
        waiting.reserveCapacity(1 << 17)
    }

    func add(_ more: some Sequence<UInt8>) throws {
        waiting += more
        if waiting.count >= 1 << 16 { try flush() }
    }

    private func flush() throws {
        digest.update(waiting)
        bytes += waiting.count
        try output.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    fileprivate func finish(as target: URL, named name: String) throws -> MovingManifest.File {
        try flush()
        try output.finish(as: target)
        return MovingManifest.File(name: name, bytes: bytes, digest: digest.finish().hex)
    }
}
