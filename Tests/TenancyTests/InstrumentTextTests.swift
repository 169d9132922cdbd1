import Installed
import Outcomes
import ProgrammeKit
import Tenancy
import Testing

@Suite("The words of instruments, in a tenant's configuration")
struct InstrumentTextTests {
    private func read(_ text: String) throws -> InstrumentTexts {
        let whole = """
            { kind: "municipality", name: "Testby", operators: { "op-1": { user: "anna", roles: ["administrator"] } },
              instruments: { \(text.replacing("'", with: "\"")) } }
            """
        return try TenantConfiguration(Array(whole.utf8), installed: Installed.programmes).instruments
    }

    private let tils = """
        't-ils': { da: { lead: 'Om dig', items: ['a', 'b', 'c'], answers: ['1', '2', '3'] } }
        """

    @Test("Without a word the validated ones are answered on paper, and our own form and the goals on a page")
    func standard() throws {
        let texts = try read("")
        for instrument in Instrument.allCases {
            #expect((texts.words(of: instrument) == nil) == instrument.isValidated, "\(instrument)")
        }
        #expect(texts.words(of: .chime)?.items.count == 5 && texts.words(of: .chime)?.answers.count == 11)
    }

    @Test("A tenant gives the words that it may use, in one language for both or in each")
    func given() throws {
        let words = try #require(try read(tils).words(of: .tils))
        #expect(words.lead == Text("Om dig", "Om dig") && words.items.count == 3 && words.answers.count == 3)
    }

    @Test(
        "What is missing, misspelt or of another length is refused with its path",
        arguments: [
            ("'who-6': {}", "instruments.who-6: no such key; did you mean who-5?"),
            ("chime: {}", "instruments.chime: no such key"),
            ("'who-5': {}", "instruments.who-5.da is missing"),
            ("'who-5': { da: { lead: 'x' } }", "instruments.who-5.da.items is missing"),
            (
                "'who-5': { da: { lead: 'x', items: ['a'], answers: ['0'] } }",
                "instruments.who-5.da.items must be a list of 5 texts"
            ),
            (
                "'t-ils': { da: { lead: 'x', items: ['a', 'b', 'c'], answers: ['1', '2', '3', '4'] } }",
                "instruments.t-ils.da.answers must be a list of 3 texts"
            ),
            ("'t-ils': { da: { led: 'x' } }", "instruments.t-ils.da.led: no such key; did you mean lead?"),
        ])
    func refused(text: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { _ = try read(text) }
        #expect(error.map { "\($0)" }?.hasPrefix("tenant.json: \(message)") == true, "\(error.map { "\($0)" } ?? "")")
    }
}
