import Access
import HTTP
import PageSupport
import Store
import Tenancy

@testable import Reception
@testable import sammen_server

/// One walk over the matrix.
final class MatrixRun {
    static let pages = Reception.pages(of: Mounted.rooms)

    private let world: MatrixWorld
    private let server: Server
    private let rows: [String: MatrixRow]
    private let pages: [Page]
    private(set) var asked = 0

    init(rulebook: Rulebook = .standard, checks: Checks = Checks(), only pages: [Page]? = nil) throws {
        var checks = checks
        checks.works = false
        // One reader asks for more here than anybody needs in a minute.
        checks.quota = false
        world = try MatrixWorld.shared()
        let reception = Reception(
            world.house.sites, rooms: Mounted.rooms, rulebook: rulebook, checks: checks)
        server = try Server(ServerOptions(endpoint: .loopback(port: 0)), Router(reception.routes))
        rows = Dictionary(uniqueKeysWithValues: try MatrixRow.all().map { ($0.route, $0) })
        self.pages = pages ?? MatrixRun.pages
    }

    deinit {
        server.stop()
        server.waitUntilStopped()
    }

    private func browser(_ actor: MatrixWorld.Actor) throws -> TestBrowser {
        let port = server.port ?? 0
        let browser = try TestBrowser(port: port, host: "aaby.localhost:\(port)")
        browser.cookies = actor.cookies
        return browser
    }

    static func admits(_ page: Page, _ role: AccountRole) -> Bool {
        switch page.audience {
        case .roles(let roles): roles.contains(role)
        case .phone: role == .volunteer
        case .everybody, .pending: false
        }
    }

    /// What was answered otherwise than the row says.
    func deviations() throws -> [String] {
        try pages.flatMap { page in
            guard let row = rows[page.name] else { return ["\(page.name): no row"] }
            return try world.actors.flatMap { actor in try deviations(page, row, actor) }
        }
    }

    private func deviations(_ page: Page, _ row: MatrixRow, _ actor: MatrixWorld.Actor) throws -> [String] {
        var found: [String] = []
        let variants: [Variant] = page.subjects.isEmpty ? [.own] : [.own, .foreign, .missing]
        for variant in variants {
            let expected = expectation(row, actor, variant, page)
            for forgery in page.method == .post ? Forgery.allCases : [.none] {
                let answer = try ask(page, actor, variant, forgery)
                let wanted = forgery == .none || expected != .allowed ? expected : .forbidden
                if forgery != .none && expected != .allowed { continue }
                if answer != wanted {
                    found.append("\(page.name) \(actor.name) \(variant) \(forgery): \(answer), not \(wanted)")
                }
            }
        }
        return found
    }

    enum Variant: String { case own, foreign, missing }
    enum Forgery: CaseIterable { case none, noToken, otherSite }
    enum Answer: String { case allowed, signIn, forbidden, missing, stepUp, failed }

    private func expectation(
        _ row: MatrixRow, _ actor: MatrixWorld.Actor, _ variant: Variant, _ page: Page
    ) -> Answer {
        if row.isPublic { return page.subjects.isEmpty || variant == .own ? .allowed : .missing }
        if row.isPending { return actor.isPending ? .allowed : actor.role == nil ? .signIn : .forbidden }
        if actor.isPhone { return row.isPhone ? thing(isOwnOnly: true, variant) : .signIn }
        guard let role = actor.role else { return .signIn }
        guard let isOwnOnly = row.roles[role] else { return .forbidden }
        let answer = thing(isOwnOnly: isOwnOnly, variant)
        return page.needsStepUp ? .stepUp : answer
    }

    private func thing(isOwnOnly: Bool, _ variant: Variant) -> Answer {
        switch variant {
        case .own: .allowed
        case .foreign: isOwnOnly ? .missing : .allowed
        case .missing: .missing
        }
    }

    private func ask(
        _ page: Page, _ actor: MatrixWorld.Actor, _ variant: Variant, _ forgery: Forgery
    ) throws -> Answer {
        asked += 1
        let path = world.path(page, variant, actor.role)
        let browser = try browser(actor)
        guard page.method == .post else { return answer(try browser.get(path)) }
        if forgery == .otherSite { browser.origin = "http://evil.example" }
        let token = forgery == .noToken ? "" : try world.formToken(browser, page)
        return answer(try browser.post(path, [("form-token", token), ("once", "")]))
    }

    private func answer(_ page: TestBrowser.Page) -> Answer {
        switch page.status {
        case 403: return .forbidden
        case 404: return .missing
        case 500...: return .failed
        case 303 where page.location?.hasPrefix("/sign-in") == true: return .signIn
        case 303 where page.location?.hasPrefix("/step-up") == true: return .stepUp
        default: return page.text.contains("action=\"/sign-in/kept\"") ? .signIn : .allowed
        }
    }
}

extension MatrixWorld {
    /// The address of a page for a thing that is own, somebody else's or missing.
    func path(_ page: Page, _ variant: MatrixRun.Variant, _ role: AccountRole? = nil) -> String {
        let parts = page.path.map { part -> String in
            switch part {
            case .literal(let text): return text
            case .word(let name): return name == "language" ? "da" : "one-to-one-mentoring"
            case .token: return String(repeating: "A", count: 43)
            case .subject(let subject):
                let mine = own(of: role)
                let text = (variant == .foreign ? foreign : mine)[subject.name] ?? ""
                return variant == .missing ? "\(subject.prefix)-0000000000777" : text
            }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// What a form of this reader would carry.
    func formToken(_ browser: TestBrowser, _ page: Page) throws -> String {
        let site = try house.site()
        let vault = site.tenant.store.vault
        if let token = browser.token("session"), let session = try site.authenticator.session(token) {
            return FormToken(account: session.account, secret: token, vault: vault).text
        }
        if page.audience == .phone, let token = browser.token("visit"),
            let device = try site.authenticator.device(token)
        {
            return FormToken(account: device.account, secret: token, vault: vault).text
        }
        _ = try browser.get("/sign-in")
        guard let token = browser.token("browser") else { return "" }
        return FormToken(account: nil, secret: token, vault: vault).text
    }
}

extension TestBrowser {
    fileprivate func token(_ name: String) -> Token? { cookies["__Host-\(name)"].flatMap(Token.init) }
}
