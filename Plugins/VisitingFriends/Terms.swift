import Days
import Outcomes
import Participation
import ProgrammeKit

/// What a tenant may change. The titles are the wording's.
enum Terms {
    static let tags = TypedSetting.choices("intake.tags", Answers.tags, among: Answers.tags)
    static let referralSources = TypedSetting.words(
        "referral.sources", ["social-psychiatry", "activity-centre", "residential-facility", "self"])
    static let prefersExperience = TypedSetting.flag("volunteer.prefers-lived-experience", true)
    static let needsConfidentiality = TypedSetting.flag("volunteer.signs-confidentiality", true)

    static let hours = TypedSetting.number("training.hours", 20, in: 1...200)
    /// The source tells the hours and not the days: five of four hours make twenty.
    static let sessions = TypedSetting.number("training.sessions", 5, in: 1...24)
    static let topics = TypedSetting.words("training.topics", [])
    /// The source names no share.
    static let certificatePercent = TypedSetting.number("training.certificate-percent", 80, in: 1...100)
    static let needsCertificate = TypedSetting.flag("match.needs-certificate", true)

    /// The source does not tell how long or how often people meet.
    static let months = TypedSetting.number("match.months", 12, in: 1...36)
    static let extendedMonths = TypedSetting.number("match.extended-months", 18, in: 1...60)
    static let cadenceDays = TypedSetting.choices("match.cadence-days", ["7", "14"], among: ["7", "14", "21", "28"])
    static let silentCadences = TypedSetting.number("match.call-after-silent-cadences", 2, in: 1...6)
    static let closingDays = TypedSetting.number("match.prepare-closing-days", 28, in: 7...92)

    static let times = TypedSetting.number("group.times", 10, in: 1...40)
    static let minutes = TypedSetting.number("group.minutes", 120, in: 30...480)
    static let places = TypedSetting.number("group.places", 10, in: 2...40)
    static let facilitators = TypedSetting.number("group.facilitators", 1, in: 1...4)

    static let budget = TypedSetting.number("budget.yearly", 720_000, in: 0...100_000_000)
    /// One full-time recovery consultant.
    static let consultantHours = TypedSetting.number("staff.consultant-hours", 37, in: 0...400)
    static let peerHours = TypedSetting.number("staff.peer-worker-hours", 12, in: 0...400)

    static let instruments = TypedSetting.choices(
        "outcomes.instruments", ["t-ils", "chime", "goals"], among: Instrument.general.map(\.rawValue))
    static let followUpMonths = TypedSetting.number("outcomes.follow-up-months", 3, in: 1...24)
    static let readWithinDays = TypedSetting.number("outcomes.read-within-days", 7, in: 1...14)

    static let all: [Setting] = [
        tags.setting, referralSources.setting, prefersExperience.setting, needsConfidentiality.setting, hours.setting,
        sessions.setting, topics.setting, certificatePercent.setting, needsCertificate.setting, months.setting,
        extendedMonths.setting,
        cadenceDays.setting, silentCadences.setting, closingDays.setting, times.setting, minutes.setting,
        places.setting, facilitators.setting, budget.setting, consultantHours.setting, peerHours.setting,
        instruments.setting, followUpMonths.setting, readWithinDays.setting,
    ]

    /// A pair may choose between the cadences; it is weekly where the tenant leaves none.
    static func pair(_ settings: Settings) -> PairPlan {
        let chosen = settings[cadenceDays].compactMap(Int.init).compactMap { Cadence(days: $0) }
        let isExtended = settings[extendedMonths] > settings[months]
        return PairPlan(
            length: .months(settings[months]), cadences: chosen.isEmpty ? [.weekly] : chosen,
            extendedLength: isExtended ? .months(settings[extendedMonths]) : nil, roles: ["visiting-friend", "mentor"],
            mayComeTogether: true)
    }

    /// As many times together as the tenant sets.
    static func activities(_ settings: Settings) -> Manual {
        Manual(version: "activity", themes: Array(repeating: "together", count: settings[times]))
    }
}

/// What is ticked at intake. The answer is kept, never a document and never an illness.
enum Answers {
    /// Any one of them opens the offer to a participant.
    static let tags = ["hard-to-leave-home", "at-centre-or-facility", "on-sick-leave-or-outside-work"]
    /// What a volunteer may say, and need not.
    static let experience = "own-lived-experience"
}
