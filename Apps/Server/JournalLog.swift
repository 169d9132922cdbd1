import Foundation
import Glibc
import HTTP
import Synchronization

/// The access log, to standard error, a line an answer. Whoever answers never waits for it: lines are written by a
/// thread of their own, and where the journal is slower than the server for long, lines are left out and counted.
final class JournalLog: Sendable {
    enum Format: String, Sendable { case logfmt, json, none }

    private struct Waiting {
        var lines: [UInt8] = []
        var leftOut = 0
        var isClosed = false
    }

    private static let most = 1 << 20
    private let format: Format
    private let waiting = Mutex(Waiting())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(_ format: Format) {
        self.format = format
        let thread = Thread { [self] in while write() {} }
        thread.stackSize = 128 * 1024
        thread.start()
    }

    /// One answer. Called on the thread that made it.
    func take(_ entry: AccessEntry) {
        guard format != .none else { return }
        let line = Array(((format == .json ? JournalLog.json(entry) : entry.logfmt) + "\n").utf8)
        let isFirst = waiting.withLock { waiting in
            guard waiting.lines.count < JournalLog.most else {
                waiting.leftOut += 1
                return false
            }
            waiting.lines += line
            return waiting.lines.count == line.count
        }
        if isFirst { wake.signal() }
    }

    /// Writes what is left, and ends.
    func close() {
        waiting.withLock { $0.isClosed = true }
        wake.signal()
        ended.wait()
    }

    private func write() -> Bool {
        wake.wait()
        let taken = waiting.withLock { waiting in
            defer { waiting.lines = []; waiting.leftOut = 0 }
            return waiting
        }
        var bytes = taken.lines
        if taken.leftOut > 0 { bytes += Array("left-out=\(taken.leftOut)\n".utf8) }
        if !bytes.isEmpty { FileHandle.standardError.write(Data(bytes)) }
        if taken.isClosed { ended.signal() }
        return !taken.isClosed
    }

    /// Methods, patterns and codes need no escaping; reasons are codes of the program.
    private static func json(_ entry: AccessEntry) -> String {
        var line =
            "{\"method\":\"\(entry.method?.rawValue ?? "-")\",\"route\":\"\(entry.route ?? "-")\","
            + "\"status\":\(entry.status),\"bytes\":\(entry.bytes),\"us\":\(entry.microseconds)"
        if let reason = entry.reason { line += ",\"reason\":\"\(reason)\"" }
        return line + "}"
    }
}
