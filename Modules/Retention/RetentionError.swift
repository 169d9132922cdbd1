package import Days
package import PersonalData

/// Why a rule, a hold or a purge was refused. Nothing was erased when one of these is thrown.
package enum RetentionError: Error, Equatable, CustomStringConvertible {
    case noApprovedRule(Category)
    case emptyPeriod
    case longerNeedsBasis(Category)
    case shorteningAffects(Category, count: Int)
    case unknownRule(Category, version: Int)
    case alreadyApproved(Category, version: Int)
    case needsSecondPerson
    case holdNeedsOwner
    case holdReviewNotAhead
    case holdJournalUnreadable
    case unknownRecord
    case unknownHold
    case holdAlreadyReleased
    case archiveReferenceMissing
    case noArchiveDecision(Category)
    case noSuchPlan
    case severalPlans
    case planDamaged
    case planOfOtherTenant
    case planExpired(validUntil: Day)
    case planChanged
    case emptyScope
    case massThreshold(count: Int, limit: Int)
    case aboveLimit(count: Int, limit: Int)
    case needsApproval
    case certificateUnreadable
    case certificateTampered
    case certificateOfOtherKey

    package var description: String {
        switch self {
        case .noApprovedRule(let category):
            "The category \(category) has no approved retention rule. Propose one and have it approved first."
        case .emptyPeriod:
            "A retention period must be at least one day. Write it as ISO 8601, such as P6M or P5Y."
        case .longerNeedsBasis(let category):
            "This period of \(category) is longer than the default. State the basis in law that demands it."
        case .shorteningAffects(let category, let count):
            "\(count) records of \(category) would be due at once under the shorter period. "
                + "Look at them, then confirm that number."
        case .unknownRule(let category, let version):
            "The category \(category) has no rule of version \(version). List the rules to see which there are."
        case .alreadyApproved(let category, let version):
            "Version \(version) of the rule for \(category) is approved already. Nothing was changed."
        case .needsSecondPerson:
            "This tenant demands two people: somebody other than the one who began must approve."
        case .holdNeedsOwner:
            "A legal hold needs an owner, who answers for it. Name an operator."
        case .holdReviewNotAhead:
            "A legal hold needs a review date after today."
        case .holdJournalUnreadable:
            "A journal reference has at most 40 letters, digits and the signs . / - and names nobody. Shorten it."
        case .unknownRecord:
            "The person has no such record in this category. Copy it from a plan."
        case .unknownHold:
            "There is no such legal hold. List the holds to see which there are."
        case .holdAlreadyReleased:
            "This legal hold is released already. Nothing was changed."
        case .archiveReferenceMissing:
            "An archive decision needs the archives' own reference of at most 80 characters."
        case .noArchiveDecision(let category):
            "The category \(category) has neither an archive decision nor a receipt of delivery. "
                + "Record one first: public data may not be discarded without it (arkivloven)."
        case .noSuchPlan:
            "There is no plan of that id. Make one with: sammen retention plan."
        case .severalPlans:
            "Several plans begin with these characters. Give more of the id."
        case .planDamaged:
            "The plan file is damaged or was edited. Make a new plan."
        case .planOfOtherTenant:
            "This plan belongs to another tenant. Nothing was erased."
        case .planExpired(let day):
            "This plan was valid until \(day). Nothing was erased: make a new plan and review it."
        case .planChanged:
            "The records due, their rules or their holds have changed since this plan was made. "
                + "Nothing was erased: make a new plan and review it."
        case .emptyScope:
            "This plan holds nothing to erase. Nothing was done."
        case .massThreshold(let count, let limit):
            "This plan would erase \(count) records, above the tenant's threshold of \(limit). "
                + "If that is meant, give the number as the limit."
        case .aboveLimit(let count, let limit):
            "This plan would erase \(count) records, more than the limit of \(limit) that was given."
        case .needsApproval:
            "This tenant demands that a second person approves the plan before it is applied."
        case .certificateUnreadable:
            "This is no certificate of a purge, or it is damaged."
        case .certificateTampered:
            "The certificate was changed after it was signed."
        case .certificateOfOtherKey:
            "The certificate was signed with another key than the one given."
        }
    }
}
