import Foundation
import Testing

@Suite("The house's arrows")
struct ImportTests {
    let map: ModuleMap
    let sources: [Repository.Source]
    let system: Set<String> = ["Foundation", "Dispatch", "Synchronization", "Glibc"]

    init() throws {
        map = ModuleMap(readme: try Repository.text("Modules/README.md"))
        sources = try Repository.sources("Modules")
    }

    @Test("The module map shows exactly what the sources import")
    func mapIsTrue() {
        let real = Set(
            sources.flatMap { source in
                source.imports.subtracting(system).subtracting([source.room])
                    .map { ModuleMap.Arrow(from: source.room, to: $0) }
            })
        #expect(real.subtracting(map.arrows).sorted() == [], "imported, but not on the map")
        #expect(map.arrows.subtracting(real).sorted() == [], "on the map, but not imported")
    }

    @Test("Arrows point down, or to the left on one floor")
    func arrowsPointDown() {
        #expect(map.arrows.filter { !map.isAllowed($0) }.sorted() == [])
    }

    @Test("A plug-in sees what the house makes public for plug-ins, and no SQL")
    func pluginsSeeLittle() throws {
        let allowed: Set<String> = ["Days", "PersonalData", "Participation", "Outcomes", "ProgrammeKit"]
        for source in try Repository.sources("Plugins") {
            #expect(source.imports.subtracting(system).isSubset(of: allowed), "\(source.path)")
            #expect(!source.text.contains("INSERT INTO") && !source.text.contains("SELECT "), "\(source.path)")
        }
    }

    @Test("C libraries are seen by the one module that wraps them")
    func wrappersOnly() {
        for source in sources {
            if source.imports.contains("CSQLite") { #expect(source.room == "SQLite", "\(source.path)") }
            if source.imports.contains("COATH") { #expect(source.room == "Sealing", "\(source.path)") }
            if source.imports.contains("CSodium") { #expect(source.room == "Sealing", "\(source.path)") }
            if source.imports.contains("CCurl") { #expect(source.room == "Messages", "\(source.path)") }
            if source.imports.contains("CQREncode") { #expect(source.room == "Pages", "\(source.path)") }
            if source.imports.contains("CEpoll") { #expect(source.room == "HTTP", "\(source.path)") }
        }
    }
}

@Suite("The manifest")
struct ManifestTests {
    let text: String

    init() throws { text = try Repository.text("Package.swift") }

    @Test("It names no package and fits on three screens")
    func small() {
        #expect(!text.contains(".package("))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
    }

    /// The manifest with the lists that it names once written out where they are used, the last one first: it may name
    /// those before it.
    private var expanded: String {
        text.matches(of: /let (\w+) = "([^"]*)"/).reversed().reduce(text) { text, list in
            text.replacing("\\(\(list.1))", with: String(list.2))
        }
    }

    @Test("It gives every room exactly the dependencies that the map shows")
    func dependencies() throws {
        let map = ModuleMap(readme: try Repository.text("Modules/README.md"))
        let pattern = /module\(\s*"(\w+)"(?:,\s*("""[^"]*"""|"[^"]*"))?/
        for match in expanded.matches(of: pattern) {
            let room = String(match.1)
            let named = (match.2 ?? "").matches(of: /\w+/).map { String($0.0) }
            #expect(Set(named) == Set(map.arrows.filter { $0.from == room }.map(\.to)), "\(room)")
        }
    }
}
