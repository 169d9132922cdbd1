import Access
import Desk
import Foundation
import Installed
import Moving
import OwnPages
import PageSupport
import Participation
import People
import ProgrammeKit
import Reception
import Rights
import SQLite
import Store
import Tenancy
import Testing

/// User involvement, as every programme shares it: those who belong speak, with a name or without, and are answered.
@Suite("Whoever belongs to a programme")
struct InvolvementTests {
    @Test(
        "Proposals and comments are answered where everybody who belongs sees them, and nobody else does",
        arguments: Installed.programmes.map(\.id))
    func answered(id: ProgrammeID) throws {
        let circle = try Circle(id)
        try circle.speak()
        let outside = try circle.outsider.get("/me/voice")
        for browser in [circle.author, circle.other] {
            let before = try browser.get("/me/voice")
            for said in circle.unnamed { #expect(!before.words.contains(said), "nobody has answered") }
        }
        try circle.answerAll()
        for (browser, whose) in [
            (circle.author, ["Kvist", "\(circle.otherID)"]), (circle.other, ["Kofoed", "\(circle.authorID)"]),
        ] {
            let page = try browser.get("/me/voice")
            for said in circle.all { #expect(page.words.contains(said) && page.words.contains("Svar på \(said)")) }
            for name in whose { #expect(!page.text.contains(name)) }
        }
        let after = try circle.outsider.get("/me/voice")
        for said in circle.all { #expect(!outside.words.contains(said) && !after.words.contains(said)) }
        let elsewhere = try circle.house.browser(as: [.participant], person: circle.stranger, in: "beby")
        for said in circle.all { #expect(try !elsewhere.get("/me/voice").words.contains(said)) }
    }

    @Test(
        "Whoever speaks without a name is in no row, trail, export or page that knows the words",
        arguments: Installed.programmes.map(\.id))
    func unnamed(id: ProgrammeID) throws {
        let circle = try Circle(id)
        try circle.speak()
        let pages = try circle.coordinatorPages()
        try circle.answerAll()
        let whose = [circle.authorID.description, circle.authorAccount.description, "Kofoed"]
        for page in pages + (try circle.coordinatorPages()) where circle.unnamed.contains(where: page.contains) {
            for name in whose { #expect(!page.contains(name)) }
        }
        #expect(pages.contains { page in circle.unnamed.contains(where: page.contains) })
        let ids = try circle.unnamedIDs()
        #expect(ids.count == circle.unnamed.count)
        let lines = try circle.exported().filter { line in
            (circle.unnamed + ids).contains { line.contains($0) }
        }
        #expect(lines.count > ids.count, "rows and entries of the trails")
        for line in lines { for name in whose { #expect(!line.contains(name), "\(line)") } }
        let own = try circle.accessText(of: circle.authorID)
        #expect(own.contains(circle.named) && circle.unnamed.allSatisfy { !own.contains($0) })
        #expect(try !circle.accessText(of: circle.otherID).contains(circle.named))
    }
}

/// Two who belong to one programme, one who belongs to another, and a coordinator.
private struct Circle {
    let house: TestHouse
    let authorID: PersonID
    let otherID: PersonID
    /// Somebody of another tenant.
    let stranger: PersonID
    let authorAccount: AccountID
    let author: TestBrowser
    let other: TestBrowser
    let outsider: TestBrowser
    private let coordinator: TestBrowser
    private let programme: ProgrammeID

    let named = "Flere lamper i gangen"
    let unnamed = ["Mere kaffe om aftenen", "Stolene er hårde"]
    let comment = "Det er godt at komme her"
    var all: [String] { [named, comment] + unnamed }

    init(_ id: ProgrammeID) throws {
        programme = id
        house = try TestHouse(rooms: [OwnPages.room, Desk.room])
        // Open courses keep no case: those who teach belong, and nobody else has an account.
        let plan = try InstalledTests.programme(id).bond(under: .standard)
        let side: Side = plan.pairs == nil && plan.groups == nil ? .volunteer : .participant
        authorID = try Circle.member(house, "Kanarie Kofoed", side, of: id)
        otherID = try Circle.member(house, "Vera Kvist", .volunteer, of: id)
        let elsewhere = Installed.programmes.map(\.id).first { $0 != id } ?? id
        let outside = try Circle.member(house, "Uden For", .participant, of: elsewhere)
        stranger = try Circle.member(house, "Fra Beby", .participant, of: id, in: "beby")
        let role: AccountRole = side == .participant ? .participant : .volunteer
        authorAccount = try house.account([role], person: authorID)
        author = try house.browser(of: authorAccount)
        other = try house.browser(as: [.volunteer], person: otherID)
        outsider = try house.browser(as: [.participant], person: outside)
        coordinator = try house.browser(as: [.coordinator])
    }

    private static func member(
        _ house: TestHouse, _ name: String, _ side: Side, of programme: ProgrammeID, in tenant: String = "aaby"
    ) throws -> PersonID {
        let person = try house.add(name, as: side == .participant ? .participant : .volunteer, in: tenant)
        try house.write(tenant) { tx in
            switch side {
            case .participant: _ = try Enrolments.start(tx, person, in: programme, on: tx.today)
            case .volunteer: _ = try Volunteers.express(tx, person, in: programme, on: tx.today)
            }
        }
        return person
    }

    func speak() throws {
        try say(author, named, "proposal", named: "yes")
        try say(author, unnamed[0], "proposal", named: "no")
        try say(author, unnamed[1], "comment", named: "no")
        try say(other, comment, "comment", named: "yes")
    }

    private func say(_ browser: TestBrowser, _ words: String, _ kind: String, named: String) throws {
        let form = try browser.get("/me/voice/new").form("/me/voice/new")
        let sent = try browser.submit(form, ["kind": kind, "words": words, "named": named])
        #expect(sent.location == "/me/voice?done=spoken", "\(programme): \(sent.status)")
    }

    private func open() throws -> [Suggestion] {
        try house.read { tx in try Suggestions.open(tx, of: programme) }
    }

    func unnamedIDs() throws -> [String] {
        try house.read { tx in
            try Suggestions.answered(tx, of: programme).filter { $0.author == nil }.map { Base32.encode($0.id.raw) }
        }
    }

    func answerAll() throws {
        for suggestion in try open() {
            let words = try house.read { tx in try Suggestions.words(tx, of: suggestion).text ?? "" }
            let path = "/suggestions/\(suggestion.id)"
            let form = try coordinator.get(path).form(path)
            #expect(try coordinator.submit(form, ["outcome": "answered", "words": "Svar på \(words)"]).status == 303)
        }
    }

    /// What a coordinator can read: the desk, the list, and each suggestion.
    func coordinatorPages() throws -> [String] {
        let ids = try house.read { tx in
            try (Suggestions.open(tx, of: programme) + Suggestions.answered(tx, of: programme)).map(\.id)
        }
        return try (["/desk", "/suggestions"] + ids.map { "/suggestions/\($0)" }).map { try coordinator.get($0).text }
    }

    /// Every line of every file of the tenant's whole export, trails included; but for the entry that says that everybody
    /// was exported.
    func exported() throws -> [String] {
        let parent = FileManager.default.temporaryDirectory.appending(path: "sammen-circle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: parent) }
        let made = try TenantExport(house.site().tenant, as: .operatorUser("op-1")).write(to: parent)
        let files = FileManager.default.enumerator(at: made.folder, includingPropertiesForKeys: nil)
        return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "jsonl" }.flatMap {
            try String(contentsOf: $0, encoding: .utf8).split(separator: "\n").map(String.init)
        }.filter { !$0.contains("\"action\":\"tenant-export\"") }
    }

    func accessText(of person: PersonID) throws -> String {
        let tenant = try house.site().tenant
        let document = try AccessExport().collect(
            tenant.store, of: person, inventory: tenant.inventory, by: .operatorUser("op-1"))
        return String(decoding: try document.json(), as: UTF8.self)
    }
}
