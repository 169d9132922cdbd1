import Days
import Foundation
import Outcomes
import Store
import Tenancy
import Testing

@testable import sammen

@Suite("Answers on paper and by telephone, on the command line")
struct FormCommandTests {
    private let installation: TestInstallation
    private let person: String
    private let mentoring = "--programme one-to-one-mentoring"
    private let chime = "participant.chime.start"

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        person = installation.addPerson("Kanarie Kofoed")
        let referral = installation.id("referral receive \(person) \(mentoring) --answer lives-in-facility")
        _ = installation.run("referral accept \(referral)")
        _ = installation.run("enrolment start \(person) \(mentoring) --referral \(referral)")
    }

    private func enter(_ form: String, _ more: String = "--channel paper") -> String {
        "outcome enter \(person) \(form) \(mentoring) \(more)"
    }

    private func recorded() throws -> [Outcomes.Measurement] {
        let id = try PersonID(text: person)
        return try installation.open("vejle").store.upkeep { tx in try Measurements.of(tx, id) }
    }

    private func due() -> [[String: Any]] {
        installation.run("outcome due --json").result["forms"] as? [[String: Any]] ?? []
    }

    @Test("The forms that wait are listed by id and name, and one that was answered is not")
    func waiting() {
        #expect(due().compactMap { $0["form"] as? String }.sorted() == [chime, "participant.goals.start"])
        #expect(due().allSatisfy { $0["person"] as? String == person && $0["until"] as? String == "2026-12-19" })
        let text = installation.run("outcome due \(mentoring)")
        #expect(text.status == .done && text.out.contains(chime) && !(text.out + text.err).contains("Kofoed"))
        #expect(installation.run("outcome due --programme peer-groups").out.isEmpty)
        #expect(installation.run("outcome due --programme nothing").status == .usage)
        #expect(installation.run(enter(chime), input: "7 5 4 8 6").status == .done)
        #expect(due().compactMap { $0["form"] as? String } == ["participant.goals.start"])
        #expect(installation.run("audit search --person \(person)").out.contains("outcome-due"))
        installation.clock.advance(days: 29)
        #expect(due().isEmpty)
    }

    @Test("Answers come from standard input or a file, a missing one is said, and it stands as entered on behalf")
    func entered() throws {
        let made = installation.run(enter(chime), input: "7, 5\n-\n8 6\n")
        #expect(made.status == .done && made.err.contains("4 of 5 items"), "\(made.err)")
        #expect(made.err.contains("What was left out has no score"))
        let one = try #require(try recorded().first)
        #expect(made.out.contains("\(one.id)") && one.onBehalf && one.channel == .paper && !one.isSkipped)
        let file = installation.folder.appendingPathComponent("answers.txt")
        try Data("1 2 3 4 5".utf8).write(to: file)
        let again = installation.run(enter(chime, "--channel phone --json --from \(file.path)"))
        #expect(again.result["replaced"] as? Bool == true && again.result["answered"] as? Int == 5)
        #expect(try recorded().map(\.channel) == [.phone])
        let trail = installation.run("audit search --person \(person)").out
        #expect(trail.contains("outcome.record") && trail.contains("outcome.correct"))
    }

    @Test("At a terminal each item is asked for, anew where the answer is none of the form's")
    func asked() throws {
        let made = installation.run(enter(chime), answers: ["7", "4711", "5", "", "8", "6"])
        #expect(made.status == .done && made.err.contains("Item 5 of 5, 0 to 10"), "\(made.err)")
        #expect(made.err.contains("4 of 5 items") && !made.err.contains("4711"))
        let cut = installation.run(enter("participant.goals.start"), answers: ["7"])
        #expect(cut.status == .usage && cut.err.contains("goal state"), "nobody has a goal yet: \(cut.err)")
        #expect(try recorded().count == 1)
    }

    @Test("Whoever ends the input half-way has entered nothing")
    func halfWay() throws {
        #expect(installation.run(enter(chime), answers: ["7", "5"]).status == .usage)
        #expect(installation.run(enter(chime, "--channel paper --no-input"), answers: ["7"]).status == .usage)
        #expect(installation.run(enter(chime, "--channel paper --dry-run"), input: "7 5 4 8 6").status == .done)
        #expect(try recorded().isEmpty)
    }

    @Test("Goals are rated in their order, and a form may be skipped")
    func goals() throws {
        _ = installation.run("goal state \(person) \(mentoring)", input: "Ud af huset")
        let goal = installation.run(enter("participant.goals.start"), answers: ["3"])
        #expect(goal.status == .done && goal.err.contains("Goal GO-") && !goal.err.contains("huset"), "\(goal.err)")
        let skipped = installation.run(enter(chime, "--channel phone --skip --json"))
        #expect(skipped.result["skipped"] as? Bool == true, "\(skipped.err)")
        #expect(try recorded().map(\.isSkipped).sorted { !$0 && $1 } == [false, true])
    }

    @Test(
        "Another number of answers, one outside the form, or a wrong word is refused with what to do, and nothing stands"
    )
    func refused() throws {
        for (line, input) in [
            (enter(chime), ""), (enter(chime), "7 5 4 8"), (enter(chime), "7 5 4 8 6 6"),
            (enter(chime), "7 5 4 8 4711"),
            (enter(chime), "7 5 4 8 ti"), (enter(chime), "7 5 4 8 -1"), (enter(chime) + " 7 5 4 8 6", "7 5 4 8 6"),
            (enter(chime, ""), "7 5 4 8 6"), (enter(chime, "--channel page"), "7 5 4 8 6"),
            (enter("participant.chime.end"), "7 5 4 8 6"), (enter("x"), "7 5 4 8 6"),
            (enter(chime, "--channel paper --on 2026-11-22"), "7 5 4 8 6"),
            (enter(chime, "--channel paper --on 2026-11-20"), "7 5 4 8 6"),
            (enter(chime, "--channel paper --skip --from -"), "7 5 4 8 6"),
            ("outcome enter \(person) \(chime) --channel paper", "7 5 4 8 6"),
            ("outcome enter P-0000000000001 \(chime) \(mentoring) --channel paper", "7 5 4 8 6"),
            ("outcome enter \(mentoring) --channel paper", "7 5 4 8 6"),
        ] {
            let result = installation.run(line, input: input)
            #expect(result.status == .usage, "\(line): \(result.err)")
            #expect(!result.err.contains("4711") && !result.err.contains(" ti") && !result.err.isEmpty)
        }
        #expect(try recorded().isEmpty)
        let wrong = installation.run(enter(chime), input: "7 5 4 8 4711").err
        #expect(wrong.contains("Item 5 of 5") && wrong.contains("0 to 10"))
        #expect(installation.run(enter(chime), input: "7 5").err.contains("5 answers"))
    }

    @Test("Paper may lie for four weeks beyond the form's last day, and no longer")
    func late() throws {
        installation.clock.advance(days: 28 + 28)
        let line = enter(chime, "--channel paper --on 2026-12-19")
        #expect(installation.run(enter(chime), input: "7 5 4 8 6").err.contains("2026-12-19"))
        #expect(installation.run(line, input: "7 5 4 8 6").status == .done)
        installation.clock.advance(days: 1)
        #expect(installation.run(line, input: "7 5 4 8 6").status == .usage)
    }

    @Test("Who is restricted, or would have to consent and has not, is neither listed nor entered for")
    func withheld() throws {
        _ = installation.run("person restrict \(person) --ground claims")
        #expect(due().isEmpty)
        #expect(installation.run(enter(chime), input: "7 5 4 8 6").status == .refused)
        let association = try TestInstallation.withTenant()
        let other = association.addPerson("Kanarie Krog")
        let text = association.folder.appendingPathComponent("tekst.txt")
        try "Må vi gemme det?".write(to: text, atomically: true, encoding: .utf8)
        let support = "one-to-one-mentoring-support"
        _ = association.run("consent publish \(support) --danish \(text.path)")
        #expect(association.run("consent give \(other) \(support)").status == .done)
        let referral = association.id("referral receive \(other) \(mentoring) --answer lives-in-facility")
        _ = association.run("referral accept \(referral)")
        #expect(association.run("enrolment start \(other) \(mentoring) --referral \(referral)").status == .done)
        #expect(association.run("outcome due").out.isEmpty)
        let entered = association.run(
            "outcome enter \(other) \(chime) \(mentoring) --channel paper", input: "7 5 4 8 6")
        #expect(entered.status == .refused && entered.err.contains("consent give"), "\(entered.err)")
    }
}
