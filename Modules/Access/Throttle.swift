import Days
import SQLite
import Store

/// Slows guessing down: from the fifth failure a wait that doubles, to a quarter of an hour at most. Nobody is locked
/// out for good, and a login that nobody has is treated like one that somebody has.
enum Throttle {
    /// Who is slowed down.
    enum Subject {
        case login(String)
        case account(AccountID)
        /// One address may stand for a whole town hall, so it has more tries before it waits.
        case address(String)

        fileprivate var text: String {
            switch self {
            case .login(let text): "login|\(text)"
            case .account(let id): "account|\(id)"
            case .address(let text): "address|\(text)"
            }
        }

        fileprivate var allowed: Int64 { if case .address = self { 50 } else { 5 } }
    }

    static let first: Int64 = 15_000
    static let cap: Int64 = 15 * 60_000
    private static let remembered: Int64 = 24 * 3_600_000

    /// Until when none of the subjects may try again; nil when all may.
    static func wait(_ tx: borrowing Transaction, _ subjects: [Subject]) throws -> Instant? {
        var latest: Instant?
        for subject in subjects {
            let found = try tx.first(
                "SELECT failures, latest FROM sign_in_failure WHERE print = ?", print(tx, subject)
            ) { (failures: $0.int(0), latest: $0.instant(1)) }
            guard let found, found.latest <= tx.now else { continue }
            let until = found.latest.adding(milliseconds: delay(after: found.failures, allowed: subject.allowed))
            if until > tx.now { latest = max(latest ?? until, until) }
        }
        return latest
    }

    static func delay(after failures: Int64, allowed: Int64) -> Int64 {
        guard failures >= allowed else { return 0 }
        return min(cap, first << min(failures - allowed, 10))
    }

    static func fail(_ tx: borrowing Transaction, _ subjects: [Subject]) throws {
        try tx.run(
            "DELETE FROM sign_in_failure WHERE latest < ?", .instant(tx.now.adding(milliseconds: -remembered)))
        for subject in subjects {
            try tx.run(
                """
                INSERT INTO sign_in_failure (print, failures, latest) VALUES (?1, 1, ?2)
                ON CONFLICT (print) DO UPDATE SET failures = failures + 1, latest = ?2
                """, print(tx, subject), .instant(tx.now))
        }
    }

    /// Whoever got in starts anew; the address does not, or one good account would clear the way for guessing others.
    static func forget(_ tx: borrowing Transaction, _ subjects: [Subject]) throws {
        for subject in subjects {
            try tx.run("DELETE FROM sign_in_failure WHERE print = ?", print(tx, subject))
        }
    }

    /// Under the tenant's key: the file does not say who tried.
    private static func print(_ tx: borrowing Transaction, _ subject: Subject) -> Value {
        .int(Int64(bitPattern: tx.lookup(subject.text, .login).print))
    }
}
