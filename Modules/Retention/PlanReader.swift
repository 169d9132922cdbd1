import Foundation

/// Reads a plan file line by line, in memory that does not grow with it.
struct PlanReader {
    static let title = Array("sammen plan 1".utf8)

    let header: Plan.Header
    /// What the file's last line claims; set once that is reached.
    private(set) var summary: Plan.Summary?
    private var lines: LineReader

    init(_ file: URL) throws {
        lines = try LineReader(file)
        guard let title = try lines.next(), title.elementsEqual(PlanReader.title), let first = try lines.next(),
            let header = try? JSONDecoder().decode(Plan.Header.self, from: Data(first))
        else { throw RetentionError.planDamaged }
        self.header = header
    }

    /// The next line about a record; nil once the summary is read. A file without one is damaged.
    mutating func next() throws -> PlanLine? {
        guard summary == nil else { return nil }
        guard let bytes = try lines.next() else { throw RetentionError.planDamaged }
        if let line = PlanLine(bytes) { return line }
        guard let summary = try? JSONDecoder().decode(Plan.Summary.self, from: Data(bytes)), try lines.next() == nil
        else { throw RetentionError.planDamaged }
        self.summary = summary
        return nil
    }

    /// Leaves out so many due items, to go on where a run was interrupted.
    mutating func skip(due count: Int) throws {
        var left = count
        while left > 0, let line = try next() {
            if line.kind == .due { left -= 1 }
        }
    }
}

/// Lines of a file, 64 KiB at a time.
struct LineReader {
    private let file: FileHandle
    private var buffer: ArraySlice<UInt8> = []
    private static let chunk = 64 << 10

    init(_ url: URL) throws {
        guard let file = try? FileHandle(forReadingFrom: url) else { throw RetentionError.noSuchPlan }
        self.file = file
    }

    /// The next line without its end; nil at the end. What follows the last line end is no line.
    mutating func next() throws -> ArraySlice<UInt8>? {
        var searched = buffer.startIndex
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                defer { buffer = buffer[(end + 1)...] }
                return buffer[..<end]
            }
            let rest = Array(buffer)
            guard let more = try file.read(upToCount: LineReader.chunk), !more.isEmpty else { return nil }
            buffer = (rest + more)[...]
            searched = buffer.startIndex + rest.count
        }
    }
}
