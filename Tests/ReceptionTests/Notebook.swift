import Access
import HTML
import HTTP
import PageSupport
import Pages
import Participation
import ProgrammeKit
import Reception
import SQLite
import SignIn
import Store

/// Pages of a test: a form that a volunteer fills in about a match, a button, and a page of a person.
enum Notebook {
    static let room = PageRoom(
        pages: [
            .show(["people", .person], for: .coordinators) { visit in
                let person: PersonID = try visit.id()
                try visit.read(for: "test") { tx in tx.note([person]) }
                return visit.page("Person") { $0.p("\(person)") }
            },
            .act(["people", .person, "touch"], for: .coordinators) { visit in
                let person: PersonID = try visit.id()
                return try visit.write { tx in
                    try tx.audit("test.touch", about: [person])
                    return .path("people", "\(person)")
                }
            },
            .show(["grants"], for: .administrators, stepUp: true) { visit in visit.page("Grants") { _ in } },
        ]
            + Page.form(["people", .person, "note"], for: .coordinators, form))

    static let rooms = [room, SignInPages.room(letters: { _, _ in })]

    private static let form = FormPage { visit, entered in
        let person: PersonID = try visit.id()
        let version = try visit.read(for: "test") { tx in
            tx.note([person])
            return try touches(tx)
        }
        return visit.page("Note", entered) { html in
            visit.form(&html, version: version) {
                $0.textArea(entered.field("words", "Words"), visit.language)
                $0.primary("Save")
            }
        }
    } submit: { visit, answers in
        let person: PersonID = try visit.id()
        _ = answers.text("words", missing: .init("Skriv noget", "Write something"), most: 20)
        try answers.check()
        return try visit.write { tx in
            try visit.requireUnchanged(touches(tx))
            try tx.audit("test.touch", about: [person])
            return .path("people", "\(person)")
        }
    }

    /// How often anything was touched: what makes a form stale.
    static func touches(_ tx: borrowing Transaction) throws -> String {
        try tx.first("SELECT count(*) FROM audit WHERE action = 'test.touch'") { "\($0.int(0))" } ?? "0"
    }
}
