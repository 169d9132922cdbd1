import PersonalData

/// Which category a referral belongs to. Until somebody decides, and where the person withdraws before that, it is an
/// enquiry that never became a case: it dies with the last contact's period.
enum IntakeOwner {
    static func enquiry(_ row: String) -> String {
        "\(row).accepted IS NULL AND (\(row).closing IS NULL OR \(row).closing = 'withdrawn')"
    }

    static func accepted(_ row: String) -> String {
        "\(row).closing IS NOT 'rejected' AND (\(row).accepted IS NOT NULL OR \(row).closing = 'case-closed')"
    }

    static func rejected(_ row: String) -> String { "\(row).closing = 'rejected'" }

    /// The same of a referral that has been read.
    static func category(isAccepted: Bool, _ closing: Intake.Closing?) -> Category {
        switch closing {
        case .rejected: .referralRejected
        case .caseClosed: .referralAccepted
        case .withdrawn, nil: isAccepted ? .referralAccepted : .enquiry
        }
    }
}
