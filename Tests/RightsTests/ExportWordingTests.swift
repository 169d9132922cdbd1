import Foundation
import TestSupport
import Testing

@testable import Rights

/// How the access export reads: the people whose data it is read nothing else of this system so closely.
@Suite("The words of an access export")
struct ExportWordingTests {
    private static let labels =
        Array(CodeWording.danish.values) + Array(ColumnWording.columns.values) + Array(ColumnWording.words.values)
        + CategoryWording.categories.values.map(\.danish)

    private static let sentences =
        [
            Wording.introduction(.danish, made: "2026-11-21"), Wording.recipients(.danish), Wording.looks(.danish),
            Wording.withheld(.danish), Wording.internalReference(.danish), Wording.keyedHash(.danish),
            Wording.sharedText(.danish),
        ] + Array(ColumnWording.grounds.values)
        + CategoryWording.categories.values.map { "Slettes 5 år efter \($0.start)." }

    @Test("Its sentences are easy enough for a bad day (LIX 30)")
    func lix() {
        let lix = Readability.lix(Self.sentences)
        #expect(lix > 10 && lix <= 30, "\(lix)")
    }

    @Test("It calls nobody a case, and says of nobody that they were rejected or stayed away")
    func words() {
        for text in Self.labels + Self.sentences { #expect(Readability.harsh(text) == [], "\(text)") }
    }

    @Test("Rows stand under what they are, and one's own number stands once")
    func rows() {
        let fields = [("person", "P-1"), ("since", "2026-11-21")].map {
            AccessDocument.Field(column: $0.0, words: $0.0, value: $0.1, withheld: nil)
        }
        let entry = AccessDocument.Entry(table: "enrolment", fields: fields)
        let part = AccessDocument.Part(category: "", heading: "Dig", kept: nil, entries: [entry, entry])
        let document = AccessDocument(
            kind: "access", article: "15", person: "P-1", tenant: "", made: "2026-11-21", language: "da",
            parts: [part], recipients: [], looks: [], withheld: [])
        let page = String(decoding: AccessPage(document, .danish).bytes, as: UTF8.self)
        #expect(page.components(separatedBy: "<h3>Forløb</h3>").count == 2)
        #expect(page.components(separatedBy: "P-1").count == 2)
        #expect(page.components(separatedBy: "21-11-2026</dd>").count == 3)
    }

    @Test("Days, moments and what was looked at are Danish on the Danish page alone")
    func dates() {
        #expect(LookWording.when("2026-11-21", .danish) == "21-11-2026")
        #expect(LookWording.when("2026-11-21T23:05:18.727Z", .danish) == "22-11-2026 kl. 0.05")
        #expect(LookWording.when("Bo Å", .danish) == "Bo Å")
        #expect(LookWording.when("2026-11-21", .english) == "2026-11-21")
        #expect(LookWording.action("person.search", .danish) == "navn og kontakt")
        #expect(LookWording.action("person.search", .english) == "person.search")
    }

    @Test("Whoever is told who looked reads words, and never the code of an action", arguments: ["da", "en"])
    func reasons(_ code: String) throws {
        let language: ExportLanguage = code == "da" ? .danish : .english
        for action in ["desk", "wish.make", "notes.read", "read", "no-such.action"] {
            let words = LookReason.words(action, language)
            #expect(!words.isEmpty && words != action && !words.contains("."))
        }
        #expect(LookReason.words("match.show", language) == LookReason.words("match-list", language))
    }

    @Test("What is left out is named in words, each once, and not by tables and columns")
    func withheld() {
        let withheld =
            ["participant_profile", "volunteer_profile"].map {
                AccessDocument.Withheld(table: $0, column: "owner", ground: "medarbejderes navne vises ikke")
            } + [
                AccessDocument.Withheld(table: "correction", column: "in_row", ground: "medarbejderes navne vises ikke")
            ]
        let document = AccessDocument(
            kind: "access", article: "15", person: "", tenant: "", made: "2026-11-21", language: "da", parts: [],
            recipients: [], looks: [], withheld: withheld)
        let page = String(decoding: AccessPage(document, .danish).bytes, as: UTF8.self)
        #expect(!page.contains("_profile"))
        #expect(page.contains("medarbejderes navne vises ikke: ansvarlig"))
        #expect(!page.contains("in_row") && !page.contains("in row"))
        #expect(page.components(separatedBy: "medarbejderes navne vises ikke").count == 2)
    }
}
