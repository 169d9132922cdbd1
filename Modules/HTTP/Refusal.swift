/// Why bytes are not taken for a request. The connection ends after the answer: where one request is in doubt, so is
/// the place where the next one begins.
package enum Refusal: String, Error, Sendable, CaseIterable {
    case requestLine = "request-line"
    case bareLineFeed = "bare-line-feed"
    case bareCarriageReturn = "bare-carriage-return"
    case controlCharacter = "control-character"
    case encoding
    case target
    case method
    case methodNotAllowed = "method-not-allowed"
    case methodNotImplemented = "method-not-implemented"
    case version
    case versionNotSupported = "version-not-supported"
    case headerName = "header-name"
    case foldedHeader = "folded-header"
    case repeatedHeader = "repeated-header"
    case host
    case contentLength = "content-length"
    case transferEncoding = "transfer-encoding"
    case transferEncodingNotImplemented = "transfer-encoding-not-implemented"
    case lengthAndTransferEncoding = "length-and-transfer-encoding"
    case lengthRequired = "length-required"
    case unexpectedBody = "unexpected-body"
    case expectation
    case chunk
    case chunkExtension = "chunk-extension"
    case trailer
    case requestLineTooLong = "request-line-too-long"
    case headersTooLarge = "headers-too-large"
    case tooManyHeaders = "too-many-headers"
    case bodyTooLarge = "body-too-large"
    case form
    case tooManyFields = "too-many-fields"
    case mediaType = "media-type"
    /// The server has given the request up for a reason of its own.
    case abandoned

    /// What the client is answered.
    package var status: Status {
        switch self {
        case .methodNotAllowed: .methodNotAllowed
        case .methodNotImplemented, .transferEncodingNotImplemented: .notImplemented
        case .versionNotSupported: .versionNotSupported
        case .lengthRequired: .lengthRequired
        case .expectation: .expectationFailed
        case .requestLineTooLong: .uriTooLong
        case .headersTooLarge, .tooManyHeaders: .headersTooLarge
        case .bodyTooLarge, .tooManyFields: .contentTooLarge
        case .mediaType: .unsupportedMediaType
        default: .badRequest
        }
    }
}
