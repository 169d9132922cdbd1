import Days
import Foundation
import FoundationXML
import HTML
import Pages
import ProgrammeKit
import TestSupport
import Testing

@Suite("Pages")
struct PageTests {
    @Test("Every part together is one whole page, in both languages, with and without errors")
    func whole() throws {
        for language in ProgrammeKit.Language.allCases {
            for hasErrors in [true, false] {
                let page = try parsed(Gallery.page(language, hasErrors: hasErrors))
                #expect(page.rootElement()?.attribute(forName: "lang")?.stringValue == language.rawValue)
            }
        }
    }

    @Test("No id stands twice, and every label, description and link inside the page finds its place")
    func ids() throws {
        let page = try parsed(Gallery.page())
        let ids = try page.nodes(forXPath: "//@id").compactMap(\.stringValue)
        #expect(Set(ids).count == ids.count)
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for value in try page.nodes(forXPath: "//@\(name)").compactMap(\.stringValue) {
                for id in value.split(separator: " ") { #expect(ids.contains(String(id)), "\(name)=\(id)") }
            }
        }
        for link in try page.nodes(forXPath: "//a/@href").compactMap(\.stringValue)
        where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
    }

    @Test("Every field has a label, nothing is chosen or disabled, and no secret is sent back")
    func fields() throws {
        let page = try parsed(Gallery.page(typed: "hemmeligt"))
        let labelled = Set(try page.nodes(forXPath: "//label/@for").compactMap(\.stringValue))
        for id in try page.nodes(
            forXPath: "//input[not(@type='hidden')]/@id | //textarea/@id | //select/@id"
        ).compactMap(\.stringValue) {
            #expect(labelled.contains(id), "\(id)")
        }
        #expect(try page.nodes(forXPath: "//*[@checked or @disabled]").isEmpty)
        #expect(try page.nodes(forXPath: "//input[@type='password']/@value").isEmpty)
    }

    @Test("Headings go down one level at a time from one h1, and the errors come first")
    func headings() throws {
        let page = try parsed(Gallery.page())
        let levels = try page.nodes(forXPath: "//h1 | //h2 | //h3").compactMap {
            Int($0.name?.dropFirst() ?? "")
        }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(
            try page.nodes(forXPath: "//main/h1/following-sibling::*[1]/@role").first?.stringValue
                == "alert")
        #expect(
            try page.nodes(forXPath: "//title").first?.stringValue == "Fejl: Dit næste møde – Aftale")
    }

    @Test("Nothing is styled or scripted inline, and nothing comes from elsewhere")
    func policy() throws {
        let page = try parsed(Gallery.page())
        #expect(try page.nodes(forXPath: "//style | //script[not(@src)] | //@style").isEmpty)
        let events = try page.nodes(forXPath: "//@*").compactMap(\.name).filter { $0.hasPrefix("on") }
        #expect(events.isEmpty)
        let addresses = try page.nodes(forXPath: "//@href | //@src | //@action").compactMap(
            \.stringValue)
        #expect(addresses.allSatisfy { $0.hasPrefix("/") || $0.hasPrefix("#") || $0.hasPrefix("tel:") })
    }

    @Test(
        "What somebody typed makes no element anywhere",
        arguments: ["<b>x</b>", "\"><img src=x onerror=y>", "' x='"])
    func typed(_ payload: String) throws {
        let page = try parsed(Gallery.page(typed: payload))
        let plain = try parsed(Gallery.page(typed: "Anna"))
        #expect(try names(page) == names(plain))
        #expect(try page.nodes(forXPath: "//textarea").first?.stringValue == "\n\(payload)")
    }

    @Test("A crisis line and the statement on accessibility are one tap away from every page")
    func footer() throws {
        let page = try parsed(Gallery.page(hasErrors: false))
        let links = try page.nodes(forXPath: "//body/footer//a/@href").compactMap(\.stringValue)
        #expect(links == ["tel:70201201", "/accessibility"])
        #expect(try page.nodes(forXPath: "//body/*[1]/@href").first?.stringValue == "#content")
    }

    @Test("A chart has a title, a conclusion, a pattern beside its colour, and the table behind it")
    func charts() throws {
        let page = try parsed(Gallery.page())
        let figures = try page.nodes(forXPath: "//figure")
        #expect(figures.count == 2)
        for figure in figures {
            for part in ["figcaption", ".//svg/title", ".//details//table//caption"] {
                #expect(try figure.nodes(forXPath: part).count == 1, "\(part)")
            }
        }
        #expect(try page.nodes(forXPath: "//svg//rect[@fill='url(#meetings-stripes)']").count == 3)
        #expect(
            try page.nodes(forXPath: "//figure//table//td").compactMap(\.stringValue).prefix(2) == [
                "12", "9",
            ])
    }

    @Test("The words round every page are easy enough for a bad day (LIX 30)")
    func reading() {
        let words = PageWording.all.map { "\($0.danish)." }
        #expect(Readability.lix(words) <= 30)
        for text in words { #expect(Readability.harsh(text) == [], "\(text)") }
    }

    private func parsed(_ html: HTML) throws -> XMLDocument {
        // As XML: voids are closed and boolean attributes get a value, which HTML leaves out.
        var text = String(decoding: html.bytes, as: UTF8.self)
        text.replace(/<(meta|link|input|img|br|hr)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
        for flag in ["novalidate", "defer", "hidden", "checked", "selected"] {
            text.replace(" \(flag)>", with: " \(flag)=\"\">")
            text.replace(" \(flag)/>", with: " \(flag)=\"\"/>")
            text.replace(" \(flag) ", with: " \(flag)=\"\" ")
        }
        return try XMLDocument(xmlString: text.replacing("<!DOCTYPE html>\n", with: ""))
    }

    private func names(_ page: XMLDocument) throws -> [String] {
        try page.nodes(forXPath: "//*").compactMap(\.name)
    }
}

@Suite("A date in three fields")
struct DateEntryTests {
    @Test(
        "What is typed is a day, or is told what is missing",
        arguments: [
            ("21", "11", "2026", DateEntry.Flaw?.none), (" 1 ", "03", "1999", nil),
            ("29", "2", "2024", nil),
            ("29", "2", "2026", .impossible), ("31", "4", "2026", .impossible),
            ("0", "1", "2026", .impossible),
            ("1", "13", "2026", .impossible), ("1", "1", "26", .impossible),
            ("1", "1", "99999", .impossible),
            ("én", "1", "2026", .impossible), ("-1", "1", "2026", .impossible),
            ("", "1", "2026", .missing([.day])),
            (" ", "", "", .missing([.day, .month, .year])),
        ])
    func read(_ day: String, _ month: String, _ year: String, _ flaw: DateEntry.Flaw?) {
        switch DateEntry(day: day, month: month, year: year).read {
        case .success(let found):
            #expect(flaw == nil && found.iso.hasPrefix(year.trimmingCharacters(in: .whitespaces)))
        case .failure(let found): #expect(found == flaw)
        }
    }

    @Test("It says in the reader's language which part is missing")
    func words() {
        #expect(DateEntry.Flaw.missing([.day]).words(in: .danish) == "Skriv dag")
        #expect(
            DateEntry.Flaw.missing([.day, .month, .year]).words(in: .danish) == "Skriv dag, måned og år")
        #expect(DateEntry.Flaw.missing([.month, .year]).words(in: .english) == "Enter month and year")
    }

    @Test("A known day comes back as it was, and fields are read by their names")
    func round() throws {
        let day = try Day(iso: "2026-03-09")
        #expect(try DateEntry(day).read.get() == day)
        let fields = ["when-day": "9", "when-month": "3", "when-year": "2026"]
        #expect(try DateEntry("when", in: { fields[$0] }).read.get() == day)
        #expect(DateEntry("other", in: { fields[$0] }).isEmpty)
    }
}
