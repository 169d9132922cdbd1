import PersonalData
import Testing

@Suite("The schedule")
struct ScheduleTests {
    @Test("Every category has its row in the schedule, found by number and by name")
    func rows() {
        #expect(Schedule.defaults.map(\.category.number) == Array(1...24))
        #expect(Set(Category.all.map(\.name)).count == 24)
        for category in Category.all {
            #expect(Schedule.rule(of: category).category == category)
            #expect(Category(number: category.number) == category)
            #expect(Category(name: category.name) == category)
        }
        #expect(Category(number: 25) == nil)
        #expect(Category(name: "Participant-profile") == nil)
    }

    @Test("An association keeps a participant's profile for a year, a municipality and a region for five")
    func kinds() {
        let rule = Schedule.rule(of: .participantProfile)
        #expect(rule.period(for: .association) == "P1Y")
        #expect(rule.period(for: .municipality) == "P5Y")
        #expect(rule.period(for: .region) == "P5Y")
    }

    @Test("The archives act binds municipalities and regions, not associations")
    func archives() {
        #expect(TenantKind.allCases.filter(\.isUnderArchivesAct) == [.municipality, .region])
    }

    @Test("Inventories add up with the lower room first, and erasing runs from children to parents")
    func sum() {
        let people = Inventory(holdings: [
            Holding("person", .participantProfile, person: "id", columns: [.identifier("id")])
        ])
        let cases = Inventory(holdings: [
            Holding("enrolment", .participantProfile, person: "person", columns: [.identifier("person")]),
            .impersonal(table: "setting", columns: ["name", "value"]),
        ])
        let both = people + cases
        #expect(both.holdings(of: .participantProfile).map(\.table) == ["enrolment", "person"])
        #expect(both.categories == [.participantProfile])
        #expect(both.declaredColumns["setting"] == ["name", "value"])
    }
}
