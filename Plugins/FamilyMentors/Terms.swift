import Days
import Outcomes
import Participation
import ProgrammeKit

/// What a tenant may change. The titles are the wording's.
enum Terms {
    /// A network for the whole country; the tenant is an organisation.
    static let area = TypedSetting.choice("area", "country", among: ["country", "region", "municipality"])
    /// Officers, not families.
    static let officers = TypedSetting.number("capacity.officers", 20, in: 1...500)
    /// The source leaves open whether a mentor, who is an officer too, takes one of the places.
    static let mentorsCount = TypedSetting.flag("capacity.mentors-count", false)

    /// The source names seminars and no number of them.
    static let seminars = TypedSetting.number("training.seminars", 2, in: 1...12)
    static let weeksBetween = TypedSetting.number("training.weeks-between", 8, in: 1...52)
    static let furtherTopics = TypedSetting.words("training.further-topics", [])
    /// The source names no share.
    static let certificatePercent = TypedSetting.number("training.certificate-percent", 80, in: 1...100)
    static let matchAfterSeminar = TypedSetting.number("training.match-after-seminar", 1, in: 0...12)

    /// The source names neither length nor cadence.
    static let months = TypedSetting.number("match.months", 12, in: 1...36)
    static let extendedMonths = TypedSetting.number("match.extended-months", 18, in: 1...60)
    static let cadenceDays = TypedSetting.choices(
        "match.cadence-days", ["14", "7", "28"], among: ["7", "14", "21", "28"])
    static let silentCadences = TypedSetting.number("match.call-after-silent-cadences", 2, in: 1...6)
    static let closingDays = TypedSetting.number("match.prepare-closing-days", 28, in: 7...92)
    static let mentorNeedsConfidentiality = TypedSetting.flag("match.mentor-signs-confidentiality", true)

    static let instruments = TypedSetting.choices(
        "outcomes.instruments", ["chime", "goals"], among: Instrument.general.map(\.rawValue))
    static let followUpMonths = TypedSetting.number("outcomes.follow-up-months", 3, in: 1...24)
    static let readWithinDays = TypedSetting.number("outcomes.read-within-days", 7, in: 1...14)

    static let partners = TypedSetting.words("partners", ["Socialstyrelsen"])
    static let referralSources = TypedSetting.words("referral.sources", ["self", "colleague", "association"])

    static let all: [Setting] = [
        area.setting, officers.setting, mentorsCount.setting, seminars.setting, weeksBetween.setting,
        furtherTopics.setting, certificatePercent.setting, matchAfterSeminar.setting, months.setting,
        extendedMonths.setting, cadenceDays.setting,
        silentCadences.setting, closingDays.setting, mentorNeedsConfidentiality.setting, partners.setting,
        referralSources.setting, instruments.setting, followUpMonths.setting, readWithinDays.setting,
    ]

    /// A family may choose between the cadences; it is fortnightly where the tenant leaves none.
    static func pair(_ settings: Settings) -> PairPlan {
        let chosen = settings[cadenceDays].compactMap(Int.init).compactMap { Cadence(days: $0) }
        let isExtended = settings[extendedMonths] > settings[months]
        return PairPlan(
            length: .months(settings[months]), cadences: chosen.isEmpty ? [.everyFourteenDays] : chosen,
            extendedLength: isExtended ? .months(settings[extendedMonths]) : nil)
    }
}

/// What is ticked at intake. Nobody is asked how they are: the offer is about life together, not about health.
enum Answers {
    /// Opens the offer to an officer.
    static let officer = "police-service"
    /// Opens it to whoever lives with one. It names nobody.
    static let family = "family-of-officer"
    /// A mentor attests all of them.
    static let mentor = ["own-life-insight", "has-surplus"]
}

/// What the certificates of conduct are called.
enum Proofs {
    /// Børneattest: only that it was obtained, and when (lov om indhentelse af børneattest § 2: children under 15).
    static let child = "child-protection"
}
