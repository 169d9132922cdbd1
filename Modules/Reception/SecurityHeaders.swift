package import HTTP

/// What every answer tells the browser to refuse (CSP Level 3, Fetch Metadata, RFC 6797, RFC 9111).
package enum SecurityHeaders {
    package static func add(to response: inout Response, _ request: Request?) {
        for (name, value) in always { response.set(name, value) }
        if !response.headers.contains(where: { $0.name == "Cache-Control" }) {
            response.set("Cache-Control", "no-store")
        }
        if request?.client.isSecure == true {
            response.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
        }
    }

    private static let always = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ]
}
