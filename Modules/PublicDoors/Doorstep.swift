import Days
import HTTP
import Reception
import Store
import Synchronization
import Tenancy

/// How much one address may hand in: ten forms at once, then one a minute. A house full of people has one address, and
/// a script that fills a coordinator's desk has one too.
final class Doorstep: Sendable {
    private static let most = 10
    private static let refill: Int64 = 60_000

    private struct Sender: Hashable {
        let tenant: TenantName
        /// nil: a local socket without a proxy's word about who is behind it.
        let address: Address?
    }

    private struct Allowance {
        var left: Int
        var since: Instant
    }

    private let allowances = Mutex<[Sender: Allowance]>([:])

    /// - Throws: 429 when too much has come from this address.
    func pass(_ visit: Visit) throws(StatusError) {
        let sender = Sender(tenant: visit.tenant.name, address: visit.request.client.address?.subscriber)
        let now = visit.now
        let isAllowed = allowances.withLock { allowances in
            if allowances.count > 10_000 { allowances = allowances.filter { !Doorstep.isFull($0.value, now) } }
            var allowance = Doorstep.refilled(allowances[sender], now)
            guard allowance.left > 0 else { return false }
            allowance.left -= 1
            allowances[sender] = allowance
            return true
        }
        guard isAllowed else { throw StatusError(.tooManyRequests) }
    }

    /// A clock put back gives nothing.
    private static func refilled(_ allowance: Allowance?, _ now: Instant) -> Allowance {
        guard var allowance else { return Allowance(left: most, since: now) }
        let minutes = max(0, allowance.since.milliseconds(until: now) / refill)
        allowance.left = min(most, allowance.left + Int(clamping: min(minutes, Int64(most))))
        allowance.since = allowance.left == most ? now : allowance.since.adding(milliseconds: minutes * refill)
        return allowance
    }

    private static func isFull(_ allowance: Allowance, _ now: Instant) -> Bool { refilled(allowance, now).left == most }
}
