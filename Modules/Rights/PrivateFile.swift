package import Foundation
import Glibc

/// Files with people in them: made new, readable by their owner alone, synced.
package enum PrivateFile {
    static func requireFolder(_ folder: URL) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw AccessExportError.noFolder
        }
    }

    package static func write(_ bytes: [UInt8], to file: URL) throws {
        let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw AccessExportError.cannotWrite }
        let isWhole = fchmod(descriptor, 0o600) == 0 && put(bytes, descriptor) && fsync(descriptor) == 0
        close(descriptor)
        guard isWhole else {
            unlink(file.path)
            throw AccessExportError.cannotWrite
        }
    }

    private static func put(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
