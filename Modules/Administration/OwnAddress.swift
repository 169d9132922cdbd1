import HTML
import HTTP
import Reception

extension Visit {
    /// A whole address of this site, as somebody can be given it.
    func address(_ path: [String]) -> String {
        let host = request.head.host
        let port = host.port.map { ":\($0)" } ?? ""
        return "\(request.client.isSecure ? "https" : "http")://\(host.name)\(port)\(Link.path(path))"
    }
}
