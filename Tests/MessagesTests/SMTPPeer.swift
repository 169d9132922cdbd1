import Foundation
import Glibc
import Synchronization

/// A mail server on a real socket of this machine, that answers as a test tells it to.
final class SMTPPeer: Sendable {
    enum Answer: Sendable {
        case line(String)
        case hangUp
        /// Says nothing more, and keeps the line open.
        case silence
    }

    struct Mail: Sendable {
        var from = ""
        var to: [String] = []
        var text = ""
    }

    let port: Int
    private let listener: Int32
    private let state: Mutex<State>

    private struct State {
        /// What to answer to a command before the usual answers come.
        var answers: [String: [Answer]]
        var mails: [Mail] = []
        var commands: [String] = []
    }

    /// - Parameter answers: by the first four letters of a command; the end of a mail is `.`, the greeting `HELO`.
    init(_ answers: [String: [Answer]] = [:]) throws {
        state = Mutex(State(answers: answers))
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [weak self] in
            while true {
                let line = accept(descriptor, nil, nil)
                guard line >= 0, let self else { return }
                Thread { self.serve(line) }.start()
            }
        }.start()
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    var mails: [Mail] { state.withLock { $0.mails } }
    var commands: [String] { state.withLock { $0.commands } }

    private func next(_ verb: String, usually: String) -> Answer {
        state.withLock { state in
            guard var planned = state.answers[verb], !planned.isEmpty else { return .line(usually) }
            let answer = planned.removeFirst()
            state.answers[verb] = planned
            return answer
        }
    }

    private func serve(_ line: Int32) {
        defer { close(line) }
        var input = Lines(descriptor: line)
        var mail = Mail()
        guard say(next("HELO", usually: "220 peer"), on: line) else { return }
        while let command = input.next() {
            state.withLock { $0.commands.append(command) }
            let verb = String(command.prefix(4)).uppercased()
            switch verb {
            case "MAIL": mail = Mail(from: address(in: command))
            case "RCPT": mail.to.append(address(in: command))
            default: break
            }
            guard say(next(verb, usually: usual[verb] ?? "250 ok"), on: line) else { return }
            if verb == "QUIT" { return }
            if verb == "AUTH" {
                guard let secret = input.next() else { return }
                state.withLock { $0.commands.append(secret) }
                guard say(next("SECR", usually: "235 welcome"), on: line) else { return }
            }
            guard verb == "DATA" else { continue }
            while let text = input.next(), text != "." { mail.text += text + "\n" }
            let answer = next(".", usually: "250 taken")
            // A server that hangs up here may have taken the mail, and this one has.
            if case .line(let text) = answer, !text.hasPrefix("2") {} else { state.withLock { $0.mails.append(mail) } }
            guard say(answer, on: line) else { return }
        }
    }

    private let usual = ["QUIT": "221 bye", "DATA": "354 go on", "AUTH": "334 "]

    private func address(in command: String) -> String {
        String(command.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    /// False where the line is given up.
    private func say(_ answer: Answer, on line: Int32) -> Bool {
        switch answer {
        case .hangUp: return false
        case .silence:
            var byte: UInt8 = 0
            while read(line, &byte, 1) > 0 {}
            return false
        case .line(let text):
            let bytes = Array("\(text)\r\n".utf8)
            return send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        }
    }
}

/// Lines that end with CRLF, from a socket.
private struct Lines {
    let descriptor: Int32
    private var pending: [UInt8] = []

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func next() -> String? {
        while true {
            if let end = pending.firstIndex(of: 10) {
                let line = pending[..<end].filter { $0 != 13 }
                pending.removeSubrange(...end)
                return String(decoding: line, as: UTF8.self)
            }
            var buffer = [UInt8](repeating: 0, count: 4_096)
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return nil }
            pending += buffer[..<count]
        }
    }
}

/// A mail as its reader sees it: folded lines joined, encoded words and quoted printable decoded.
struct ReadMail {
    let headers: [String: String]
    let body: String

    init(_ text: String) {
        let parts = text.components(separatedBy: "\n\n")
        let unfolded = parts[0].replacing("\n ", with: " ").replacing("\n\t", with: " ")
        headers = unfolded.split(separator: "\n").reduce(into: [:]) { found, line in
            let pair = line.split(separator: ":", maxSplits: 1)
            if pair.count == 2 {
                found[pair[0].lowercased()] = ReadMail.words(pair[1].trimmingCharacters(in: .whitespaces))
            }
        }
        body = ReadMail.printable(parts.dropFirst().joined(separator: "\n\n"))
    }

    private static func words(_ text: String) -> String {
        text.replacing("?= =?", with: "?==?").replacing(/=\?UTF-8\?B\?([A-Za-z0-9+\/=]*)\?=/) { match in
            Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
        }
    }

    private static func printable(_ text: String) -> String {
        let bytes = Array(text.replacing("=\n", with: "").utf8)
        var decoded: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let isCoded = bytes[place] == UInt8(ascii: "=") && place + 2 < bytes.count
            if isCoded, let byte = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16) {
                decoded.append(byte)
                place += 3
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
