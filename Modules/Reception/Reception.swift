import Access
import Glibc
import HTML
package import HTTP
import Pages
import ProgrammeKit
package import Store
import Tenancy

/// Lets a request in: finds the tenant by its host and the reader by their cookies, asks whether the page is for them,
/// proves that a form is ours, and only then calls the page.
package struct Reception: Sendable {
    package let sites: Sites
    package let pages: [Page]
    let surroundings: Surroundings
    private let quota = Quota()

    /// - Parameter messages: told of a tenant with a message to deliver.
    package init(
        _ sites: Sites, rooms: [PageRoom], rulebook: Rulebook = .standard, checks: Checks = Checks(),
        messages: @escaping @Sendable (TenantName) -> Void = { _ in }
    ) {
        self.sites = sites
        pages = Reception.pages(of: rooms)
        surroundings = Surroundings(
            pages: pages, rulebook: rulebook, menu: rooms.flatMap(\.menu), checks: checks,
            installation: sites.installation, messages: messages)
    }

    /// Every page of the rooms, with the reception's own.
    package static func pages(of rooms: [PageRoom]) -> [Page] { rooms.flatMap(\.pages) + [Resuming.page] }

    /// What the server mounts.
    package var routes: [Route] {
        pages.map { page in
            Route(page.method, page.path.map(\.segment), bodyLimit: page.bodyLimit) { request in
                answer(request, page)
            }
        }
    }

    private func answer(_ request: Request, _ page: Page) -> Response {
        var site: Site?
        let reads = PendingReads()
        var response: Response
        do {
            site = try sites.site(host: request.head.host.name)
            guard let site else { return ErrorPages.bare(.notFound) }
            response = try serve(request, page, at: site, reads)
            SecurityHeaders.add(to: &response, request)
        } catch {
            response = failed(error, request, page, site)
        }
        guard !reads.isEmpty else { return response }
        response.condition = Condition { [site] outcome in
            reads.written { areDurable in
                outcome(areDurable ? nil : failed(StoreError.trailUnwritable, request, page, site))
            }
        }
        return response
    }

    private func serve(_ request: Request, _ page: Page, at site: Site, _ reads: PendingReads) throws -> Response {
        let reader = try Arrival(request, site).reader(for: page.audience)
        let entered = try Sent(request)
        guard let roles = page.audience.roles(of: reader) ?? (surroundings.checks.audience ? nil : anyRoles(page))
        else {
            let visit = visit(request, page, site, reader, [], entered, reads)
            return keepingBrowser(visit, try turnedAway(visit))
        }
        let visit = visit(request, page, site, reader, roles, entered, reads)
        guard !surroundings.checks.quota || quota.admits(visit) else { throw StatusError(.tooManyRequests) }
        if page.method == .post { try requireProof(visit) }
        if page.needsStepUp, surroundings.checks.stepUp, reader.session?.isSteppedUp(at: visit.now) != true {
            return stepUp(visit)
        }
        return keepingBrowser(visit, try call(page, visit))
    }

    /// A browser without an account keeps what its forms are proven by.
    private func keepingBrowser(_ visit: Visit, _ response: Response) -> Response {
        guard let browser = visit.newBrowser else { return response }
        var response = response
        response.add(Cookie.browser.set(browser))
        return response
    }

    private func visit(
        _ request: Request, _ page: Page, _ site: Site, _ reader: Reader, _ roles: Set<AccountRole>, _ sent: Sent,
        _ reads: PendingReads
    ) -> Visit {
        let isNew = reader.account == nil && Cookie.browser.token(in: request) == nil
        return Visit(
            request, to: page, request.target.segments, at: site, by: reader, as: roles,
            sent: (Entered(sent.form), sent.file), newBrowser: isNew ? .random() : nil, surroundings, noting: reads)
    }

    /// Only the test of the tests comes here: as if nobody had asked whom the page is for.
    private func anyRoles(_ page: Page) -> Set<AccountRole> {
        if case .roles(let roles) = page.audience { roles } else { [] }
    }
}

extension Reception {
    private func requireProof(_ visit: Visit) throws {
        if surroundings.checks.origin, !Origin.isOwn(visit.request) { throw StatusError(.forbidden) }
        if surroundings.checks.formToken, !visit.isFormProven { throw FormExpired() }
    }

    /// Nobody yet: signs in first, and what was typed waits. Somebody else's page: no.
    private func turnedAway(_ visit: Visit) throws -> Response {
        guard visit.reader.session == nil else { throw StatusError(.forbidden) }
        if visit.page.audience == .pending { return .seeOther("/sign-in") }
        let target = visit.request.target
        guard visit.request.method == .post else {
            return .seeOther(SignInAddress.link(to: target.text).description)
        }
        guard let account = visit.endedAccount else { return .seeOther(SignInAddress.link(to: "/").description) }
        let kept = KeptText(path: target.segments, fields: visit.entered.fields)
        return KeptText.page(visit, try kept.sealed(for: account, in: visit.tenant.store))
    }

    private func stepUp(_ visit: Visit) -> Response {
        .seeOther(SignInAddress.stepUp(to: visit.request.method == .get ? visit.request.target.text : "/").description)
    }

    /// A form may ask before it reads anything: what its address names is proven first, so that somebody else's is a page
    /// that does not exist.
    private func call(_ page: Page, _ visit: Visit) throws -> Response {
        guard surroundings.checks.works else {
            try visit.read(for: "matrix") { _ in }
            return Response(.noContent)
        }
        switch page.kind {
        case .answers(let answer): return try once { try answer(visit) }
        case .acts(let act): return try once { .seeOther(try act(visit).description) }
        case .form(let form):
            try visit.prove()
            return .page(try form.show(visit, try form.begin(visit)))
        case .submits(let form):
            try visit.prove()
            return try submit(form, visit)
        }
    }

    private func submit(_ form: FormPage, _ visit: Visit) throws -> Response {
        do {
            return try once {
                var answers = Answers(visit.entered, visit.language)
                return try form.submit(visit, &answers)
            }
        } catch let faults as FormFaults {
            return .page(try form.show(visit, visit.entered.with(faults.errors)), .unprocessableContent)
        } catch is StaleForm {
            let words = ReceptionWording.stale.in(visit.language)
            return .page(
                try form.show(visit, visit.entered.with([FieldError(ElementID("content"), words)])), .conflict)
        } catch let error as any Explained {
            let words = error.words.in(visit.language)
            return .page(
                try form.show(visit, visit.entered.with([FieldError(ElementID("content"), words)])), .conflict)
        }
    }

    private func once(_ body: () throws -> Response) throws -> Response {
        do {
            return try body()
        } catch let before as SentBefore {
            return .seeOther(before.location)
        }
    }

    private func failed(_ error: any Error, _ request: Request, _ page: Page, _ site: Site?) -> Response {
        let status = Failure.status(of: error)
        if let site, Failure.needsOpening(error) { sites.close(site.tenant.name) }
        Failure.report(error, page.name, status)
        var response = ErrorPages.page(status, error, request, site)
        SecurityHeaders.add(to: &response, request)
        return response
    }
}
