public import Outcomes
public import Participation
public import PersonalData

/// One kind of support: values and pure rules, without any input or output. This page is the whole contract.
///
/// No member has a default implementation, so that a forgotten part does not compile. A member joins when a programme
/// needs it, and not before. What a tenant may change arrives as `Settings`.
public protocol Programme: Sendable {
    /// Stored with every row of the programme; never renamed.
    var id: ProgrammeID { get }

    /// Every text, in Danish and English.
    var wording: Wording { get }

    /// What a tenant may change, each within its range.
    var settings: [Setting] { get }

    /// Who takes part; the wording has a noun for each.
    var roles: [Role] { get }

    /// Why data is processed, and on which basis for each kind of tenant.
    var purposes: [Purpose] { get }

    /// Which data serves which purpose, and the category that erases it.
    var dataUses: [DataUse] { get }

    /// The retention categories that hold the programme's data. Start, period and action of each are the schedule's
    /// and the tenant's; a programme can't keep anything longer.
    var retention: [Category] { get }

    /// What may be ticked at intake, by code: the answer is stored, never a document. Texts are `answer.<code>`.
    func answers(under settings: Settings) -> [String]

    /// Answers that count in favour of a volunteer without being asked of anybody, such as lived experience where it is
    /// preferred and not required: those who say so come first among equals, and nobody else is told anything.
    func preferences(under settings: Settings) -> [String]

    /// Where people come from, for the share by source.
    func referralSources(under settings: Settings) -> [String]

    /// What holds people together, how often they meet and for how long.
    func bond(under settings: Settings) -> Bond

    /// How volunteers are trained.
    func training(under settings: Settings) -> [Course]

    /// Kinds of event: what many come to, counted and never listed. Texts are `event.<code>`.
    func events(under settings: Settings) -> [EventKind]

    /// Every version of the manual, newest last: a running group keeps the one it began with.
    func manuals(under settings: Settings) -> [Manual]

    /// What is measured, of whom and when, and who reads the answers by when; empty where nothing is measured. The role
    /// that reads is one of the programme's, the purpose too. A tenant chooses by settings.
    func instruments(under settings: Settings) -> [InstrumentUse]

    /// What a year of the offer costs; empty where nobody buys it.
    func prices(under settings: Settings) -> [Price]

    /// What a year costs that pays for more than the supported people; nil where it is no single sum.
    func budget(under settings: Settings) -> Budget?

    /// What funding or a study holds the programme to. Texts are `milestone.<code>`.
    func milestones(under settings: Settings) -> [Milestone]

    /// Why a step may not be taken, or should be thought about once more; empty where nothing speaks against it.
    func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection]

    /// What somebody should do now, seen on the day of the facts.
    func duties(given facts: Facts, under settings: Settings) -> [Duty]
}
