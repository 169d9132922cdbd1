import Days
import Installed
import Participation
import People
import PersonalData
import Rights
import SQLite
import Store
import Tenancy
import Testing

/// What people are given when they ask (GDPR Art. 15), over every room of the house.
@Suite("The access export of the whole house")
struct ExportTests {
    let inventory = Installed.house.inventory

    @Test("Every personal column is shown or names the ground on which it is not")
    func complete() {
        let coverage = AccessColumns(language: .danish).coverage(inventory)
        let personal = inventory.holdings.filter { $0.category != nil }.flatMap { holding in
            holding.columns.map { "\(holding.table).\($0.name)" }
        }
        #expect(Set(coverage.map { "\($0.table).\($0.column)" }) == Set(personal))
        #expect(coverage.allSatisfy { $0.ground?.isEmpty != true })
    }

    @Test("What is shown has Danish words")
    func danish() {
        let (danish, english) = (AccessColumns(language: .danish), AccessColumns(language: .english))
        let same: Set<String> = ["note", "status"]
        for holding in inventory.holdings where holding.category != nil {
            let isTitled = danish.title(of: holding) != danish.title(of: holding).lowercased()
            #expect(isTitled, "\(holding.table)")
            for column in holding.columns where danish.ground(column, of: holding) == nil {
                let words = danish.words(column, of: holding)
                let isDanish = words != english.words(column, of: holding) || same.contains(words)
                #expect(isDanish, "\(holding.table).\(column.name)")
            }
        }
    }

    @Test("Presence has its day, and programmes and sources have their own words, in Danish and in English")
    func words() throws {
        let house = try TemporaryHouse()
        try house.installation.create("testby", house.template())
        let tenant = try house.installation.open("testby")
        let day = tenant.store.clock.today
        let person = try tenant.store.write(as: .system("test")) { tx in
            let person = try People.add(tx, PersonDetails(name: "Kanarie Kofoed"), as: .participant)
            _ = try Intakes.receive(tx, person, to: "peer-groups", from: "self", on: day)
            _ = try Intakes.receive(tx, person, to: "one-to-one-mentoring", from: "unknown", on: day)
            try attend(tx, person, on: day)
            return person
        }
        for (language, words) in [
            (ExportLanguage.danish, ["Peer-grupper: Vejen til Hverdagslivet", "Egen henvendelse", "ikke oplyst"]),
            (.english, ["Peer groups: the road to everyday life", "Own initiative", "unknown"]),
        ] {
            let document = try AccessExport(language: language, naming: tenant.naming).collect(
                tenant.store, of: person, inventory: inventory, by: .system("test"))
            let entries = document.parts.flatMap(\.entries)
            let presence = try #require(entries.first { $0.table == "attendance" })
            #expect(presence.fields.first { $0.column == "day" }?.value == day.iso)
            let values = entries.flatMap(\.fields).compactMap(\.value)
            for word in words { #expect(values.contains(word), "\(word)") }
            #expect(!values.contains("peer-groups") && !values.contains("self"))
        }
    }

    private func attend(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws {
        let plan = GroupPlan(
            manual: Manual(version: "1", themes: ["one", "two"]), minutes: 120, places: 4, facilitators: 2)
        let setting = GroupSetting(starts: day, hour: 16, location: "Biblioteket")
        let group = try History.group(tx, in: "peer-groups", plan, setting, planned: day, state: .running)
        let place = try History.place(tx, person, in: group, enrolment: nil, given: day, reason: nil, ended: nil)
        let session = try #require(try Sessions.of(tx, group).first)
        try Sessions.hold(tx, session.id, .delivered, marks: [place: .present])
    }

    @Test("An export reads every table as it really is")
    func everyTable() throws {
        let house = try TemporaryHouse()
        try house.installation.create("testby", house.template())
        let store = try house.installation.open("testby").store
        let actor = Actor.operatorUser("op-1")
        let person = try store.write(as: actor) { tx in
            try People.add(tx, PersonDetails(name: "Kanarie Kofoed"), as: .participant)
        }
        let document = try AccessExport().collect(store, of: person, inventory: inventory, by: actor)
        let values = document.parts.flatMap(\.entries).flatMap(\.fields).compactMap(\.value)
        #expect(values.contains("Kanarie Kofoed"))
    }
}
