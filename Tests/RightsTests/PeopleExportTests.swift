import Days
import Foundation
import People
import PersonalData
import Retention
import Rights
import SQLite
import Store
import TestSupport
import Testing

/// The access export over the house's own rooms.
@Suite struct PeopleExportTests {
    private let inventory = Inventory.retention + .rights + .people

    @Test("A participant who also volunteers gets both profiles, in words, and nobody else's")
    func bothCapacities() throws {
        let temporary = try TemporaryStore(Migration.retention + Migration.rights + Migration.people)
        let anna = try temporary.store.write(as: .tester) { tx in
            try Rules.seed(tx, kind: .municipality)
            let anna = try People.add(tx, details("Anna Ærø", phone: "20304050"), as: .participant)
            try People.addCapacity(tx, anna, details("Anna Ærø", phone: "60708090"), as: .volunteer)
            _ = try People.add(tx, details("Bent Borg", phone: "11223344"), as: .participant)
            return anna
        }
        let document = try AccessExport().collect(temporary.store, of: anna, inventory: inventory, by: .tester)
        let values = document.parts.flatMap(\.entries).flatMap(\.fields).compactMap(\.value)
        #expect(values.contains("Anna Ærø"))
        #expect(values.contains { $0.hasSuffix("20304050") } && values.contains { $0.hasSuffix("60708090") })
        #expect(!values.contains { $0.contains("Bent") || $0.contains("11223344") })
        #expect(document.parts.first?.kept == "Slettes 5 år efter at dit sidste forløb er slut.")
        #expect(document.parts.map(\.heading).contains("Dig som frivillig"))
    }

    @Test("A protected name and address is in no export")
    func protected() throws {
        let temporary = try TemporaryStore(Migration.retention + Migration.rights + Migration.people)
        let anna = try temporary.store.write(as: .tester) { tx in
            let anna = try People.add(tx, details("Anna Ærø", phone: "20304050"), as: .participant)
            try Protection.protect(tx, anna)
            return anna
        }
        let document = try AccessExport().collect(temporary.store, of: anna, inventory: inventory, by: .tester)
        let text = try String(decoding: JSONEncoder().encode(document), as: UTF8.self)
        #expect(!text.contains("Ærø") && !text.contains("20304050") && !text.contains("Strandvej"))
        #expect(text.contains("hike"))
        #expect(document.withheld.contains { $0.column == "address" && $0.ground.hasPrefix("beskyttet") })
    }

    @Test("An export is possible of every table as it really is")
    func everyTable() throws {
        let temporary = try TemporaryStore(Migration.retention + Migration.rights + Migration.people)
        let columns = AccessColumns(language: .danish)
        let anna = try temporary.store.write(as: .tester) { tx in
            let anna = try People.add(tx, details("Anna", phone: "20304050"), as: .participant)
            _ = try Requests.register(tx, .access, of: anna, channel: .web, words: "Everything")
            return anna
        }
        let document = try AccessExport().collect(temporary.store, of: anna, inventory: inventory, by: .tester)
        #expect(document.parts.flatMap(\.entries).map(\.table).contains("request"))
        let silent = columns.coverage(inventory).filter { $0.ground?.isEmpty == true }
        #expect(silent.isEmpty)
    }

    @Test("What an export shows has Danish words")
    func danish() {
        let (danish, english) = (AccessColumns(language: .danish), AccessColumns(language: .english))
        let same: Set<String> = ["note"]
        for holding in inventory.holdings where holding.category != nil {
            for column in holding.columns where danish.ground(column, of: holding) == nil {
                let words = danish.words(column, of: holding)
                #expect(
                    words != english.words(column, of: holding) || same.contains(words),
                    "\(holding.table).\(column.name)")
            }
        }
    }

    private func details(_ name: String, phone: String) -> PersonDetails {
        PersonDetails(name: name, phone: phone, address: "Strandvej 7", wishes: "hike")
    }
}
