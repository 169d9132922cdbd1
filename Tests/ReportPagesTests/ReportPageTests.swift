import Access
import Days
import Foundation
import PageSupport
import Participation
import People
import Reception
import ReportPages
import SignIn
import Store
import TestSupport
import Testing

@testable import Reports

@Suite("Reports on pages")
struct ReportPageTests {
    let house: TestHouse
    let browser: TestBrowser

    init() throws {
        house = try TestHouse(rooms: [SignInPages.room(letters: { _, _ in }), ReportPages.room])
        browser = try house.browser(as: [.coordinator])
    }

    private func enrol(_ count: Int, year: Int, source: String = "gp") throws {
        for number in 0..<count {
            let person = try house.add("Person \(number) Fiktivsen", as: .participant)
            try house.write { tx in
                guard let day = Day(year: year, month: 3, day: 1) else { return }
                let intake = try History.intake(
                    tx, person, to: "one-to-one-mentoring", from: source, received: day, accepted: day)
                _ = try History.enrolment(
                    tx, person, in: "one-to-one-mentoring", after: intake, started: day, reason: .completed,
                    closed: day.adding(days: 90))
                try tx.audit("test.history", about: [person])
            }
        }
    }

    @Test("A report has its figures with what each counts, the trend and the way through, and names nobody")
    func report() throws {
        try enrol(8, year: 2025)
        try enrol(12, year: 2026)
        let page = try browser.get("/reports/one-to-one-mentoring")
        #expect(page.status == 200)
        for words in [
            "Forløb begyndt i perioden.", "I 2026 begyndte 12, 4 flere end året før.",
            "12 henvendte sig, og 12 blev til slut.",
        ] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(page.text.contains("<svg") && !page.text.contains("Fiktivsen"))
        let both = try browser.get("/reports/one-to-one-mentoring?from=2025&until=2026")
        #expect(both.words.contains("2025–2026") && both.words.contains("20 henvendte sig"))
    }

    @Test("A source of fewer than five people is not told, nor is a small step on the way")
    func suppressed() throws {
        try enrol(9, year: 2026, source: "gp")
        try enrol(3, year: 2026, source: "self")
        try enrol(7, year: 2026, source: "psychiatry")
        let page = try browser.get("/reports/one-to-one-mentoring")
        #expect(page.words.contains("under 5") && page.words.contains("skjult"))
        #expect(Funnel.isTelling([20, 18, 18, 10]), "two who were not accepted")
        #expect(!Funnel.isTelling([20, 20, 14, 8]))
        #expect(Funnel.isTelling([4, 4, 4, 4]))
    }

    @Test("The file is for a spreadsheet: semicolons, byte order mark, a name that says nothing")
    func file() throws {
        try enrol(6, year: 2026)
        let file = try browser.get("/reports/one-to-one-mentoring/file?from=2025&until=2026")
        #expect(file.body.starts(with: [0xEF, 0xBB, 0xBF]) && file.text.contains("kode;tal;perioden"))
        #expect(file.header("Content-Disposition") == "attachment; filename=\"report-2025-2026.csv\"")
        #expect(!file.text.contains("Fiktivsen"))
    }

    @Test("Words of one's own are kept for exactly their years, and stand in the report and in one for a funder")
    func narrative() throws {
        try enrol(6, year: 2026)
        let path = "/reports/one-to-one-mentoring"
        let form = try browser.get("\(path)/words?from=2025&until=2026").form("/words")
        #expect(form?["from"] == "2025" && form?["until"] == "2026")
        let kept = try browser.submit(form, ["narrative": "Vi fandt <i>ro</i>."])
        #expect(kept.location == "\(path)?from=2025&until=2026")
        let report = try browser.get("\(path)?from=2025&until=2026")
        #expect(report.words.contains("Vi fandt <i>ro</i>.") && !report.text.contains("<i>ro"))
        #expect(!(try browser.get("\(path)?from=2026").words.contains("Vi fandt")))
        let funding = try browser.submit(
            browser.get("/reports/funding").form(),
            ["funder": "F", "programmes": "one-to-one-mentoring", "from": "2025", "until": "2026"])
        #expect(funding.words.contains("Vi fandt <i>ro</i>."))
        let again = try browser.get("\(path)/words?from=2025&until=2026").form("/words")
        #expect(again?["narrative"] == "Vi fandt <i>ro</i>.")
        _ = try browser.submit(again, ["narrative": ""])
        #expect(!(try browser.get("\(path)?from=2025&until=2026").words.contains("Vi fandt")))
        let officer = try house.browser(as: [.dataProtection])
        #expect(try officer.get("\(path)/words").status == 403)
        #expect(!(try officer.get(path).text.contains("/words")))
    }

    @Test("The file for the economic model says nothing of anybody, in its name neither")
    func economy() throws {
        try enrol(6, year: 2026)
        let file = try browser.get("/reports/one-to-one-mentoring/economy?from=2025&until=2026")
        #expect(file.body.starts(with: [0xEF, 0xBB, 0xBF]) && file.text.contains("kode;tal;værdi;enhed"))
        #expect(file.header("Content-Disposition") == "attachment; filename=\"som-2025-2026.csv\"")
        #expect(file.text.contains("enrolments-started;") && !file.text.contains("Fiktivsen"))
    }

    @Test("A report for a funder has period, funder, words and figures, and what was typed stays text")
    func funding() throws {
        try enrol(6, year: 2026)
        let form = try browser.get("/reports/funding").form()
        let answers = [
            "funder": "Fonden <b>Fiktiv</b>", "programmes": "one-to-one-mentoring", "from": "2025", "until": "2026",
            "narrative": "Vi har haft travlt.\n<script>alert(1)</script>",
        ]
        let page = try browser.submit(form, answers)
        #expect(page.status == 200 && page.words.contains("2025–2026") && page.words.contains("Vi har haft travlt."))
        #expect(!page.text.contains("<script>") && !page.text.contains("<b>Fiktiv"))
        #expect(page.words.contains("Mål"), "what the funding holds the programme to")
    }

    @Test("Missing, wrong and too long answers are told, and the words stay")
    func faults() throws {
        let form = try browser.get("/reports/funding").form()
        let empty = try browser.submit(form, ["from": "", "until": "3000", "narrative": "Vores ord"])
        #expect(empty.status == 422 && empty.text.contains("Vores ord"))
        #expect(empty.text.matches(of: /href="#/).count >= 4)
        let turned = try browser.submit(
            form, ["funder": "F", "programmes": "peer-groups", "from": "2026", "until": "2025"])
        #expect(turned.words.contains("ikke være før det første"))
        let long = try browser.submit(
            form,
            [
                "funder": "F", "programmes": "peer-groups", "from": "2025", "until": "2026",
                "narrative": String(repeating: "x", count: 4001),
            ])
        #expect(long.status == 422)
        #expect(try browser.get("/reports/peer-groups?from=abc").text.contains("id=\"errors\""))
        #expect(try browser.get("/reports/nothing").status == 404)
    }

    @Test("Coordinators, data protection and administrators read them, and nobody else")
    func readers() throws {
        for role in AccountRole.allCases where role.entrance == .password {
            let isReader = [.coordinator, .dataProtection, .tenantAdministrator].contains(role)
            #expect(try house.browser(as: [role]).get("/reports").status == (isReader ? 200 : 403), "\(role)")
        }
        #expect(try house.browser().get("/reports").status == 303)
    }
}
