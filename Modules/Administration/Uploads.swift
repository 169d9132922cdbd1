import Access
import Days
import Foundation
import HTTP
import Reception
import Retention
import Sealing
import Store
import Tenancy

/// Sheets between being sent and being imported, sealed, in the tenant's own folder, for a day at most. What lies there
/// opens for nobody who has the disk alone.
struct Uploads {
    private static let lifetime: Int64 = 86_400_000

    private enum Part: String, CaseIterable {
        case facts, sheet, errors
        /// A sheet that is being imported: it can be taken once.
        case taken
    }

    private let store: Store
    private let account: String
    private var folder: URL { Uploads.folder(of: store.files) }

    init(_ visit: Visit) throws {
        store = visit.tenant.store
        account = "\(try visit.session().account)"
        Uploads.sweep(store.files, now: visit.now)
    }

    private static func folder(of files: TenantFiles) -> URL { files.directory.appendingPathComponent("uploads") }

    /// Keeps a sheet, and gives it a name.
    func add(_ content: [UInt8], _ upload: Upload) throws -> String {
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let id = Base32.encode(Randomness.id())
        try write(content, .sheet, id)
        try save(upload, id)
        return id
    }

    func save(_ upload: Upload, _ id: String) throws {
        try write(Array(try JSONEncoder().encode(upload)), .facts, id)
    }

    /// What this account sent under a name; anybody else's is missing.
    func find(_ id: String) throws -> Upload {
        guard Base32.decode(id) != nil, let facts = try? read(.facts, id),
            let upload = try? JSONDecoder().decode(Upload.self, from: Data(facts)), upload.account == account
        else { throw StatusError(.notFound) }
        return upload
    }

    func hasSheet(_ id: String) -> Bool { FileManager.default.fileExists(atPath: file(.sheet, id).path) }

    /// Takes the sheet for its import: false for whoever comes second.
    func take(_ id: String) -> Bool { rename(file(.sheet, id).path, file(.taken, id).path) == 0 }

    /// Erases the sheet that was taken.
    func drop(_ id: String) { unlink(file(.taken, id).path) }

    /// Erases everything of an upload.
    func discard(_ id: String) { for part in Part.allCases { unlink(file(part, id).path) } }

    func keepErrors(_ content: [UInt8], _ id: String) throws { try write(content, .errors, id) }
    func errors(_ id: String) throws -> [UInt8] { try read(.errors, id) }

    /// The sheet as a file that has no name: it is gone when the work with it ends, also when the process does.
    func reading<T>(_ id: String, taken: Bool = false, _ body: (_ path: String) throws -> T) throws -> T {
        let plain = try read(taken ? .taken : .sheet, id)
        let path = folder.appendingPathComponent(".plain-\(Randomness.bytes(8).hex)").path
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(file: "uploads") }
        defer { close(descriptor) }
        unlink(path)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        try handle.write(contentsOf: plain)
        return try body("/proc/self/fd/\(descriptor)")
    }

    /// A place for the rows that need somebody. What is written there is handed on, and erased at once.
    func collectingErrors<T>(_ body: (_ path: String) throws -> T) throws -> (T, [UInt8]?) {
        let url = folder.appendingPathComponent(".rows-\(Randomness.bytes(8).hex)")
        defer { unlink(url.path) }
        let result = try body(url.path)
        return (result, (try? Data(contentsOf: url)).map { [UInt8]($0) })
    }

    /// Erases what is older than a day, and what an interrupted request left.
    static func sweep(_ files: TenantFiles, now: Instant) {
        let folder = folder(of: files)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names {
            let url = folder.appendingPathComponent(name)
            guard let made = Uploads.made(url), made.milliseconds(until: now) > Uploads.lifetime else { continue }
            unlink(url.path)
        }
    }

    private static func made(_ url: URL) -> Instant? {
        var status = stat()
        guard stat(url.path, &status) == 0 else { return nil }
        return Instant(milliseconds: Int64(status.st_mtim.tv_sec) * 1000)
    }

    private func file(_ part: Part, _ id: String) -> URL { folder.appendingPathComponent("\(id).\(part.rawValue)") }

    private func write(_ bytes: [UInt8], _ part: Part, _ id: String) throws {
        let output = try FileOutput(in: folder)
        try output.write(Seal.seal(bytes, with: store.vault.pageKey, for: context(part, id)))
        try output.finish(as: file(part, id))
    }

    private func read(_ part: Part, _ id: String) throws -> [UInt8] {
        guard let sealed = try? Data(contentsOf: file(part, id)) else { throw StatusError(.notFound) }
        return try Seal.open([UInt8](sealed), with: store.vault.pageKey, for: context(part, id))
    }

    /// What was taken is the sheet under another name.
    private func context(_ part: Part, _ id: String) -> SealContext {
        let column = part == .taken ? Part.sheet.rawValue : part.rawValue
        return SealContext(tenant: store.tenant.text, table: "upload", column: column, row: Base32.decode(id) ?? 0)
    }
}
