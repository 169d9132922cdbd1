/// All routes of a server, and the page that it shows where none answers.
package struct Router: Sendable {
    package typealias ErrorPage = @Sendable (Status, Request?) -> Response

    enum Match: Sendable {
        case route(MountedRoute)
        case otherMethods([Method])
        case missing
    }

    package let routes: [Route]
    /// Makes the page of an error; without a request where there was none that could be understood. Must not wait.
    let errorPage: ErrorPage
    /// By how many segments the path has.
    private let byLength: [RoutesOfOneLength]

    /// Throws where two routes would answer the same request.
    package init(
        _ routes: [Route],
        errorPage: @escaping ErrorPage = { status, _ in .text("\(status.code) \(status.reason)\n", status) }
    ) throws(RouterError) {
        var seen: Set<String> = []
        for route in routes where !seen.insert("\(route.method.rawValue) \(route.path.shape)").inserted {
            throw RouterError.twoRoutes("\(route.method.rawValue) \(route.path)")
        }
        self.routes = routes
        self.errorPage = errorPage
        let longest = routes.map(\.path.segments.count).max() ?? 0
        byLength = (0...longest).map { length in
            RoutesOfOneLength(
                routes.filter { $0.path.segments.count == length }
                    .sorted { Router.isMoreSpecific($0.path, $1.path) }.map(MountedRoute.init))
        }
    }

    /// A literal comes before a value: `/people/new` before `/people/{person}`.
    private static func isMoreSpecific(_ left: PathPattern, _ right: PathPattern) -> Bool {
        left.segments.map { $0.isValue ? 1 : 0 }.lexicographicallyPrecedes(right.segments.map { $0.isValue ? 1 : 0 })
    }

    func match(_ head: RequestHead) -> Match {
        let path = head.target.segments
        guard path.count < byLength.count else { return .missing }
        var methods: [Method] = []
        for routes in byLength[path.count].candidates(path.first) {
            for route in routes where route.path.matches(path) {
                if route.method == head.method || route.method == .get && head.method == .head { return .route(route) }
                methods.append(route.method)
            }
        }
        return methods.isEmpty ? .missing : .otherMethods(methods)
    }
}

/// Routes by their first segment. To look at a route counts its references, and the threads of the connections would
/// take that count from each other for every route that a request is not for.
private struct RoutesOfOneLength: Sendable {
    private var byFirst: [String: [MountedRoute]] = [:]
    /// Those that begin with a value, or have no segment.
    private var others: [MountedRoute] = []

    /// - Parameter routes: the more specific first.
    init(_ routes: [MountedRoute]) {
        for route in routes {
            if case .literal(let first) = route.path.segments.first {
                byFirst[first, default: []].append(route)
            } else {
                others.append(route)
            }
        }
    }

    /// The routes that a path beginning so may belong to: a literal is more specific than a value.
    func candidates(_ first: String?) -> [[MountedRoute]] {
        guard let first, let named = byFirst[first] else { return [others] }
        return others.isEmpty ? [named] : [named, others]
    }
}

/// A route as the server holds it: one object, so that finding it copies nothing.
final class MountedRoute: Sendable {
    let method: Method
    let path: PathPattern
    let bodyLimit: Int?
    let place: Route.Place
    let handler: Route.Handler
    /// The pattern as the access log writes it.
    let name: String

    init(_ route: Route) {
        method = route.method
        path = route.path
        bodyLimit = route.bodyLimit
        place = route.place
        handler = route.handler
        name = route.path.description
    }
}

/// Why routes make no router.
package enum RouterError: Error, Equatable, CustomStringConvertible {
    case twoRoutes(String)

    package var description: String {
        switch self {
        case .twoRoutes(let route): "Two routes answer \(route): remove one of them."
        }
    }
}
