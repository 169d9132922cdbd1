package import Foundation
import Store

/// A file of the tenant that appears whole or not at all: written under another name, synced, then renamed.
package final class FileOutput {
    private let descriptor: Int32
    private let temporary: String
    private let folder: String
    private var isOpen = true

    /// Begins a file in the folder, for the owner alone.
    package init(in folder: URL) throws {
        self.folder = folder.lastPathComponent
        temporary = folder.appendingPathComponent(".new-\(UInt64.random(in: .min ... .max))").path
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: folder.lastPathComponent) }
    }

    deinit {
        if isOpen {
            close(descriptor)
            unlink(temporary)
        }
    }

    package func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { pending in
                Foundation.write(descriptor, pending.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw StoreError.cannotWrite(file: folder) }
            written += count
        }
    }

    /// Puts the whole file in its place, durably.
    package func finish(as url: URL) throws {
        guard fsync(descriptor) == 0, rename(temporary, url.path) == 0 else {
            throw StoreError.cannotWrite(file: url.lastPathComponent)
        }
        isOpen = false
        close(descriptor)
        FileOutput.sync(url.deletingLastPathComponent())
    }

    /// Makes new names in a folder survive a power cut.
    package static func sync(_ folder: URL) {
        let descriptor = Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
