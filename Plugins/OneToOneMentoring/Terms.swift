import Days
import Outcomes
import Participation
import ProgrammeKit

/// What a tenant may change. The titles are the wording's.
enum Terms {
    static let smallestCohort = TypedSetting.number("training.cohort.smallest", 10, in: 1...50)
    static let largestCohort = TypedSetting.number("training.cohort.largest", 15, in: 1...50)
    static let sessions = TypedSetting.number("training.sessions", 6, in: 1...24)
    static let monthsBetweenSessions = TypedSetting.number("training.months-between", 1, in: 1...3)
    static let furtherTopics = TypedSetting.words("training.further-topics", [])
    /// The source names no share.
    static let certificatePercent = TypedSetting.number("training.certificate-percent", 80, in: 1...100)
    /// Teaching includes sparring on the running match, so a match comes before the certificate.
    static let matchAfterSession = TypedSetting.number("training.match-after-session", 3, in: 0...24)

    static let months = TypedSetting.number("match.months", 6, in: 1...24)
    static let extendedMonths = TypedSetting.number("match.extended-months", 9, in: 1...36)
    static let cadenceDays = TypedSetting.choices("match.cadence-days", ["7", "14"], among: ["7", "14", "21", "28"])
    /// "A few hours": the source names no number, so 0 stands for not set.
    static let hours = TypedSetting.number("match.hours", 0, in: 0...12)
    static let silentCadences = TypedSetting.number("match.call-after-silent-cadences", 2, in: 1...6)
    static let closingDays = TypedSetting.number("match.prepare-closing-days", 28, in: 7...92)
    static let activities = TypedSetting.choices(
        "match.activities", ["leisure", "sport", "everyday-life", "education"],
        among: ["leisure", "sport", "everyday-life", "education"])
    static let mentorNeedsConfidentiality = TypedSetting.flag("match.mentor-signs-confidentiality", true)

    /// Three more years after the project of 2014 to 2016.
    static let permanentMonths = TypedSetting.number("offer.months", 36, in: 0...240)
    static let partners = TypedSetting.words(
        "partners", ["Socialpsykiatrien i Vejle Kommune", "Psykiatrifonden"])
    static let referralSources = TypedSetting.words(
        "referral.sources", ["social-psychiatry", "residential-facility", "self"])

    static let instruments = TypedSetting.choices(
        "outcomes.instruments", ["chime", "goals"], among: Instrument.general.map(\.rawValue))
    static let followUpMonths = TypedSetting.number("outcomes.follow-up-months", 3, in: 1...24)
    static let readWithinDays = TypedSetting.number("outcomes.read-within-days", 7, in: 1...14)

    static let all: [Setting] = [
        smallestCohort.setting, largestCohort.setting, sessions.setting, monthsBetweenSessions.setting,
        furtherTopics.setting, certificatePercent.setting, matchAfterSession.setting, months.setting,
        extendedMonths.setting,
        cadenceDays.setting, hours.setting, silentCadences.setting, closingDays.setting, activities.setting,
        mentorNeedsConfidentiality.setting, permanentMonths.setting, partners.setting, referralSources.setting,
        instruments.setting, followUpMonths.setting, readWithinDays.setting,
    ]

    /// The cohort's size; a largest below the smallest means the smallest.
    static func cohort(_ settings: Settings) -> ClosedRange<Int> {
        settings[smallestCohort]...max(settings[smallestCohort], settings[largestCohort])
    }

    /// A pair may choose between the cadences; it is weekly where the tenant leaves none.
    static func pair(_ settings: Settings) -> PairPlan {
        let chosen = settings[cadenceDays].compactMap(Int.init).compactMap { Cadence(days: $0) }
        let isExtended = settings[extendedMonths] > settings[months]
        return PairPlan(
            length: .months(settings[months]), cadences: chosen.isEmpty ? [.weekly] : chosen,
            extendedLength: isExtended ? .months(settings[extendedMonths]) : nil)
    }
}

/// What is ticked at intake. The answer is kept, never a document and never a diagnosis.
enum Answers {
    /// Any one of them opens the offer to a participant.
    static let participant = ["section-85-support", "lives-in-facility", "moving-to-own-home"]
    /// A mentor attests all of them.
    static let mentor = ["citizen-of-municipality", "own-lived-experience", "well-enough-now"]
}
