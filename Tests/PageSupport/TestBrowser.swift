import Foundation
import Glibc

/// A browser without JavaScript: keeps cookies, fills in forms as they stand on the page, and sends what browsers send.
package final class TestBrowser {
    package struct Page {
        package let status: Int
        package let headers: [(name: String, value: String)]
        package let body: [UInt8]
        package let path: String

        package var text: String { String(decoding: body, as: UTF8.self) }
        package var location: String? { headers.first { $0.name.lowercased() == "location" }?.value }
        package func header(_ name: String) -> String? {
            headers.first { $0.name.lowercased() == name.lowercased() }?.value
        }

        /// What a reader sees: no tags, entities written out.
        package var words: String {
            TestBrowser.unescaped(text.replacing(/<style.*?<\/style>|<[^>]*>/.dotMatchesNewlines(), with: " "))
                .replacing(/\s+/, with: " ")
        }

        package var heading: String { text.firstMatch(of: /<h1[^>]*>(.*?)<\/h1>/).map { String($0.1) } ?? "" }

        /// The forms, each with its address and what it holds.
        package var forms: [Form] {
            text.matches(of: /<form([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
                Form(attributes: String(match.1), content: String(match.2))
            }
        }

        /// The first form that leads to an address that ends so.
        package func form(_ suffix: String = "") -> Form? {
            forms.first { $0.action.hasSuffix(suffix) && !$0.action.hasSuffix("/sign-out") }
        }
    }

    package struct Form {
        package let action: String
        package var fields: [(name: String, value: String)]

        init(attributes: String, content: String) {
            action = attributes.firstMatch(of: /action="([^"]*)"/).map { TestBrowser.unescaped(String($0.1)) } ?? ""
            fields = []
            for input in content.matches(of: /<input([^>]*)>/) {
                let tag = String(input.1)
                guard let name = tag.firstMatch(of: /\sname="([^"]*)"/)?.1 else { continue }
                let isChoice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"")
                guard !isChoice || tag.contains(" checked") else { continue }
                let value = tag.firstMatch(of: /\svalue="([^"]*)"/)?.1 ?? ""
                fields.append((String(name), TestBrowser.unescaped(String(value))))
            }
            for area in content.matches(of: /<textarea([^>]*)>\n?(.*?)<\/textarea>/.dotMatchesNewlines()) {
                guard let name = area.1.firstMatch(of: /\sname="([^"]*)"/)?.1 else { continue }
                fields.append((String(name), TestBrowser.unescaped(String(area.2))))
            }
            for select in content.matches(of: /<select([^>]*)>(.*?)<\/select>/.dotMatchesNewlines()) {
                guard let name = select.1.firstMatch(of: /\sname="([^"]*)"/)?.1 else { continue }
                let chosen = select.2.firstMatch(of: /<option[^>]*value="([^"]*)"[^>]* selected/)?.1 ?? ""
                fields.append((String(name), TestBrowser.unescaped(String(chosen))))
            }
        }

        package subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    }

    package var cookies: [String: String] = [:]
    package var origin: String?
    private let port: UInt16
    private let host: String

    package init(port: UInt16, host: String) throws {
        self.port = port
        self.host = host
        origin = "http://\(host)"
    }

    package func get(_ path: String) throws -> Page { try send("GET", path, nil) }

    /// Follows up to five redirects.
    package func open(_ path: String) throws -> Page {
        var page = try get(path)
        for _ in 0..<5 {
            guard let location = page.location, (300..<400).contains(page.status) else { break }
            page = try get(location)
        }
        return page
    }

    package func post(_ path: String, _ fields: [(name: String, value: String)]) throws -> Page {
        try send(
            "POST", path, Array(fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&").utf8))
    }

    /// Fills in a form of a page and sends it.
    package func submit(_ form: Form?, _ answers: [String: String] = [:]) throws -> Page {
        guard let form else { throw Missing() }
        var fields = form.fields.filter { answers[$0.name] == nil }
        fields += answers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return try post(form.action, fields)
    }

    package struct Missing: Error {
        package init() {}
    }

    /// Fills in a form with a file and sends it as browsers do.
    package func upload(
        _ form: Form?, _ answers: [String: String] = [:], file: (field: String, name: String, content: [UInt8])
    ) throws -> Page {
        guard let form else { throw Missing() }
        let boundary = "----boundary\(UUID().uuidString)"
        var fields = form.fields.filter { answers[$0.name] == nil && $0.name != file.field }
        fields += answers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        var body: [UInt8] = []
        for field in fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\r\n\r\n\(field.value)\r\n".utf8
            )
        }
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
        body += Array(head.utf8) + file.content + Array("\r\n--\(boundary)--\r\n".utf8)
        return try send("POST", form.action, body, type: "multipart/form-data; boundary=\(boundary)")
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    private func send(
        _ method: String, _ path: String, _ body: [UInt8]?, type: String = "application/x-www-form-urlencoded"
    ) throws -> Page {
        var head = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n"
        if !cookies.isEmpty {
            head +=
                "Cookie: \(cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; "))\r\n"
        }
        if let body {
            head += "Content-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
            if let origin { head += "Origin: \(origin)\r\nSec-Fetch-Site: same-origin\r\n" }
        }
        let answer = try exchange(Array((head + "\r\n").utf8) + (body ?? []))
        return try read(answer, path)
    }

    private func read(_ bytes: [UInt8], _ path: String) throws -> Page {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Missing() }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
        }
        for header in headers where header.name.lowercased() == "set-cookie" { keep(header.value) }
        return Page(
            status: Int(lines[0].split(separator: " ")[1]) ?? 0, headers: headers,
            body: Array(bytes[end.upperBound...]), path: path)
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = cookie.contains("Max-Age=0") ? nil : String(pair[1])
    }

    private func exchange(_ request: [UInt8]) throws -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        let isOpen = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { throw Missing() }
        var time = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        var received: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = recv(descriptor, &bytes, bytes.count, 0)
            guard count > 0 else { return received }
            received += bytes[..<count]
        }
    }

    static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
