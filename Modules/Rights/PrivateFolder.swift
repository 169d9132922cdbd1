package import Foundation
import Retention

/// A folder of files with people in them, for its owner alone: it has its name when all of it is on the disk.
package enum PrivateFolder {
    /// Throws `AccessExportError.noFolder` where there is no such folder to write into.
    package static func require(_ parent: URL) throws { try PrivateFile.requireFolder(parent) }

    /// Writes the files beside their place and moves them there. What stands there already under that name was made by a
    /// run that was stopped afterwards, and is made anew.
    package static func write(
        _ files: [(name: String, bytes: [UInt8])], as name: String, in parent: URL
    ) throws -> URL {
        let (working, final) = (parent.appending(path: ".\(name).partial"), parent.appending(path: name))
        for old in [working, final] { try? FileManager.default.removeItem(at: old) }
        do {
            try FileManager.default.createDirectory(
                at: working, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            for file in files { try PrivateFile.write(file.bytes, to: working.appending(path: file.name)) }
        } catch {
            try? FileManager.default.removeItem(at: working)
            throw AccessExportError.cannotWrite
        }
        FileOutput.sync(working)
        guard rename(working.path, final.path) == 0 else { throw AccessExportError.cannotWrite }
        FileOutput.sync(parent)
        return final
    }
}
