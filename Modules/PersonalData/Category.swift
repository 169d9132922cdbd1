/// A kind of personal data that dies at one time: the unit of retention rules and of keys.
///
/// The list is closed. Numbers are stored in rules, ledgers and key stores, so a number is never given out twice.
public struct Category: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The stored number, 1 and up.
    public let number: Int
    /// The name in commands and reports, such as `participant-profile`.
    public let name: String

    init(_ number: Int, _ name: String) {
        self.number = number
        self.name = name
    }

    /// The name, as commands take it.
    public var description: String { name }

    /// By number.
    public static func < (one: Category, other: Category) -> Bool { one.number < other.number }
}

extension Category {
    /// The category of a stored number; nil for a number of a later version.
    public init?(number: Int) {
        guard let found = Category.all.first(where: { $0.number == number }) else { return nil }
        self = found
    }

    /// The category of a name as printed; nil for an unknown one.
    public init?(name: String) {
        guard let found = Category.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// Every category, by number.
    public static let all: [Category] = Schedule.defaults.map(\.category)

    /// A participant's name, contact and case. The record is the person.
    public static let participantProfile = Category(1, "participant-profile")
    /// A referral that led to a course of support.
    public static let referralAccepted = Category(2, "referral-accepted")
    /// A referral that was turned down.
    public static let referralRejected = Category(3, "referral-rejected")
    /// Notes of a meeting that belong in a journal.
    public static let journalNotes = Category(4, "journal-notes")
    /// Notes of a meeting that do not.
    public static let otherNotes = Category(5, "other-notes")
    /// A volunteer's name, contact and experience. The record is the person.
    public static let volunteerProfile = Category(6, "volunteer-profile")
    /// Somebody who offered to volunteer and was turned down. The record is the person.
    public static let rejectedVolunteer = Category(7, "rejected-volunteer")
    /// That a volunteer completed a training.
    public static let trainingCertificate = Category(8, "training-certificate")
    /// That a certificate of conduct was obtained, and when.
    public static let attestation = Category(9, "attestation")
    /// Proof that a consent was given and withdrawn.
    public static let consentProof = Category(10, "consent-proof")
    /// Measurements of outcome.
    public static let outcome = Category(11, "outcome")
    /// A user's account.
    public static let account = Category(12, "account")
    /// Who looked at whom.
    public static let accessLog = Category(13, "access-log")
    /// Payments and their documents.
    public static let financial = Category(14, "financial")
    /// An enquiry that never became a case.
    public static let enquiry = Category(15, "enquiry")
    /// A seat at a course, or attendance, without a case.
    public static let courseSeat = Category(16, "course-seat")
    /// A place on a waiting list.
    public static let waitingList = Category(17, "waiting-list")
    /// A concern raised about somebody.
    public static let concern = Category(18, "concern")
    /// A relative in a family's case.
    public static let relative = Category(19, "relative")
    /// Data of a study.
    public static let studyData = Category(20, "study-data")
    /// Messages between people.
    public static let message = Category(21, "message")
    /// Requests of data subjects, breaches, certificates of purges.
    public static let request = Category(22, "request")
    /// Copies made for restoring.
    public static let backup = Category(23, "backup")
    /// A sentence that somebody lets be quoted without a name.
    public static let quote = Category(24, "quote")
}
