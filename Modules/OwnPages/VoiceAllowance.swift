import Access
import Days
import HTTP
import Reception
import Synchronization

/// How much one account may say of programmes in a day: five things. Counted in memory alone, so that what was said
/// without a name leads back to nobody, and a server that restarts has forgotten who spoke.
final class VoiceAllowance: Sendable {
    private static let most = 5

    private struct Day {
        var day: Days.Day
        var said: [AccountID: Int] = [:]
    }

    private let today = Mutex<Day?>(nil)

    /// - Throws: 429 for more than a day's share.
    func pass(_ visit: Visit) throws(StatusError) {
        guard let account = visit.reader.account else { throw StatusError(.forbidden) }
        let day = visit.today
        let isAllowed = today.withLock { today in
            var kept = today ?? Day(day: day)
            if kept.day != day { kept = Day(day: day) }
            kept.said[account, default: 0] += 1
            today = kept
            return kept.said[account, default: 0] <= VoiceAllowance.most
        }
        guard isAllowed else { throw StatusError(.tooManyRequests) }
    }
}
