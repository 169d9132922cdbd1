/// A request with everything that a handler may ask of it.
package struct Request: Sendable {
    package let head: RequestHead
    package let body: [UInt8]
    /// Who sent it, also behind a trusted proxy.
    package let client: Client

    package init(head: RequestHead, body: [UInt8], client: Client) {
        self.head = head
        self.body = body
        self.client = client
    }

    package var method: Method { head.method }
    package var target: Target { head.target }
    package var query: Form { head.target.query }
    package var headers: Headers { head.headers }
    package var cookies: Cookies { Cookies(head.headers.bytes("cookie")) }

    /// The fields of a form that was sent without files.
    package func form() throws(Refusal) -> Form {
        guard let type = contentType, type.value == "application/x-www-form-urlencoded" else { throw .mediaType }
        guard (type["charset"] ?? "utf-8").lowercased() == "utf-8" else { throw .mediaType }
        return try Form(urlEncoded: body[...], .form)
    }

    /// The fields and files of a form that carries files.
    package func multipart() throws(Refusal) -> Multipart {
        guard let type = contentType, type.value == "multipart/form-data", let boundary = type["boundary"] else {
            throw .mediaType
        }
        return try Multipart(body, boundary: boundary)
    }

    private var contentType: ParameterizedValue? {
        head.headers.bytes("content-type").flatMap(ParameterizedValue.init)
    }
}
