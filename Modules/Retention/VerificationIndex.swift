import Days
package import PersonalData
package import Store
import Synchronization

/// The verification of one tenant, kept until somebody changes something or the day does: it goes through every record,
/// and who looks after the data opens its page more often than that. Every change has its entry in the trail of writes,
/// by whatever process; a restore has another trail.
package final class VerificationIndex: Sendable {
    private struct Kept: Sendable {
        let head: [UInt8]
        let day: Day
        let verification: Verification
    }

    private let kept = Mutex<Kept?>(nil)
    private let counted = Mutex(0)

    package init() {}

    /// How often every record has been gone through.
    package var verifications: Int { counted.withLock { $0 } }

    /// What ``Verifier/verify(_:asOf:)`` finds today.
    package func verify(_ store: Store, _ inventory: Inventory) throws -> Verification {
        let (head, day) = try store.upkeep { tx in (try tx.changeHead(), tx.today) }
        if let kept = kept.withLock({ $0 }), kept.head == head, kept.day == day { return kept.verification }
        let verification = try Verifier(inventory).verify(store)
        counted.withLock { $0 += 1 }
        kept.withLock { $0 = Kept(head: head, day: day, verification: verification) }
        return verification
    }
}
