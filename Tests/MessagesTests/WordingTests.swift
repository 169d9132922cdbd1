import Access
import Days
import Foundation
import ProgrammeKit
import TestSupport
import Testing

@testable import Messages
@testable import Tenancy

@Suite("The words of messages")
struct WordingTests {
    private static let today = Day(number: 20_000)

    /// Every message there can be, in both languages: today, tomorrow and later, with and without a time.
    private static func letters(_ language: Language) -> [Letter] {
        Message.Kind.allCases.flatMap { kind in
            (0...40).flatMap { days in
                [nil, 8 * 60 + 5, 20 * 60].map { clock in
                    let token = kind == .signInLink || kind == .invitation ? Token.random() : nil
                    return Letter(
                        kind, Occasion(record: 1, day: today.adding(days: days * 9), clock: clock), token: token,
                        origin: "https://aftale.example.dk", sender: "Aftale", language: language, today: today)
                }
            }
        }
    }

    /// Without links and sender.
    private static func words(_ letter: Letter) -> String {
        (letter.subject + ". " + letter.text.replacing("\n", with: " ")).replacing(/https:\S+/, with: "")
            .replacing("Aftale ", with: "Aftale. ")
    }

    @Test("No message tells a bystander about health, in either language", arguments: Language.allCases)
    func neutral(_ language: Language) {
        for letter in Self.letters(language) {
            for text in [letter.subject, letter.text, letter.short] {
                let plain = text.replacing(/https:\S+/, with: "")
                #expect(!HealthWords.areIn(plain), "\(plain)")
                for word in ["kommune", "gruppe", "mentor", "forløb", "group", "programme", "session"] {
                    #expect(!plain.lowercased().contains(word), "\(plain)")
                }
            }
        }
    }

    @Test("They are easy on a bad day (LIX 30), and blame nobody")
    func reading() {
        let texts = Self.letters(.danish).map(Self.words)
        let lix = Readability.lix(texts)
        #expect(lix > 5 && lix <= 30, "\(lix)")
        for letter in Self.letters(.danish) {
            #expect(Readability.lix([Self.words(letter)]) <= 30, "\(letter.text)")
            #expect(Readability.harsh(letter.text) == [])
        }
    }

    @Test("Every link leads to the tenant's own host, and every message has exactly one")
    func links() {
        for letter in Language.allCases.flatMap(Self.letters) {
            for text in [letter.text, letter.short] {
                let links = text.matches(of: /https?:\S+/).map { String($0.output) }
                #expect(links.count == 1 && links[0].hasPrefix("https://aftale.example.dk/"), "\(text)")
            }
            #expect(!letter.subject.contains("http") && !letter.short.contains("\n"))
        }
    }

    @Test("An SMS without its link fits in one, so that nobody pays for two")
    func short() {
        for letter in Language.allCases.flatMap(Self.letters) {
            let plain = letter.short.replacing(/https:\S+/, with: "")
            #expect(plain.count <= 130, "\(plain.count): \(plain)")
        }
    }

    @Test("A day is named as people name it")
    func days() throws {
        let occasion = Occasion(record: 1, day: try Day(iso: "2026-12-03"), clock: 9 * 60)
        let letter = { (day: String, language: Language) in
            Letter(
                .reminder, occasion, token: nil, origin: "https://a.dk", sender: "A", language: language,
                today: try Day(iso: day)
            ).short
        }
        #expect(try letter("2026-12-02", .danish).hasPrefix("Husk, at du har en aftale i morgen kl. 9.00."))
        #expect(try letter("2026-12-03", .english).hasPrefix("Remember your appointment today at 9:00."))
        #expect(
            try letter("2026-12-01", .danish).hasPrefix("Husk, at du har en aftale torsdag den 3. december kl. 9.00."))
        #expect(
            try letter("2026-12-01", .english).hasPrefix("Remember your appointment on Thursday 3 December at 9:00."))
    }

    @Test(
        "Whatever is in a header comes out again whole, in lines of ASCII without a break of its own",
        arguments: [
            "Aftale", "Æblegården på Nørrebro", "a\r\nBcc: b@c.dk", "=?UTF-8?B?eA==?=", "\u{0}\u{1B}[31m",
            String(repeating: "blåbærgrød-og ", count: 30) + "fløde", "👩‍👩‍👧‍👦 familie", "",
        ])
    func headers(text: String) {
        for header in [MailText.header(text), MailText.name(text)] {
            for line in header.components(separatedBy: "\r\n ") {
                #expect(line.utf8.allSatisfy { (32...126).contains($0) } && line.utf8.count <= 75)
            }
            #expect(ReadMail("Subject: \(header.replacing("\r\n", with: "\n"))\n\n").headers["subject"] == text.trimmed)
        }
    }
}

extension String {
    /// As a reader of headers sees it.
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
