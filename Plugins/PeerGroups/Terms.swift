import Days
import Outcomes
import Participation
import ProgrammeKit

/// What a tenant may change. The titles are the wording's.
enum Terms {
    static let minutes = TypedSetting.number("group.minutes", 120, in: 30...240)
    /// 48 places in four groups.
    static let places = TypedSetting.number("group.places", 12, in: 3...30)
    /// A default that warns: four leaders may have shared three groups.
    static let facilitators = TypedSetting.number("group.facilitators", 2, in: 1...4)
    static let latestWeekToJoin = TypedSetting.number("group.latest-week-to-join", 3, in: 1...20)
    static let manuals = TypedSetting.manuals("manual.versions", [Themes.first], themes: 1...20)

    static let targetCodes = TypedSetting.choices(
        "target.section-82", ["82a", "82b", "82c", "82d"], among: ["82a", "82b", "82c", "82d"])
    static let leastAge = TypedSetting.number("target.age", 18, in: 15...30)
    /// The source prints ">18": with true the eighteenth birthday is enough.
    static let ageInclusive = TypedSetting.flag("target.age-inclusive", true)
    static let selfReferral = TypedSetting.flag("referral.self", true)
    static let referralSources = TypedSetting.words("referral.sources", ["din-indgang", "other", "self"])

    static let companionshipMonths = TypedSetting.number("companionship.months", 6, in: 1...12)
    /// The source does not tell how its nine volunteers were trained, so 0 stands for not set.
    static let trainingSessions = TypedSetting.number("training.sessions", 0, in: 0...24)
    static let trainingTopics = TypedSetting.words("training.topics", [])
    /// The source names no share.
    static let certificatePercent = TypedSetting.number("training.certificate-percent", 80, in: 1...100)
    static let silentDays = TypedSetting.number("group.ask-after-silent-days", 10, in: 7...30)

    static let prices = TypedSetting.prices("prices", Prices.standard)
    static let studyTarget = TypedSetting.number("study.target", 284, in: 0...100_000)
    static let studyEffectYear = TypedSetting.number("study.effect-year", 2023, in: 2019...2100)
    static let studyEconomyYear = TypedSetting.number("study.economy-year", 2024, in: 2019...2100)
    static let studyIdleMonths = TypedSetting.number("study.idle-months", 11, in: 0...60)
    static let partners = TypedSetting.words("partners", ["Det Sociale Netværk", "SIND", "VELUX FONDEN"])

    static let instruments = TypedSetting.choices(
        "outcomes.instruments", ["who-5", "qpr-15", "chime", "goals"], among: Instrument.general.map(\.rawValue))
    static let followUpMonths = TypedSetting.number("outcomes.follow-up-months", 3, in: 1...24)
    static let readWithinDays = TypedSetting.number("outcomes.read-within-days", 7, in: 1...14)

    /// Whether those who wait are asked too, and compared with those in groups.
    static let comparesWaiting = TypedSetting.flag("outcomes.compare-waiting", false)
    /// Whether a concealed and random draw decides who waits. The study's protocol has such a draw; a daily waiting list
    /// has not.
    static let drawsArms = TypedSetting.flag("outcomes.concealed-random-allocation", false)

    static let all: [Setting] = [
        minutes.setting, places.setting, facilitators.setting, latestWeekToJoin.setting, manuals.setting,
        targetCodes.setting, leastAge.setting, ageInclusive.setting, selfReferral.setting,
        referralSources.setting, companionshipMonths.setting, trainingSessions.setting, trainingTopics.setting,
        certificatePercent.setting,
        silentDays.setting, prices.setting, studyTarget.setting, studyEffectYear.setting, studyEconomyYear.setting,
        studyIdleMonths.setting, partners.setting, instruments.setting, followUpMonths.setting,
        readWithinDays.setting, comparesWaiting.setting, drawsArms.setting,
    ]

    /// Over as long as a group lasts.
    static func comparison(_ settings: Settings) -> WaitingComparison {
        WaitingComparison(
            over: .days(currentManual(settings).themes.count * Cadence.weekly.days), isRandom: settings[drawsArms])
    }

    /// The newest version: a new group starts with it, a running one keeps its own.
    static func currentManual(_ settings: Settings) -> Manual {
        settings[manuals].last ?? Themes.first
    }
}

/// What is ticked at intake. No answer names an illness: the programme is not diagnosis-specific.
enum Answers {
    /// In the participant's own eyes; one is enough.
    static let situation = ["knows-vulnerability-or-crisis", "feels-lonely", "feels-stuck"]
    /// For those who come under a first name only, without a birth day.
    static let oldEnough = "says-old-enough"
    /// A volunteer peer attests both.
    static let volunteer = ["own-lived-experience", "well-enough-now"]
}

/// The manual 'Vejen til Hverdagslivet'. Its titles are the wording's; "subject to change" makes it a version.
enum Themes {
    static let first = Manual(version: "1", themes: codes)

    static let codes = [
        "arrival", "what-to-say", "what-matters", "differences", "chances", "network", "life-story", "agenda",
        "dreams", "self-care",
    ]
}

/// A continuous offer of four groups a year, as the project calculated it. The source prints 2,908 for the first,
/// which 140,000 / 48 does not give.
enum Prices {
    static let standard = [
        Price(
            code: "one-weekly-group", total: Amount(kroner: 140_000), participants: 48,
            published: Amount(kroner: 2908)),
        Price(
            code: "two-weekly-groups", total: Amount(kroner: 228_000), participants: 96,
            published: Amount(kroner: 2375)),
    ]
}
