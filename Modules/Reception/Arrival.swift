import Access
import HTTP

/// Who comes, by the cookies of their browser. Asked at every request: rights that were taken away are gone.
struct Arrival {
    private let request: Request
    private let site: Site

    init(_ request: Request, _ site: Site) {
        self.request = request
        self.site = site
    }

    /// The most that the reader has proven, as far as the audience cares.
    func reader(for audience: Audience) throws -> Reader {
        let authenticator = site.authenticator
        if let token = Cookie.session.token(in: request), let session = try authenticator.session(token) {
            return .account(session)
        }
        if audience == .phone, let token = Cookie.visit.token(in: request),
            let device = try authenticator.device(token)
        {
            return .device(device)
        }
        if audience == .pending, let token = Cookie.pending.token(in: request),
            let pending = try authenticator.pending(token)
        {
            return .pending(pending)
        }
        return .nobody
    }
}
