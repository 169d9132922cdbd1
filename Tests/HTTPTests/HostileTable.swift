import Foundation
import HTTP

/// A line of `hostile.txt`: bytes, and what is to be made of them.
struct HostileCase: Sendable {
    let name: String
    let expected: String
    let bytes: [UInt8]

    static let all: [HostileCase] = lines.compactMap { line in
        let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, !line.hasPrefix("#") else { return nil }
        return HostileCase(
            name: parts[0].trimmingCharacters(in: .whitespaces),
            expected: parts[1].trimmingCharacters(in: .whitespaces),
            bytes: decode(parts[2].dropFirst()))
    }

    private static let lines: [Substring] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("hostile.txt")
        return (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    }()

    /// The bytes that a line writes in printable characters.
    static func decode(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let character = rest.popFirst() {
            switch character {
            case "¶": bytes += [13, 10]
            case "\\": bytes.append(escaped(&rest))
            case "{":
                guard let match = rest.prefixMatch(of: /(\d+)\*([^}]*)\}/), let count = Int(match.1) else {
                    bytes += Array("{".utf8)
                    continue
                }
                let part = decode(match.2)
                for _ in 0..<count { bytes += part }
                rest = rest[match.range.upperBound...]
            default: bytes += Array(String(character).utf8)
            }
        }
        return bytes
    }

    private static func escaped(_ rest: inout Substring) -> UInt8 {
        switch rest.popFirst() {
        case "r": return 13
        case "n": return 10
        case "t": return 9
        case "0": return 0
        case "x":
            defer { rest = rest.dropFirst(2) }
            return UInt8(rest.prefix(2), radix: 16) ?? 0
        default: return UInt8(ascii: "\\")
        }
    }
}

/// What a parser makes of bytes that come in pieces, in the words of `hostile.txt`.
func outcome(_ bytes: [UInt8], pieces: Int, limits: Limits = Limits()) -> String {
    var parser = RequestParser(limits: limits) { _ in limits.body }
    var requests = 0
    var index = 0
    while true {
        switch parser.next() {
        case .request: requests += 1
        case .refusal(let refusal): return "\(refusal.status.code) \(refusal.rawValue)"
        case .needMore:
            guard index < bytes.count else {
                return requests == 0 ? "more" : "\(requests) request\(requests == 1 ? "" : "s")"
            }
            let end = min(index + pieces, bytes.count)
            parser.feed(bytes[index..<end])
            index = end
        }
    }
}
