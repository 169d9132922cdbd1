/// A request with everything that a handler may ask of it.
package struct Request: Sendable {
    package let head: RequestHead
    package let body: [UInt8]
    /// Who sent it, also behind a trusted proxy.
    package let client: Client
    private var path: PathPattern?

    init(head: RequestHead, body: [UInt8], client: Client) {
        self.head = head
        self.body = body
        self.client = client
    }

    package var method: Method { head.method }
    package var target: Target { head.target }
    package var query: Form { head.target.query }
    package var headers: Headers { head.headers }
    package var cookies: Cookies { Cookies(head.headers.bytes("cookie")) }

    /// The request as the route of a path sees it.
    func matched(_ path: PathPattern) -> Request {
        var request = self
        request.path = path
        return request
    }

    /// The value at a parameter's place in the path; a parameter that the route does not have is a page that is missing.
    package func value<Value>(of parameter: PathParameter<Value>) throws(StatusError) -> Value {
        guard let text = path?.text(of: parameter.name, in: target.segments), let value = Value(text) else {
            throw StatusError(.notFound)
        }
        return value
    }

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
