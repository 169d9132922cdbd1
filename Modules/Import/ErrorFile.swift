import CSV
import Foundation

/// The rows that could not be imported, as a sheet to correct and import again: the file's own columns, then the row
/// number and what to do. It holds people, so it is made for its owner alone and never over another file.
final class ErrorFile {
    private let path: String
    private let headings: [String]
    private var writer = CSVWriter()
    private var file: FileHandle?
    private var last: (record: Record, advice: [String])?
    private(set) var rows = 0

    init(path: String, headings: [String]) {
        self.path = path
        self.headings = headings
    }

    /// What is wrong in several cells of one row stands in that row once.
    func add(_ record: Record, _ advice: [String]) throws {
        if last?.record.row == record.row {
            last?.advice += advice
            return
        }
        if file == nil { try open() }
        try writeLast()
        last = (record, advice)
        rows += 1
    }

    private func writeLast() throws {
        guard let (record, advice) = last else { return }
        last = nil
        let blank = Array(repeating: "", count: max(0, headings.count - record.count))
        writer.row(
            record.fields.prefix(headings.count) + blank + [String(record.row), advice.joined(separator: " · ")])
        if writer.bytes.count > 65_536 { try flush() }
    }

    func close() throws {
        try writeLast()
        try flush()
        try file?.close()
        file = nil
    }

    private func open() throws {
        let descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ImportError.errorFile(String(cString: strerror(errno))) }
        file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        writer.row(headings + Vocabulary.errorColumns)
    }

    private func flush() throws {
        guard let file else { return }
        do {
            try file.write(contentsOf: writer.drain())
        } catch {
            throw ImportError.errorFile("it could not be written")
        }
    }
}
