/// A status code (RFC 9110, section 15).
package struct Status: Hashable, Sendable {
    package let code: Int
    package let reason: String
    /// The first line of an answer.
    let line: String

    private init(_ code: Int, _ reason: String) {
        self.code = code
        self.reason = reason
        line = "HTTP/1.1 \(code) \(reason)\r\n"
    }

    /// Whether an answer of this status never has a body (RFC 9110, section 6.4.1).
    var hasNoBody: Bool { code == 204 || code == 304 }
}

extension Status {
    package static let ok = Status(200, "OK")
    package static let noContent = Status(204, "No Content")
    package static let seeOther = Status(303, "See Other")
    package static let notModified = Status(304, "Not Modified")
    package static let badRequest = Status(400, "Bad Request")
    package static let forbidden = Status(403, "Forbidden")
    package static let notFound = Status(404, "Not Found")
    package static let methodNotAllowed = Status(405, "Method Not Allowed")
    package static let requestTimeout = Status(408, "Request Timeout")
    package static let conflict = Status(409, "Conflict")
    package static let lengthRequired = Status(411, "Length Required")
    package static let contentTooLarge = Status(413, "Content Too Large")
    package static let uriTooLong = Status(414, "URI Too Long")
    package static let unsupportedMediaType = Status(415, "Unsupported Media Type")
    package static let expectationFailed = Status(417, "Expectation Failed")
    package static let unprocessableContent = Status(422, "Unprocessable Content")
    package static let tooManyRequests = Status(429, "Too Many Requests")
    package static let headersTooLarge = Status(431, "Request Header Fields Too Large")
    package static let internalServerError = Status(500, "Internal Server Error")
    package static let notImplemented = Status(501, "Not Implemented")
    package static let serviceUnavailable = Status(503, "Service Unavailable")
    package static let versionNotSupported = Status(505, "HTTP Version Not Supported")
    package static let insufficientStorage = Status(507, "Insufficient Storage")
}
