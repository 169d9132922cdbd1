import Days
import Outcomes
import Participation
import PersonalData
import ProgrammeKit

/// A programme with nothing but a bond.
func testPairs() -> any Programme {
    TestProgramme(id: "test-pairs", bond: .pair(PairPlan(length: .months(6), cadences: [.weekly, .everyFourteenDays])))
}

/// Three weekly sessions.
func testGroups() -> any Programme {
    let manual = Manual(version: "1", themes: ["a", "b", "c"])
    return TestProgramme(
        id: "test-groups", bond: .group(GroupPlan(manual: manual, minutes: 120, places: 12, facilitators: 2)))
}

private struct TestProgramme: Programme {
    let id: ProgrammeID
    let bond: Bond

    var wording: Wording {
        Wording(
            name: Text("Prøve", "Test"), summary: Text("Prøve", "Test"), nouns: [:],
            texts: ["source.somewhere": Text("Et sted", "Somewhere"), "source.self": Text("Selv", "Self")])
    }
    var settings: [Setting] { [] }
    var roles: [Role] { [Role("participant", .participant), Role("volunteer", .volunteer)] }
    var purposes: [Purpose] { [] }
    var dataUses: [DataUse] { [] }
    var retention: [Category] { [] }
    func answers(under settings: Settings) -> [String] { [] }
    func preferences(under settings: Settings) -> [String] { [] }
    func referralSources(under settings: Settings) -> [String] { ["somewhere", "self"] }
    func bond(under settings: Settings) -> Bond { bond }
    func training(under settings: Settings) -> [Course] { [] }
    func events(under settings: Settings) -> [EventKind] { [] }
    func manuals(under settings: Settings) -> [Manual] { [] }
    func instruments(under settings: Settings) -> [InstrumentUse] { [] }
    func prices(under settings: Settings) -> [Price] { [] }
    func budget(under settings: Settings) -> Budget? { nil }
    func milestones(under settings: Settings) -> [Milestone] { [] }
    func objections(to step: Step, given facts: Facts, under settings: Settings) -> [Objection] { [] }
    func duties(given facts: Facts, under settings: Settings) -> [Duty] { [] }
}
