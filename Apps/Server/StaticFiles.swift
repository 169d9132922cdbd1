import HTTP
import Pages
import Reception

/// What looks the same for everybody: answered without waiting for anything.
enum StaticFiles {
    static let routes = [
        file(Stylesheet.path, "text/css; charset=utf-8", Stylesheet.bytes, "public, max-age=31536000, immutable"),
        file(Mark.path, "image/svg+xml", Mark.icon, "public, max-age=86400"),
        file(["robots.txt"], "text/plain; charset=utf-8", Array("User-agent: *\nDisallow: /\n".utf8), "max-age=86400"),
    ]

    private static func file(_ path: [String], _ type: String, _ bytes: [UInt8], _ caching: String) -> Route {
        var response = Response(.ok, type: type, body: bytes)
        response.set("Cache-Control", caching)
        SecurityHeaders.add(to: &response, nil)
        let ready = response
        return Route(.get, path.map { .literal($0) }, on: .eventLoop) { _ in ready }
    }
}
