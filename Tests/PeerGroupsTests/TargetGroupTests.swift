import Days
import Participation
import PeerGroups
import ProgrammeKit
import Testing

@Suite("The target group")
struct TargetGroupTests {
    private let programme = PeerGroups()

    private func codes(age: Int?, _ answers: Set<String>, _ given: [String: SettingValue] = [:]) throws -> [String] {
        var facts = Facts(day: Day(number: 20_000))
        facts.side = .participant
        facts.age = age
        facts.answers = answers
        let settings = try Settings(given, of: programme.settings)
        return programme.objections(to: .enrol, given: facts, under: settings).map(\.code)
    }

    @Test("Any code of section 82 is enough", arguments: ["82a", "82b", "82c", "82d"])
    func codes82(code: String) throws {
        #expect(try codes(age: 30, [code]).isEmpty)
    }

    @Test("A tenant narrows the codes")
    func narrowed() throws {
        let given = ["target.section-82": SettingValue.words(["82b"])]
        #expect(try codes(age: 30, ["82a"], given) == ["outside-target-group"])
        #expect(try codes(age: 30, ["82b"], given).isEmpty)
    }

    @Test("Somebody who feels lonely or stuck may come without a referral, where the tenant allows it")
    func selfReferral() throws {
        #expect(try codes(age: 30, ["feels-lonely"]).isEmpty)
        #expect(try codes(age: 30, ["feels-stuck"], ["referral.self": .flag(false)]) == ["needs-referral"])
        #expect(try codes(age: 30, []) == ["outside-target-group"])
    }

    @Test("18 is old enough, or 19 where the tenant reads 'over 18' strictly")
    func age() throws {
        #expect(try codes(age: 17, ["82a"]) == ["too-young"])
        #expect(try codes(age: 18, ["82a"]).isEmpty)
        let strictly = ["target.age-inclusive": SettingValue.flag(false)]
        #expect(try codes(age: 18, ["82a"], strictly) == ["too-young"])
        #expect(try codes(age: 19, ["82a"], strictly).isEmpty)
    }

    @Test("Under a first name only, the participant's own word about the age is enough; silence warns")
    func unknownAge() throws {
        #expect(try codes(age: nil, ["82a", "says-old-enough"]).isEmpty)
        #expect(try codes(age: nil, ["82a"]) == ["age-unknown"])
    }

    @Test("No answer names an illness")
    func noDiagnosis() {
        let words = ["diagnos", "depress", "schizo", "angst", "anxiety", "ptsd", "symptom"]
        for code in programme.answers(under: .standard) {
            let text = programme.wording.text("answer.\(code)", in: .danish)?.lowercased() ?? ""
            #expect(!words.contains { text.contains($0) || code.contains($0) })
        }
    }

    @Test("A volunteer attests experience and being well enough, and signs before being confirmed")
    func volunteer() {
        var facts = Facts(day: Day(number: 20_000))
        facts.side = .volunteer
        facts.answers = ["own-lived-experience"]
        let accept = programme.objections(to: .accept, given: facts, under: .standard)
        #expect(accept.map(\.wording) == ["objection.not-attested.well-enough-now"])
        let confirm = programme.objections(to: .confirm, given: facts, under: .standard)
        #expect(confirm.map(\.code) == ["confidentiality-not-signed"])
    }
}
