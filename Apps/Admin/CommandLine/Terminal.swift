import Foundation
import Glibc

/// Where data, messages and questions go.
protocol Terminal: AnyObject {
    /// Standard output: data only.
    func data(_ text: String)
    /// Standard error: messages, errors, progress.
    func message(_ text: String)
    /// Whether standard error is a terminal: only there are progress bars and colours drawn.
    var showsProgress: Bool { get }
    /// Whether somebody can answer questions.
    var canAsk: Bool { get }
    /// One line from standard input, without its end; nil at the end of input or when interrupted.
    func line() -> String?
    /// All of standard input.
    func everything() throws -> [UInt8]
}

/// The process's own three streams.
final class StandardTerminal: Terminal {
    func data(_ text: String) { write(text, to: STDOUT_FILENO) }

    func message(_ text: String) { write(text, to: STDERR_FILENO) }

    var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

    var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

    /// Reads byte by byte past Foundation's `readLine`, which would retry after SIGINT.
    func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            guard read(STDIN_FILENO, &byte, 1) == 1 else {
                return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
            }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
    }

    func everything() throws -> [UInt8] {
        Array(try FileHandle.standardInput.readToEnd() ?? Data())
    }

    /// A reader that went away (`| head`) ends the writing, not the work.
    private func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
