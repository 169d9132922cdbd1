import Days
import Foundation
import PageSupport
import Participation
import ProgrammeKit
import Reception
import Store
import Tenancy
import Testing

@testable import Neighbours
@testable import PublicDoors

@Suite("Courses across tenants")
struct NoticeBoardTests {
    private let house: TestHouse
    private let board: NoticeBoard

    init() throws {
        house = try TestHouse(rooms: [PublicDoors.room])
        board = NoticeBoard(of: house.installation)
    }

    private func tenant(_ name: String) throws -> Tenant { try house.site(name).tenant }

    /// A course of three seats that takes people in, in twelve days.
    private func course(
        in name: String = "aaby", cooperation: String? = "across", quota: Int? = nil, place: String = "Det Gule Hus"
    ) throws -> GroupID {
        let plan = CoursePlan(
            subject: "writing-workshop", sessions: 3, minutes: 120, seats: 3, teachers: 2, audiences: [.citizens],
            aims: ["own-solutions"])
        let id = try house.write(name) { tx in
            let setting = GroupSetting(starts: tx.today.adding(days: 12), hour: 14, minute: 30, location: place)
            let id = try OpenCourses.announce(
                tx, in: "recovery-courses", plan, setting, for: [.citizens, .relatives], cooperation: cooperation,
                on: tx.today)
            try Groups.advance(tx, id, to: .recruiting, on: tx.today)
            if let quota { try OpenCourses.setQuota(tx, id, partner: "beby", seats: quota) }
            return id
        }
        _ = try board.post(tenant(name))
        return id
    }

    /// What is in the files of a tenant, but for working space.
    private func files(of name: String) throws -> [String: Data] {
        let folder = house.installation.files(of: try TenantName(name)).directory
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let urls = (found?.allObjects as? [URL] ?? []).filter { url in
            !url.hasDirectoryPath && !url.path.hasSuffix("-shm") && !url.path.contains("/locks/")
        }
        return try Dictionary(uniqueKeysWithValues: urls.map { ($0.path, try Data(contentsOf: $0)) })
    }

    @Test(
        "Everything that crosses the border is in the board's files: when, where, for whom, how many seats, and nobody")
    func everythingThatCrossed() throws {
        let id = try course(quota: 2)
        let partner = try files(of: "beby")
        let link = try #require(try listed(by: "beby").firstMatch(of: /href="([^"]*courses[^"]*seat[^"]*)"/)).1
        #expect(link.hasPrefix("//aaby.localhost:") && link.hasSuffix("/courses/\(id)/seat?by=beby"))
        let guest = try house.browser("aaby")
        let form = try guest.get("/courses/\(id)/seat?by=beby").form("/seat")
        let seat = try guest.submit(
            form, ["name": "Kanariefugl", "needs": "Kanariebriller", "contact": "kanarie@eksempel.dk"])
        #expect(seat.status == 200 && seat.words.contains("Du har en plads"))
        #expect(try house.read { tx in try Seats.of(tx, id).map(\.partner) } == ["beby"])

        var crossed: [String] = []
        for file in board.everything {
            let bytes = try Data(contentsOf: file)
            let object = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
            crossed += object.keys.sorted()
            #expect(bytes.range(of: Data("anarie".utf8)) == nil)
            #expect((object["free"] as? [String: Int]) == ["beby": 1])
            #expect(file.path.hasSuffix("/cooperations/across/aaby/\(id).json"))
        }
        #expect(
            crossed == [
                "audiences", "clock", "cooperation", "course", "door", "ends", "free", "host", "hostName", "minutes",
                "place", "sessions", "starts", "summary", "title",
            ])
        #expect(try files(of: "beby") == partner, "no byte of the partner's files changed")
        let page = try listed(by: "beby")
        #expect(page.contains("1 ledig plads") && !page.contains("anarie"))
    }

    private func listed(by name: String) throws -> String { try house.browser(name).get("/courses").text }

    @Test("A partner's list shows the host's course under the host's name; its own list does not show it twice")
    func lists() throws {
        _ = try course()
        let (there, here) = (try listed(by: "beby"), try listed(by: "aaby"))
        #expect(there.contains("Holdes af aaby") && there.contains("Det Gule Hus") && there.contains("Skriveværksted"))
        #expect(here.components(separatedBy: "Det Gule Hus").count == 2 && !here.contains("Holdes af"))
    }

    @Test("A course that is not shared crosses nothing, and one that is over is taken down")
    func takenDown() throws {
        _ = try course(cooperation: nil)
        #expect(board.everything.isEmpty)
        let id = try course()
        #expect(board.everything.count == 1)
        try house.write { tx in try Groups.advance(tx, id, to: .cancelled, on: tx.today) }
        #expect(try board.post(tenant("aaby")).isEmpty)
        #expect(try board.everything.isEmpty && board.courses(for: tenant("beby")).isEmpty)
    }

    @Test("Who does not name the other sees nothing of them")
    func mutual() throws {
        _ = try course()
        #expect(board.courses(for: try tenant("beby")).count == 1)
        let alone = """
            { kind: "municipality", name: "beby", alias: { host: "beby.localhost" },
              operators: { "op-1": { user: "\(house.installation.user)", roles: ["administrator"] } },
              programmes: { "recovery-courses": { enabled: true } } }
            """
        let file = house.installation.files(of: try TenantName("beby")).configuration
        try Data(alone.utf8).write(to: file)
        #expect(board.courses(for: try tenant("beby")).isEmpty)
        _ = try course(in: "beby")
        #expect(board.courses(for: try tenant("aaby")).isEmpty, "beby announces nothing in a cooperation it is not in")
    }

    @Test("A file that is damaged, too large, or speaks for another host is left out")
    func damaged() throws {
        _ = try course()
        let file = try #require(board.everything.first)
        let good = try Data(contentsOf: file)
        for bad in [
            Data(), Data("{".utf8), Data(repeating: 32, count: 20_000) + good,
            Data(
                String(decoding: good, as: UTF8.self).replacing("\"host\" : \"aaby\"", with: "\"host\" : \"beby\"").utf8
            ),
            Data(String(decoding: good, as: UTF8.self).replacing("\"clock\" : 870", with: "\"clock\" : 9000").utf8),
        ] {
            #expect(bad != good)
            try bad.write(to: file)
            #expect(board.courses(for: try tenant("beby")).isEmpty)
        }
        try good.write(to: file)
        #expect(board.courses(for: try tenant("beby")).count == 1)
    }

    @Test("Somebody who claims to come by a partner that is none counts as the host's own")
    func strangers() throws {
        let id = try course(quota: 0)
        let guest = try house.browser("aaby")
        let form = try guest.get("/courses/\(id)/seat?by=nowhere").form("/seat")
        _ = try guest.submit(form, ["name": "Sol"])
        #expect(try house.read { tx in try Seats.of(tx, id).map(\.partner) } == [nil])
        let other = try house.browser("aaby")
        let page = try other.submit(try other.get("/courses/\(id)/seat?by=beby").form("/seat"), ["name": "Måne"])
        #expect(page.words.contains("Du er på ventelisten"), "a quota of none")
    }

    @Test("A cooperation needs a name, partners and the arrangement's reference")
    func configured() throws {
        func read(_ cooperation: String) throws -> [Cooperation] {
            let text = """
                { kind: "municipality", name: "x", operators: { "op-1": { user: "u", roles: ["administrator"] } },
                  cooperations: { "across": \(cooperation) }, programmes: {} }
                """
            return try TenantConfiguration(Array(text.utf8), installed: []).cooperations
        }
        let good = try read("{ name: \"På tværs\", partners: [\"aaby\"], arrangement: \"26/1\" }")
        #expect(good.map(\.partners) == [[try TenantName("aaby")]])
        for bad in [
            "{ name: \"På tværs\", partners: [\"aaby\"] }", "{ partners: [\"aaby\"], arrangement: \"26/1\" }",
            "{ name: \"På tværs\", partners: [], arrangement: \"26/1\" }",
            "{ name: \"På tværs\", partners: [\"../aaby\"], arrangement: \"26/1\" }",
            "{ name: \"På tværs\", partners: [\"aaby\", \"aaby\"], arrangement: \"26/1\" }",
            "{ name: \"På tværs\", partners: [\"aaby\"], arrangement: \"26/1\", people: true }",
        ] {
            #expect(throws: ConfigurationError.self, "\(bad)") { try read(bad) }
        }
    }
}
