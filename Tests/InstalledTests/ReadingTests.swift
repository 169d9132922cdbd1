import Installed
import ProgrammeKit
import TestSupport
import Testing

/// How the Danish of every programme reads.
@Suite("Reading the programmes")
struct ReadingTests {
    /// Whom the texts whose code begins so are for. Staff read them all.
    private static let readers: [(limit: Double, beginnings: [String])] = [
        (30, ["summary", "answer", "theme", "activity", "source", "purpose", "experience", "event", "aim"]),
        (40, ["summary", "answer", "theme", "activity", "source", "purpose", "course"]),
        (45, [""]),
    ]

    private static func danish(_ programme: any Programme) -> [(code: String, text: String)] {
        let wording = programme.wording
        let texts = wording.texts.keys.sorted().map { code in
            let figures = Dictionary(wording.figures(of: code).map { ($0, 7) }) { $1 }
            return (code, wording.text(code, in: .danish, figures: figures) ?? "")
        }
        return [("summary", wording.summary.danish)] + texts
    }

    @Test("Participants, volunteers and staff get texts that are easy enough for them (LIX 30, 40, 45)")
    func lix() {
        for programme in Installed.programmes {
            let texts = Self.danish(programme)
            for (limit, beginnings) in Self.readers {
                let read = texts.filter { text in beginnings.contains { text.code.hasPrefix($0) } }.map(\.text)
                let lix = Readability.lix(read)
                #expect(!read.isEmpty && lix > 0 && lix <= limit, "\(programme.id): \(lix) for \(beginnings)")
            }
        }
    }

    @Test("A summary is easy on its own (LIX 30)")
    func summaries() {
        for programme in Installed.programmes {
            let lix = Readability.lix([programme.wording.summary.danish])
            #expect(lix <= 30, "\(programme.id): \(lix)")
        }
    }

    @Test("No text calls a person a case or a dropout, or says that somebody was rejected or stayed away")
    func words() {
        for programme in Installed.programmes {
            for (code, text) in Self.danish(programme) { #expect(Readability.harsh(text) == [], "\(code)") }
        }
    }

    @Test("LIX counts words a sentence and long words, and knows the harsh words by their forms")
    func measure() {
        #expect(Readability.lix(["Hun går tur. Han bliver hjemme."]) == 3)
        #expect(Readability.lix(["En koordinator ringer"]) == 3 + 100.0 / 3)
        #expect(Readability.harsh("Din sag er afvist; sagsbehandleren siger ja") == ["sag", "afvist"])
        #expect(Readability.harsh("Det er ikke det rette lige nu") == [])
    }
}
