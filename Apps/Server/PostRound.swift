import Access
import Foundation
import Messages
import Reception
import SignIn
import Store
import Synchronization

/// Delivers a tenant's messages as soon as one of its pages has written one down. Reminders and what failed before are
/// the timer's: `sammen message deliver --all-tenants`.
final class PostRound: Sendable {
    private struct Waiting {
        var tenants: Set<TenantName> = []
        var isStopped = false
    }

    private let sites: Sites
    /// What links begin with where the tenant's host is not reached by HTTPS on the usual port: in a demo.
    private let origin: @Sendable (TenantName) -> String?
    private let waiting = Mutex(Waiting())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(_ sites: Sites, origin: @escaping @Sendable (TenantName) -> String?) {
        self.sites = sites
        self.origin = origin
        let thread = Thread { [self] in
            while round() {}
            ended.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
    }

    /// Somebody of the tenant is told something: soon. Never waits.
    func call(_ tenant: TenantName) {
        waiting.withLock { _ = $0.tenants.insert(tenant) }
        wake.signal()
    }

    func stop() {
        waiting.withLock { $0.isStopped = true }
        wake.signal()
        ended.wait()
    }

    private var isStopped: Bool { waiting.withLock { $0.isStopped } }

    private func round() -> Bool {
        wake.wait()
        let tenants = waiting.withLock { waiting in
            defer { waiting.tenants = [] }
            return waiting.tenants
        }
        for tenant in tenants where !isStopped { deliver(tenant) }
        return !isStopped
    }

    /// What cannot be delivered now waits for the timer; the journal says that something is wrong, not for whom.
    private func deliver(_ name: TenantName) {
        do {
            let tenant = try sites.site(name).tenant
            _ = try Courier(tenant, origin: origin(name), until: { self.isStopped }).deliver()
        } catch {
            FileHandle.standardError.write(Data("error=\(type(of: error)) tenant=\(name) what=messages\n".utf8))
        }
    }

    /// Sends the link of ten minutes to whoever asked for it.
    static let letters: SignInPages.Letters = { visit, letter in
        try visit.writeAsHouse { tx in
            _ = try Outbox.send(tx, .signInLink(letter.token), to: .account(letter.account))
        }
        visit.sendMessages()
    }
}
