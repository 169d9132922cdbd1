import Access
import HTML
import HTTP
import Pages
import ProgrammeKit
import Reception
import Store
import Tenancy

/// Links for the people of the demo, who do not exist and whose secrets nobody knows. Each works as long as the server
/// runs: where a page asks for the password once more, the link is the answer. The door is there only when the server was
/// started with `--demo`, and then it listens on the loopback only.
final class DemoDoor: Sendable {
    private struct Guest {
        let tenant: TenantName
        let account: AccountID
        let role: AccountRole
    }

    private let sites: Sites
    private let guests: [Token: Guest]

    init(_ sites: Sites) {
        self.sites = sites
        var guests: [Token: Guest] = [:]
        for name in ((try? sites.names()) ?? []).filter({ DemoDoor.staysHere($0, sites) }) {
            for (role, account) in (try? DemoDoor.accounts(sites, name)) ?? [] {
                guests[.random()] = Guest(tenant: name, account: account, role: role)
            }
        }
        self.guests = guests
    }

    /// Whether a tenant's host leads to this machine alone. A town that is reached from outside has real people: nobody
    /// comes in to it by this door, whatever folder the server was started with.
    private static func staysHere(_ name: TenantName, _ sites: Sites) -> Bool {
        (try? sites.installation.configuration(of: name).alias.staysHere) ?? false
    }

    /// One active account of each role.
    private static func accounts(_ sites: Sites, _ name: TenantName) throws -> [(AccountRole, AccountID)] {
        let site = try sites.site(name)
        let active = try site.tenant.store.upkeep { tx in try Accounts.list(tx).filter { $0.state == .active } }
        return AccountRole.allCases.compactMap { role in
            active.first { $0.roles.contains(role) }.map { (role, $0.id) }
        }
    }

    /// A line for each: `LINK vejle coordinator http://vejle.localhost:8080/demo/…`.
    func links(port: UInt16) -> [String] {
        guests.compactMap { token, guest in
            let configuration = try? sites.installation.configuration(of: guest.tenant)
            guard let host = configuration?.alias.host else { return nil }
            return "LINK \(guest.tenant) \(guest.role.rawValue) http://\(host):\(port)/demo/\(token.text)"
        }.sorted()
    }

    var routes: [Route] {
        let token = PathParameter<String>("token")
        return [
            Route(.get, ["demo", token.segment]) { [self] request in try show(request, token) },
            Route(.post, ["demo", token.segment]) { [self] request in try enter(request, token) },
        ]
    }

    /// Opening a link does nothing, since programs open links too; pressing the button does.
    private func show(_ request: Request, _ parameter: PathParameter<String>) throws -> Response {
        let guest = try guest(request, parameter)
        let words = ServerWording.demoButton(ReceptionWording.role(guest.role)).danish
        let html = HTML.document(language: .danish) {
            $0.head(title: ServerWording.demoTitle.danish, stylesheet: .path(Stylesheet.path), icon: .path(Mark.path))
        } body: {
            $0.main(.class("page")) {
                $0.h1(ServerWording.demoTitle.danish)
                $0.post(to: .path(request.target.segments)) { $0.button(words, .class("button")) }
            }
        }
        var response = Response.page(html)
        SecurityHeaders.add(to: &response, request)
        return response
    }

    private func enter(_ request: Request, _ parameter: PathParameter<String>) throws -> Response {
        let guest = try guest(request, parameter)
        let authenticator = try sites.site(guest.tenant).authenticator
        let (token, _) = try authenticator.admit(guest.account, vouchedBy: .system("demo"))
        var response = Response.seeOther("/")
        response.add(Cookie.session.set(token))
        return response
    }

    private func guest(_ request: Request, _ parameter: PathParameter<String>) throws -> Guest {
        guard let token = Token(try request.value(of: parameter)),
            let guest = guests[token],
            try sites.site(host: request.head.host.name)?.tenant.name == guest.tenant
        else { throw StatusError(.notFound) }
        return guest
    }
}
