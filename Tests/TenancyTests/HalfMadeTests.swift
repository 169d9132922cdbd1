import Foundation
import Store
import Tenancy
import Testing

@Suite("A tenant whose making was killed")
struct HalfMadeTests {
    @Test("A tenant made half before a crash is made anew")
    func halfMade() throws {
        let house = try TemporaryHouse()
        let left = house.root.appendingPathComponent("tenants/.making-vejle")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: left.appendingPathComponent("data.sqlite"))
        #expect(try house.installation.names().isEmpty)
        try house.installation.create("vejle", house.template())
        #expect(try house.installation.names().map(\.text) == ["vejle"])
        _ = try house.installation.open("vejle")
    }

    @Test("Whatever was left of a tenant whose making was killed goes when another one is made")
    func swept() throws {
        let house = try TemporaryHouse()
        let tenants = house.root.appendingPathComponent("tenants")
        for left in [".making-aaby", ".making-aaby.new"] {
            let folder = tenants.appendingPathComponent(left)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("half".utf8).write(to: folder.appendingPathComponent("keys.sqlite"))
        }
        try house.installation.create("vejle", house.template())
        #expect(try FileManager.default.contentsOfDirectory(atPath: tenants.path) == ["vejle"])
    }
}
