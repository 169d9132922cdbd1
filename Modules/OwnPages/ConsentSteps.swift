import Consent
import HTML
import Reception
import Rights
import Store

/// Taking a consent back is one press, and so is taking that back again (GDPR Art. 7(3)).
enum ConsentSteps {
    static let pages: [Page] = [
        step("withdraw", .withdrawn) { tx, person, purpose in
            try Withdrawals.withdraw(tx, person, purpose, channel: .web)
        },
        step("undo", .undone) { tx, person, purpose in try Withdrawals.undo(tx, person, purpose) },
        step("pause", .stopped) { tx, person, purpose in try Pauses.begin(tx, person, purpose) },
        step("resume", .undone) { tx, person, purpose in try Pauses.resume(tx, person, purpose) },
    ]

    /// The purpose stands in the form: the address bar says nothing of it.
    private static func step(
        _ path: String, _ done: Done,
        _ body: @escaping @Sendable (borrowing Transaction, PersonID, String) throws -> Void
    ) -> Page {
        .act(["me", "data", .literal(path)], for: OwnPages.everybody) { visit in
            let person = try visit.person()
            return try visit.change { tx in
                try body(tx, person, visit.entered["purpose"])
                return done.at("me", "data")
            }
        }
    }
}
