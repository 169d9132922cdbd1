import Access
import Days
import HTTP
import Locks

/// How many pages a volunteer or a participant can open in a minute: far more than anybody needs, and far fewer than it
/// takes to try out ids. Staff work through lists and are seen in the trail instead.
final class Quota: Sendable {
    private static let most = 120
    private static let window: Int64 = 60_000

    private struct Count {
        var began: Instant
        var pages: Int
    }

    private let counts = Guarded<[AccountID: Count]>([:])

    func admits(_ visit: Visit) -> Bool {
        guard let account = visit.reader.account, !(visit.reader.session?.roles.contains(where: \.isStaff) ?? false)
        else { return true }
        let now = visit.now
        return counts.withLock { counts in
            var count = counts[account] ?? Count(began: now, pages: 0)
            let age = count.began.milliseconds(until: now)
            if age < 0 || age >= Quota.window { count = Count(began: now, pages: 0) }
            count.pages += 1
            if counts.count > 10_000 { counts = [:] }
            counts[account] = count
            return count.pages <= Quota.most
        }
    }
}
