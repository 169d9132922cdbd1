import Tenancy
import Testing

@Suite("The nearest known name")
struct NearestTests {
    @Test(
        "One slip of the fingers is found",
        arguments: [
            ("mnths", "months"), ("motnhs", "months"), ("monthss", "months"), ("nonths", "months"),
            ("Months", "months"), ("peer-gruops", "peer-groups"), ("peergroups", "peer-groups"),
        ])
    func slips(word: String, name: String) {
        #expect(nearest(to: word, among: ["days", "months", "peer-groups", "weeks"]) == name)
    }

    @Test("Another word is not taken for a slip", arguments: ["zebra", "", "x", "fortnight"])
    func others(word: String) {
        #expect(nearest(to: word, among: ["days", "months", "weeks"]) == nil)
    }

    @Test("Of two equally near names the first by the alphabet is named")
    func ties() {
        #expect(nearest(to: "cat", among: ["hat", "bat"]) == "bat")
    }
}
