import Days
import Foundation
import PersonalData
import Rights
import SQLite
import Store
import TestSupport
import Testing

@Suite struct AccessExportTests {
    @Test("An access export has everything about the person and nothing of anybody else")
    func content() throws {
        let (temporary, anna, bent) = try shared()
        let text = try export(temporary, anna).joined()
        for held in ["Anna Æblegård", "Vejle", "Anna wants to swim", "2026-11-21", anna.description] {
            #expect(text.contains(held), "\(held) is missing")
        }
        for foreign in ["Bent", "Fredericia", "Bent plays chess", bent.description, String(bent.raw)] {
            #expect(!text.contains(foreign), "\(foreign) leaked")
        }
    }

    @Test("Names of staff are withheld unless they are asked for")
    func staff() throws {
        let (temporary, anna, _) = try shared()
        _ = try temporary.store.read(as: .operatorUser("lone"), for: "show") { tx in tx.note([anna]) }
        #expect(!(try export(temporary, anna).joined().contains("lone")))
        let named = AccessExport(namesStaff: true)
        #expect(try export(temporary, anna, named).joined().contains("lone"))
        #expect(!(try export(temporary, anna, named).joined().contains("karen")))
    }

    @Test("The export says who looked and when")
    func looks() throws {
        let (temporary, anna, _) = try shared()
        _ = try temporary.store.read(as: .operatorUser("lone"), for: "matching") { tx in tx.note([anna]) }
        let document = try AccessExport().collect(
            temporary.store, of: anna, inventory: Fixture.inventory, by: .tester)
        let look = try #require(document.looks.first { $0.purpose == "matching" })
        #expect(look.by == "medarbejder")
        #expect(look.at.hasPrefix("2026-11-21"))
        #expect(document.looks.contains { $0.purpose == "sample.add" })
    }

    @Test("Every personal column is in the export or names the ground on which it is left out")
    func coverage() throws {
        let columns = AccessColumns(language: .danish)
        let coverage = columns.coverage(Fixture.inventory)
        let personal = Fixture.inventory.holdings.filter { $0.category != nil }.flatMap { holding in
            holding.columns.map { "\(holding.table).\($0.name)" }
        }
        #expect(Set(coverage.map { "\($0.table).\($0.column)" }) == Set(personal))
        #expect(coverage.allSatisfy { $0.ground?.isEmpty != true })
        #expect(coverage.contains { $0.column == "author" && $0.ground == "medarbejderes navne vises ikke" })
    }

    @Test("Every personal column of a row is in the document with its value or its ground")
    func fields() throws {
        let (temporary, anna, _) = try shared()
        let document = try AccessExport().collect(
            temporary.store, of: anna, inventory: Fixture.inventory, by: .tester)
        for entry in document.parts.flatMap(\.entries) {
            let declared = Fixture.inventory.holdings.filter { $0.table == entry.table }.flatMap(\.columns).map(\.name)
            #expect(Set(entry.fields.map(\.column)) == Set(declared))
            #expect(entry.fields.allSatisfy { $0.value == nil || $0.withheld == nil })
        }
    }

    @Test("The files are private, named without people, and in the audit trail by ids only")
    func files() throws {
        let (temporary, anna, _) = try shared()
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try AccessExport().write(
            temporary.store, of: anna, inventory: Fixture.inventory, by: .tester, to: folder)
        #expect(Set(files.map(\.pathExtension)) == ["json", "html"])
        for file in files {
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(!file.lastPathComponent.contains("Anna"))
            #expect(!file.lastPathComponent.contains(anna.description.dropFirst(2)))
        }
        let trail = try temporary.store.trailEntries(from: Instant(milliseconds: 0), to: temporary.clock.now()) { _ in
            true
        }
        let entry = try #require(trail.first { $0.action == "rights.export" })
        #expect(entry.persons == [anna])
        #expect(trail.allSatisfy { !"\($0)".contains("Anna") && !"\($0)".contains("Æblegård") })
    }

    @Test("A restricted person is exported only for their own open request")
    func restricted() throws {
        let (temporary, anna, bent) = try shared()
        let (own, foreign) = try temporary.store.write(as: .tester) { tx in
            let own = try Requests.register(tx, .access, of: anna, channel: .web)
            let foreign = try Requests.register(tx, .access, of: bent, channel: .web)
            _ = try Restrictions.restrict(tx, anna, ground: .accuracy)
            return (own, foreign)
        }
        #expect(throws: RestrictedError(person: anna)) { try export(temporary, anna) }
        #expect(throws: RequestError.unknown(foreign)) {
            try export(temporary, anna, AccessExport(request: foreign))
        }
        #expect(try export(temporary, anna, AccessExport(request: own)).count == 2)
    }

    @Test("What a person provided is exported for another controller, without what others wrote")
    func portability() throws {
        let (temporary, anna, _) = try shared()
        let texts = try export(temporary, anna, AccessExport(.portability))
        #expect(texts.count == 1)
        #expect(texts[0].contains("Anna Æblegård"))
        #expect(!texts[0].contains("swim"))
        #expect(throws: Never.self) { try JSONDecoder().decode(AccessDocument.self, from: Data(texts[0].utf8)) }
    }

    @Test("Markup in a person's words does nothing in the page")
    func escaping() throws {
        let temporary = try Fixture.store()
        let person = try temporary.store.write(as: .tester) { tx in
            try tx.addPerson("<\u{301}script>alert('x')</script>&")
        }
        let page = try #require(try export(temporary, person).first { $0.hasPrefix("<!DOCTYPE") })
        #expect(!page.utf8Contains("<script") && !page.utf8Contains("<\u{301}"))
        #expect(!page.utf8Contains("</script"))
        #expect(page.utf8Contains("&amp;"))
    }

    @Test("A protected address is left out of the export and says why")
    func protectedAddress() throws {
        let (temporary, anna, bent) = try shared()
        let withholding = Withholding(
            ground: "protected name and address", persons: "SELECT id FROM sample_profile WHERE city = 'Vejle'",
            columns: ["city"])
        let inventory = Fixture.inventory + Inventory(withholdings: [withholding])
        let hers = try AccessExport().collect(temporary.store, of: anna, inventory: inventory, by: .tester)
        let his = try AccessExport().collect(temporary.store, of: bent, inventory: inventory, by: .tester)
        #expect(!hers.parts.flatMap(\.entries).flatMap(\.fields).contains { $0.value == "Vejle" })
        #expect(hers.withheld.contains { $0.column == "city" && $0.ground.hasPrefix("beskyttet") })
        #expect(his.parts.flatMap(\.entries).flatMap(\.fields).contains { $0.value == "Fredericia" })
    }

    @Test("When the trail of reads cannot be written, nothing is exported")
    func noTrail() throws {
        let (temporary, anna, _) = try shared()
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Connection(temporary.store.files.access.path, .readWrite).execute("DROP TABLE access")
        #expect(throws: StoreError.trailUnwritable) {
            try AccessExport(.portability).write(
                temporary.store, of: anna, inventory: Fixture.inventory, by: .tester, to: folder)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test("A person nobody has heard of, and a folder that is not there, are refused")
    func refusals() throws {
        let (temporary, anna, _) = try shared()
        let stranger = PersonID(raw: 42)
        #expect(throws: AccessExportError.nothingHeld(stranger)) { try export(temporary, stranger) }
        #expect(throws: AccessExportError.noFolder) {
            try AccessExport().write(
                temporary.store, of: anna, inventory: Fixture.inventory, by: .tester,
                to: URL(fileURLWithPath: "/nowhere/at/all"))
        }
    }

    private func shared() throws -> (TemporaryStore, PersonID, PersonID) {
        let temporary = try Fixture.store()
        let (anna, bent) = try temporary.store.write(as: .tester) { tx in
            let anna = try tx.addPerson("Anna Æblegård")
            let bent = try tx.addPerson("Bent", city: "Fredericia")
            _ = try tx.addNote("Anna wants to swim", about: anna)
            _ = try tx.addNote("Bent plays chess", about: bent)
            try tx.addMatch(anna, bent)
            return (anna, bent)
        }
        return (temporary, anna, bent)
    }

    @discardableResult
    private func export(
        _ temporary: TemporaryStore, _ person: PersonID, _ export: AccessExport = AccessExport()
    ) throws -> [String] {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try export.write(
            temporary.store, of: person, inventory: Fixture.inventory, by: .tester, to: folder)
        return try files.map { try String(contentsOf: $0, encoding: .utf8) }
    }

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        return folder
    }
}

extension String {
    /// By bytes: a combining mark must not hide what a browser reads.
    fileprivate func utf8Contains(_ text: String) -> Bool {
        let needle = Array(text.utf8)
        let hay = Array(utf8)
        guard hay.count >= needle.count else { return false }
        return (0...hay.count - needle.count).contains { hay[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
