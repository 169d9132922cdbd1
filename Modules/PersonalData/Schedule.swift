/// What happens to a record when its time is over.
public enum RetentionAction: String, Sendable, CaseIterable {
    /// Keys and rows are destroyed.
    case erase
    /// The person is taken away, the countable rest stays.
    case anonymise
    /// A file is removed.
    case destroy
}

/// The retention rule that a tenant starts with; storage limitation, GDPR Art. 5(1)(e).
package struct DefaultRule: Hashable, Sendable {
    package let category: Category
    /// The event that starts the clock, in words.
    package let start: String
    /// ISO 8601 period for municipalities and regions; nil: the study's protocol decides, so the tenant must set it.
    package let authority: String?
    /// ISO 8601 period for associations.
    package let association: String?
    package let action: RetentionAction

    /// The ISO 8601 period that applies to a kind of tenant.
    package func period(for kind: TenantKind) -> String? {
        kind == .association ? association : authority
    }
}

/// The default retention schedule, one row a category. A tenant may shorten; longer needs a stated basis.
package enum Schedule {
    package static let defaults: [DefaultRule] = [
        row(.participantProfile, "last course of support closed", "P5Y", "P1Y"),
        row(.referralAccepted, "case closed", "P5Y", "P1Y"),
        row(.referralRejected, "decision", "P5Y", "P6M"),
        row(.journalNotes, "case closed", "P5Y", "P3M"),
        row(.otherNotes, "case closed", "P3M", "P3M"),
        row(.volunteerProfile, "exit", "P1Y", "P1Y"),
        row(.rejectedVolunteer, "decision", "P6M", "P6M"),
        row(.trainingCertificate, "exit", "P1Y", "P1Y"),
        row(.attestation, "exit or superseded", "P30D", "P30D"),
        row(.consentProof, "withdrawal or end", "P6M", "P6M"),
        row(.outcome, "follow-up done", "P12M", "P12M", .anonymise),
        row(.account, "exit, or 12 months idle", "P90D", "P90D"),
        row(.accessLog, "event", "P12M", "P12M"),
        row(.financial, "end of financial year", "P5Y", "P5Y"),
        row(.enquiry, "last contact", "P6M", "P6M"),
        row(.courseSeat, "course ended", "P6M", "P6M", .anonymise),
        row(.waitingList, "left the list", "P5Y", "P6M"),
        row(.concern, "concern closed", "P5Y", "P3M"),
        row(.relative, "own part closed", "P5Y", "P1Y"),
        row(.studyData, "date of the study", nil, nil, .anonymise),
        row(.message, "sent, or thread closed", "P6M", "P6M"),
        row(.request, "request closed", "P5Y", "P5Y"),
        row(.backup, "creation", "P35D", "P35D", .destroy),
        row(.quote, "given", "P12M", "P12M"),
    ]

    /// The default of a category. Every category has its row.
    package static func rule(of category: Category) -> DefaultRule {
        defaults[category.number - 1]
    }

    private static func row(
        _ category: Category, _ start: String, _ authority: String?, _ association: String?,
        _ action: RetentionAction = .erase
    ) -> DefaultRule {
        DefaultRule(
            category: category, start: start, authority: authority, association: association, action: action)
    }
}
