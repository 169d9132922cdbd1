import Participation
import Testing

@Suite("The id of a programme")
struct ProgrammeIDTests {
    @Test("Letters, digits and hyphens make an id", arguments: ["peer-groups", "a", "2026"])
    func valid(text: String) throws {
        #expect(try ProgrammeID(text: text).text == text)
    }

    @Test(
        "Anything else is refused, without repeating what was typed",
        arguments: ["", "Peer-Groups", "peer groups", "../peer", "blåbær", String(repeating: "a", count: 41)])
    func invalid(text: String) {
        #expect(throws: ProgrammeIDError.malformed) { try ProgrammeID(text: text) }
        #expect(text.isEmpty || !ProgrammeIDError.malformed.description.contains(text) || text == "a")
    }
}
