package import Days
package import Store

package enum RestrictionTag: IdentifierKind {
    package static let prefix = "RE"
}

package typealias RestrictionID = Identifier<RestrictionTag>

/// Why a person's data may only be stored (GDPR Art. 18(1)).
package enum RestrictionGround: String, Sendable, CaseIterable, Codable {
    /// (a) the person contests that it is correct, until that has been checked.
    case accuracy
    /// (b) the processing is unlawful and the person wants restriction rather than erasure.
    case unlawful
    /// (c) nobody needs it any longer except the person, for a legal claim.
    case claims
    /// (d) the person has objected (Art. 21), until that has been decided.
    case objection
    /// Brought back from the ledger after a restore; the ground itself is in the newer data that was lost.
    case replayed
}

/// How a message passed between a person and the tenant.
package enum Channel: String, Sendable, CaseIterable, Codable {
    case inPerson = "in-person"
    case paper
    case phone
    case web
}

/// One restriction of one person, from the day it began until it is lifted.
package struct Restriction: Hashable, Sendable {
    package let id: RestrictionID
    package let person: PersonID
    package let ground: RestrictionGround
    /// The objection that it rests on.
    package let request: RequestID?
    package let since: Day
    /// The day the person was told that it will be lifted (Art. 18(3)).
    package let notified: Day?
    package let lifted: Day?
}

/// The person's data is stored only: nothing may be read, matched, exported or erased (GDPR Art. 18(2)).
package struct RestrictedError: Error, Equatable, CustomStringConvertible {
    package let person: PersonID

    package init(person: PersonID) {
        self.person = person
    }

    package var description: String {
        "\(person) is restricted: stored only. Lift the restriction first; that needs a notice to the person."
    }
}

package enum RestrictionError: Error, Equatable, CustomStringConvertible {
    case unknown(RestrictionID)
    case alreadyLifted(RestrictionID)
    case noticeMissing(RestrictionID)
    case objectionOpen(RestrictionID)

    package var description: String {
        switch self {
        case .unknown(let id): "There is no restriction \(id). List the active ones to find its id."
        case .alreadyLifted(let id): "Restriction \(id) was lifted before. Nothing to do."
        case .noticeMissing(let id):
            "Restriction \(id) cannot be lifted yet: tell the person first and record the notice (Art. 18(3))."
        case .objectionOpen(let id):
            "Restriction \(id) rests on an objection that is not decided. Decide the objection first."
        }
    }
}
