import Access
import HTTP
import PageSupport
import Reception
import Store
import Testing

@testable import Desk

@Suite("Every page of the desk")
struct PageWalkTests {
    static let payload = "\"><script>alert('x')</script><img src=x onerror=alert(1)>"

    @Test("It opens, has one heading, and is for coordinators alone")
    func opens() throws {
        let every = try EveryPage()
        let browser = try every.browser()
        let strangers = [try every.office.house.browser(as: [.volunteer]), try every.office.house.browser()]
        for page in EveryPage.shown {
            let answer = try browser.get(every.path(page))
            #expect(answer.status == 200, "\(page.name)")
            #expect(answer.text.matches(of: /<h1/).count == 1, "\(page.name)")
            for stranger in strangers {
                let refused = try stranger.get(every.path(page))
                #expect([303, 403].contains(refused.status), "\(page.name)")
                #expect(!refused.text.contains("Vera"), "\(page.name)")
            }
        }
    }

    @Test("Each marks in the menu which part of the desk it belongs to")
    func marked() throws {
        let every = try EveryPage()
        let browser = try every.browser()
        for page in EveryPage.shown {
            let marks = try browser.get(every.path(page)).text.matches(of: /<a [^>]*aria-current="page"/).count
            #expect(marks == 1, "\(page.name)")
        }
    }

    @Test("What somebody is called comes out as text on all of them")
    func names() throws {
        let every = try EveryPage(Self.payload)
        let browser = try every.browser()
        var met = 0
        for page in EveryPage.shown {
            let answer = try browser.get(every.path(page))
            #expect(answer.status == 200, "\(page.name)")
            #expect(!answer.text.contains("<script") && !answer.text.contains("<img"), "\(page.name)")
            if answer.words.contains("<script>alert") { met += 1 }
        }
        #expect(met >= 10, "the name was met on \(met) pages")
    }

    @Test("The things of another tenant are things that exist nowhere")
    func foreign() throws {
        let every = try EveryPage()
        let browser = try every.office.house.browser(as: [.coordinator, .familyAdviser], in: "beby")
        for page in EveryPage.shown where !page.subjects.isEmpty {
            let answer = try browser.get(every.path(page))
            #expect(answer.status == 404, "\(page.name)")
            #expect(!answer.text.contains("Vera") && !answer.text.contains("Frode"), "\(page.name)")
        }
    }

    @Test("A form sent empty, or with nonsense in every field, is shown again and nothing breaks")
    func nonsense() throws {
        let every = try EveryPage()
        let browser = try every.browser()
        let nonsense = ["", Self.payload, String(repeating: "ø", count: 5_000), "99999999999", "P-0000000000001"]
        for page in EveryPage.shown {
            for form in try browser.get(every.path(page)).forms where form.action == every.path(page) {
                for value in nonsense {
                    let names = Set(form.fields.map(\.name)).subtracting(["form-token", "once", "version", "programme"])
                    let asked = names.union(try Self.names(of: page, browser, every))
                    let answers = Dictionary(uniqueKeysWithValues: asked.map { ($0, value) })
                    var fresh = form
                    fresh.fields.removeAll { $0.name == "once" }
                    let answer = try browser.submit(fresh, answers)
                    #expect([200, 303, 404, 409, 422].contains(answer.status), "\(page.name): \(answer.status)")
                    #expect(!answer.text.contains("<script") && !answer.text.contains("<img"), "\(page.name)")
                    if answer.status == 422 { #expect(answer.text.contains("id=\"errors\""), "\(page.name)") }
                }
            }
        }
    }

    /// The names of everything that a page asks, the choices that stand unchosen too.
    private static func names(of page: Page, _ browser: TestBrowser, _ every: EveryPage) throws -> Set<String> {
        let text = try browser.get(every.path(page)).text
        let all = text.matches(of: /<(?:input|textarea|select)[^>]*\sname="([^"]*)"/).map { String($0.1) }
        return Set(all).subtracting(["form-token", "once", "version", "programme"])
    }

    @Test("Nothing is changed without a form of ours")
    func forged() throws {
        let every = try EveryPage()
        let browser = try every.browser()
        let before = try every.office.house.read { tx in try tx.changeHead() }
        for page in EveryPage.sent {
            #expect(try browser.post(every.path(page), []).status == 403, "\(page.name)")
        }
        let after = try every.office.house.read { tx in try tx.changeHead() }
        #expect(after == before)
    }
}
