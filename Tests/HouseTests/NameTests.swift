import Foundation
import Testing

@Suite("Names and sizes")
struct NameTests {
    @Test("Every module has one sentence in Modules/README.md, without “and”")
    func sentences() throws {
        let map = ModuleMap(readme: try Repository.text("Modules/README.md"))
        for room in try Repository.rooms("Modules") {
            let sentence = try #require(map.sentences[room], "\(room) has no sentence")
            #expect(sentence.hasSuffix(".") && sentence.dropLast().firstIndex(of: ".") == nil, "\(room): one sentence")
            #expect(!sentence.contains(" and "), "\(room): two purposes are two modules")
        }
    }

    @Test("No module is a drawer for everything")
    func noDrawers() throws {
        let drawers: Set<String> = ["Core", "Common", "Utils", "Utilities", "Shared", "Helpers", "Misc"]
        #expect(drawers.isDisjoint(with: try Repository.rooms("Modules")))
    }

    @Test("No programme is named in the modules")
    func noProgrammeNamed() throws {
        let programmes = try Repository.rooms("Plugins")
        for source in try Repository.sources("Modules") {
            for programme in programmes { #expect(!source.text.contains(programme), "\(source.path)") }
        }
    }

    @Test("No programme's id stands in the modules, and no peer in their words: who that is differs by town")
    func noPeer() throws {
        let ids = try Repository.sources("Plugins").compactMap { source in
            source.text.firstMatch(of: /let id: ProgrammeID = "([^"]+)"/).map { String($0.1) }
        }
        #expect(ids.count == (try Repository.rooms("Plugins")).count)
        for source in try Repository.sources("Modules") {
            for id in ids { #expect(!source.text.contains("\"\(id)\""), "\(source.path)") }
            guard source.path.hasSuffix("Wording.swift") else { continue }
            #expect(source.text.firstMatch(of: /(?i)\bpeers?\b/) == nil, "\(source.path)")
        }
    }

    @Test("A file holds one idea: at most 300 lines")
    func fileSizes() throws {
        for folder in ["Modules", "Plugins", "Apps", "Tests", "Tools"] {
            for source in try Repository.sources(folder) {
                #expect(source.lines.count <= 301, "\(source.path) has \(source.lines.count) lines")
            }
        }
    }

    @Test("Nothing is left to be done later, and nothing can stop the process")
    func nothingLeft() throws {
        let forbidden = ["TODO", "FIXME", "XXX", "try!", "as!", "fatalError(", "print(\"debug"]
        for folder in ["Modules", "Plugins", "Apps"] {
            for source in try Repository.sources(folder) {
                for word in forbidden { #expect(!source.text.contains(word), "\(source.path): \(word)") }
            }
        }
    }

    @Test("Danish for users stands in Wording.swift")
    func danish() throws {
        let excepted = try Repository.text("Tests/HouseTests/danish-elsewhere.txt").split(separator: "\n")
        for folder in ["Modules", "Plugins", "Apps"] {
            for source in try Repository.sources(folder) where !source.path.hasSuffix("Wording.swift") {
                if excepted.contains(where: { source.path.hasPrefix($0.prefix { $0 != " " }) }) { continue }
                for line in source.lines where line.contains("\"") && !line.contains("///") {
                    let literals = line.split(separator: "\"", omittingEmptySubsequences: false)
                    for (index, literal) in literals.enumerated() where index % 2 == 1 {
                        #expect(literal.firstIndex(where: { "æøåÆØÅ".contains($0) }) == nil, "\(source.path): \(line)")
                    }
                }
            }
        }
    }
}
