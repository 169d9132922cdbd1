/// What a request asks for: a path and a query.
package struct Target: Sendable {
    /// Path and query as they were sent: printable ASCII that begins with one slash, so it is safe in a redirect.
    package var text: String { String(decoding: local, as: UTF8.self) }
    /// The path's segments, decoded. That of `/` has none; a slash at the end leaves an empty last one.
    package let segments: [String]
    package let query: Form
    private let local: ArraySlice<UInt8>

    /// Reads origin-form, or absolute-form whose authority must be the host's (RFC 9112, section 3.2).
    init(bytes: ArraySlice<UInt8>, host: Host) throws(Refusal) {
        local = try Target.originForm(bytes, host: host)
        let mark = local.firstIndex(of: ASCII.questionMark) ?? local.endIndex
        segments = try Target.segments(local[..<mark])
        query = mark < local.endIndex ? try Form(urlEncoded: local[(mark + 1)...], .query) : Form()
    }

    private static func originForm(_ bytes: ArraySlice<UInt8>, host: Host) throws(Refusal) -> ArraySlice<UInt8> {
        if bytes.first == ASCII.slash { return bytes }
        for scheme in ["http://", "https://"] where ASCII.equal(bytes.prefix(scheme.utf8.count), scheme) {
            let rest = bytes.dropFirst(scheme.utf8.count)
            let end = rest.firstIndex { $0 == ASCII.slash || $0 == ASCII.questionMark } ?? rest.endIndex
            guard try Host(bytes: rest[..<end]) == host else { throw .host }
            return rest[end...].first == ASCII.slash ? rest[end...] : [ASCII.slash] + rest[end...]
        }
        throw .target
    }

    /// No segment is empty but the last, and none climbs: a path has one spelling.
    private static func segments(_ path: ArraySlice<UInt8>) throws(Refusal) -> [String] {
        guard path.count > 1 else { return [] }
        var segments: [String] = []
        var start = path.startIndex + 1
        while start <= path.endIndex {
            let end = path[start...].firstIndex(of: ASCII.slash) ?? path.endIndex
            guard start < end || end == path.endIndex else { throw .target }
            let segment = try PercentDecoding.pathSegment.decode(path[start..<end])
            guard segment != ".", segment != ".." else { throw .target }
            segments.append(segment)
            start = end + 1
        }
        return segments
    }
}
