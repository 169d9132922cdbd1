import Access
import Casework
import Days
import PageSupport
import Participation
import People
import Reception
import Store
import Tenancy
import Testing

@testable import OwnPages

/// Two adults of a family who are asked how things are, each alone.
@Suite("How things are, in a family") struct RelativeFormTests {
    private static let families: ProgrammeID = "family-mentors"
    private let own: OwnHouse
    private let officer: PersonID
    private let partner: PersonID
    private let accounts: [AccountID]

    init() throws {
        own = try OwnHouse()
        let house = own.house
        officer = try house.add("Otto Odin", as: .participant)
        partner = try house.add("Petra Piil", as: .relative)
        accounts = [
            try house.account([.participant], person: officer), try house.account([.relative], person: partner),
        ]
        let (officer, partner) = (officer, partner)
        try house.write { tx in
            let home = try Households.found(tx, with: officer, as: .adult, in: .participant)
            try Households.join(tx, home, partner, as: .partner, in: .relative)
            _ = try Enrolments.start(tx, officer, in: Self.families, on: tx.today)
            _ = try RelativeParts.begin(tx, partner, in: Self.families, on: tx.today)
        }
    }

    private func browsers() throws -> (his: TestBrowser, hers: TestBrowser) {
        (try own.house.browser(of: accounts[0]), try own.house.browser(of: accounts[1]))
    }

    /// Answers the same number to all six areas.
    private func answer(_ browser: TestBrowser, _ form: String, _ number: Int) throws {
        let given = Dictionary(uniqueKeysWithValues: (1...6).map { ("item-\($0)", "\(number)") })
        let asked = try browser.get("/me/how/family-mentors/\(form)")
        let check = try browser.submit(asked.form("/\(form)"), given)
        #expect(try browser.submit(check.form("/send")).location == "/me/how?done=measured")
    }

    @Test("Each adult is asked about their own part, in words of their own; the other's form is not there")
    func asked() throws {
        let (his, hers) = try browsers()
        #expect(try hers.get("/me").words.contains("Må vi spørge, hvordan det går?"))
        let (mine, theirs) = ("relative.family-life.start", "participant.family-life.start")
        let hersWords = try hers.get("/me/how/family-mentors/\(mine)").words
        #expect(hersWords.contains("Bruger du tid på det, du selv har brug for?"))
        for word in ["Otto", "partner", "ham", "hans", "betjent", "politi", "form"] {
            #expect(!hersWords.lowercased().split { !$0.isLetter }.contains { $0 == word }, "\(word)")
        }
        #expect(try his.get("/me/how/family-mentors/\(theirs)").words.contains("Har du tid til det, der er vigtigt"))
        #expect(try hers.get("/me/how/family-mentors/\(theirs)").status == 404)
        #expect(try his.get("/me/how/family-mentors/\(mine)").status == 404)
    }

    @Test("What one adult answers reaches neither the pages, nor the copy, nor the trail of the other")
    func walls() throws {
        let (his, hers) = try browsers()
        try answer(his, "participant.family-life.start", 3)
        try answer(hers, "relative.family-life.start", 8)
        let (officer, partner) = (officer, partner)
        own.house.clock.set(day: own.house.clock.today.adding(days: 120))
        try own.house.write { tx in
            let course = try #require(try Enrolments.open(tx, of: officer, in: Self.families))
            try Enrolments.close(tx, course.id, on: tx.today, because: .completed)
            let part = try #require(try RelativeParts.open(tx, of: partner, in: Self.families))
            try RelativeParts.close(tx, part.id, on: tx.today, because: .completed)
        }
        let (later, hersLater) = try browsers()
        try answer(later, "participant.family-life.end", 5)
        let (pages, copies) = (["/me", "/me/how"], ["/me/data/copy.html", "/me/data/copy.json"])
        // Each copy says that the one before it was made.
        let first = try copies.map { try later.get($0).text.count }
        let before = (try pages.map { try later.get($0).words }, try copies.map { try later.get($0).text.count })
        let store = try own.house.site().tenant.store
        let changes = try store.whoChanged(officer).count
        try answer(hersLater, "relative.family-life.end", 9)
        #expect(try pages.map { try later.get($0).words } == before.0)
        let after = try copies.map { try later.get($0).text.count }
        #expect(zip(after, before.1).map(-) == zip(before.1, first).map(-), "nothing but that a copy was made")
        #expect(try store.whoChanged(officer).count == changes)
        let copy = try hersLater.get("/me/data/copy.json").text
        #expect(copy.contains("9,9,9,9,9,9") && !copy.contains("5,5,5,5,5,5") && !copy.contains("HH-"))
        #expect(!copy.contains("\(officer)"))
        #expect(try own.house.count("SELECT people FROM outcome_figure WHERE side = 'family' LIMIT 1") == 1)
    }
}
