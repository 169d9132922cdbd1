/// What a handler answers. The server adds length, date and connection itself.
package struct Response: Sendable {
    package var status: Status
    package private(set) var headers: [(name: String, value: String)] = []
    package var body: [UInt8]
    /// What must have come true before it is sent; nil where nothing must. Only a route on a worker may set one.
    package var condition: Condition?

    package init(_ status: Status, type: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.body = body
        if let type { headers.append(("Content-Type", type)) }
    }

    /// A page of plain text.
    package static func text(_ text: String, _ status: Status = .ok) -> Response {
        Response(status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// Sends the browser to another page of this site, by GET, after a form.
    package static func seeOther(_ path: String) -> Response {
        var response = Response(.seeOther)
        response.set("Location", path)
        return response
    }

    /// Gives a header its one value. One that would break the answer apart turns the whole answer into a 500, so no
    /// value needs checking where it is set.
    package mutating func set(_ name: String, _ value: String) {
        if has(name) {
            let lowercase = name.lowercased()
            headers.removeAll { ASCII.equal($0.name.utf8Span.span, lowercase) }
        }
        headers.append((name, value))
    }

    /// Whether the header is there, in whatever case it was set.
    package func has(_ name: String) -> Bool {
        headers.contains {
            $0.name == name || $0.name.utf8.count == name.utf8.count && $0.name.lowercased() == name.lowercased()
        }
    }

    /// Adds a cookie beside others.
    package mutating func add(_ cookie: SetCookie) { headers.append(("Set-Cookie", cookie.text)) }
}

/// Thrown by a handler to answer with the error page of a status.
package struct StatusError: Error, Sendable {
    package let status: Status

    package init(_ status: Status) { self.status = status }
}
