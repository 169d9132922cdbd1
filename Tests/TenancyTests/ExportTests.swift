import Installed
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
