import Glibc

/// The key above all tenants' keys. It lives in a file of its own, outside the data directory.
package struct MasterKey: Sendable {
    package let key: SecretKey

    package init(key: SecretKey) {
        self.key = key
    }

    /// Writes a new key file of 64 hexadecimal digits with mode 0600, synced to the disk with its directory.
    /// A file that is already there is never touched. Throws `MasterKeyError`.
    @discardableResult
    package static func create(at path: String) throws -> MasterKey {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? MasterKeyError.exists(path) : .unwritable(path, code: errno)
        }
        defer { close(descriptor) }
        let key = SecretKey.random()
        let text = Array((key.bytes.hex + "\n").utf8)
        guard fchmod(descriptor, 0o600) == 0, write(descriptor, text, text.count) == text.count,
            fsync(descriptor) == 0, syncDirectory(of: path)
        else {
            let code = errno
            unlink(path)
            throw MasterKeyError.unwritable(path, code: code)
        }
        return MasterKey(key: key)
    }

    /// Reads a key file of 32 raw bytes or 64 hexadecimal digits that nobody but its owner can read.
    /// Throws `MasterKeyError`.
    package static func read(_ path: String) throws -> MasterKey {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? MasterKeyError.missing(path) : .unreadable(path, code: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw MasterKeyError.malformed(path)
        }
        guard status.st_mode & 0o077 == 0 else { throw MasterKeyError.exposed(path) }
        var content = [UInt8](repeating: 0, count: 80)
        let count = Glibc.read(descriptor, &content, content.count)
        guard count >= 0 else { throw MasterKeyError.unreadable(path, code: errno) }
        guard let bytes = decode(Array(content.prefix(count))), let key = try? SecretKey(bytes: bytes) else {
            throw MasterKeyError.malformed(path)
        }
        return MasterKey(key: key)
    }

    /// 32 raw bytes as they are, else hexadecimal digits with white space after them.
    private static func decode(_ content: [UInt8]) -> [UInt8]? {
        if content.count == SecretKey.length { return content }
        let digits = content.prefix { !($0 == 0x0A || $0 == 0x0D || $0 == 0x20) }
        guard content.dropFirst(digits.count).allSatisfy({ $0 <= 0x20 }) else { return nil }
        return [UInt8](hex: String(decoding: digits, as: UTF8.self))
    }
}

/// Makes a new name in a directory survive a power cut.
private func syncDirectory(of path: String) -> Bool {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
}

/// A master key file that cannot be used.
package enum MasterKeyError: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case exists(String)
    case exposed(String)
    case malformed(String)
    case unreadable(String, code: Int32)
    case unwritable(String, code: Int32)

    package var description: String {
        switch self {
        case .missing(let path):
            "no master key at \(path): make one with sammen keys create, or name it with "
                + "--master-key or SAMMEN_MASTER_KEY"
        case .exists(let path): "there is already a file at \(path): a master key is never overwritten"
        case .exposed(let path): "others can read the master key at \(path): run chmod 600, and consider it known"
        case .malformed(let path): "\(path) is no master key: it must hold 32 bytes or 64 hexadecimal digits"
        case .unreadable(let path, let code):
            "cannot read the master key at \(path): \(String(cString: strerror(code)))"
        case .unwritable(let path, let code): "cannot write a master key at \(path): \(String(cString: strerror(code)))"
        }
    }
}
