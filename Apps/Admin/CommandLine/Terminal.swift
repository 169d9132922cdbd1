import Foundation
import Glibc

/// Where data, messages and questions go.
protocol Terminal: AnyObject {
    /// Standard output: data only. Throws ``OutputLost`` where it could not be written.
    func data(_ text: String) throws
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
    /// A reader that went away (`| head`) has what it wanted; a full disk has lost something.
    func data(_ text: String) throws {
        let code = write(text, to: STDOUT_FILENO)
        if code != 0, code != EPIPE { throw OutputLost(reason: String(cString: strerror(code))) }
    }

    func message(_ text: String) { _ = write(text, to: STDERR_FILENO) }

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

    /// Zero, or the system's code of what ended the writing.
    private func write(_ text: String, to file: Int32) -> Int32 {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            rest = rest.dropFirst(count)
        }
        return 0
    }
}

/// Standard output took not all of the data: exit 1.
struct OutputLost: Error, Equatable, CustomStringConvertible {
    let reason: String

    var description: String {
        "Standard output could not be written: \(reason). What the command had to do is done; only the output is missing."
    }
}
