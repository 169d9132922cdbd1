import Days
import Foundation
import Testing

@testable import sammen

@Suite("What is written about people on the command line")
struct SupportCommandTests {
    private let installation: TestInstallation
    private let person: String
    private let enrolment: String
    private let mentoring = "--programme one-to-one-mentoring"

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        try installation.addOperator("berit", in: "vejle")
        person = installation.addPerson("Deltager Dam")
        let referral = installation.id("referral receive \(person) \(mentoring) --answer lives-in-facility")
        _ = installation.run("referral accept \(referral)")
        enrolment = installation.id("enrolment start \(person) \(mentoring) --referral \(referral)")
    }

    @Test("A note is written from standard input or a file, read, and corrected for 14 days")
    func notes() throws {
        let write = "note write \(person) --enrolment \(enrolment)"
        let note = installation.id(write, input: "Kanariefugle hele dagen\n")
        let file = installation.folder.appendingPathComponent("note.txt")
        try "Ikke til journalen".write(to: file, atomically: true, encoding: .utf8)
        #expect(installation.run("\(write) --other --from \(file.path)").status == .done)
        let list = "note list \(person) --enrolment \(enrolment)"
        #expect(installation.run(list).out.contains("Kanariefugle hele dagen"))
        #expect(!installation.run(list).out.contains("journalen"))
        #expect(installation.run("\(list) --other").out.contains("Ikke til journalen"))
        #expect(installation.run("note correct \(note)", input: "Spurve").status == .done)
        let notes = installation.run("\(list) --json").result["notes"] as? [[String: Any]] ?? []
        #expect(notes.map { $0["words"] as? String } == ["Spurve"])
        installation.clock.advance(days: 15)
        #expect(installation.run("note correct \(note)", input: "Ravne").status == .failed)
        let trail = installation.run("audit search --person \(person)").out
        #expect(trail.contains("note.write") && trail.contains("note-list") && !trail.contains("Spurve"))
    }

    @Test("Notes about nobody, of nothing, without words or in somebody else's record are refused")
    func wrongNotes() throws {
        let other = installation.addPerson("En Anden")
        for (line, input) in [
            ("note write \(person)", "x"), ("note write \(person) --enrolment \(enrolment)", "  \n"),
            ("note write \(person) --enrolment \(enrolment) --match M-0000000000001", "x"),
            ("note write Dam --enrolment \(enrolment)", "x"),
            ("note write \(person) --enrolment \(enrolment) --from /nowhere", ""),
            ("note write \(person) --enrolment \(enrolment) Kanariefugle", ""),
        ] {
            let result = installation.run(line, input: input)
            #expect(result.status == .usage, "\(line): \(result.err)")
            #expect(!result.err.contains("Dam") && !result.err.contains("Kanariefugle"))
        }
        for line in [
            "note write \(other) --enrolment \(enrolment)", "note write \(person) --enrolment E-0000000000001",
            "note write \(person) --match M-0000000000001", "note correct N-0000000000001",
        ] {
            #expect(installation.run(line, input: "x").status == .usage, "\(line)")
        }
        _ = installation.run("person restrict \(person) --ground claims")
        let write = "note write \(person) --enrolment \(enrolment)"
        #expect(installation.run(write, input: "x").status == .refused)
        #expect(installation.run("note list \(person) --enrolment \(enrolment)").status == .refused)
    }

    @Test("A goal is stated, read and reached once")
    func goals() throws {
        let goal = installation.id("goal state \(person) \(mentoring)", input: "Ud af huset")
        let list = "goal list \(person) \(mentoring)"
        #expect(installation.run(list).out.contains("Ud af huset"))
        #expect(installation.run("goal reach \(goal)").status == .done)
        #expect(installation.run("goal reach \(goal)").status == .failed)
        let goals = installation.run("\(list) --json").result["goals"] as? [[String: Any]] ?? []
        #expect(goals.map { $0["reached"] as? String } == ["2026-11-21"])
        #expect(installation.run("goal state \(person)", input: "x").status == .usage, "which programme")
        #expect(installation.run("goal state \(person) \(mentoring)", input: "").status == .usage)
        #expect(installation.run("goal state P-0000000000001 \(mentoring)", input: "x").status == .usage)
        #expect(installation.run("goal reach GO-0000000000001").status == .usage)
        #expect(installation.run("audit search --person \(person)").out.contains("goal.reach"))
    }

    @Test("A rest begins, is listed, and ends; nobody rests twice at once")
    func pauses() throws {
        let begin = "pause begin \(person) --as participant --reason illness \(mentoring)"
        let begun = installation.run(begin)
        let pause = begun.out.trimmingCharacters(in: .newlines)
        #expect(begun.err.contains("sammen pause end \(pause)"))
        #expect(installation.run(begin).status == .failed)
        #expect(installation.run("pause list \(person)").out.contains("illness"))
        #expect(installation.run("pause end \(pause) --on 2026-11-20").status == .failed, "before it began")
        #expect(installation.run("pause end \(pause)").status == .done)
        #expect(installation.run("pause end \(pause)").status == .failed)
        let pauses = installation.run("pause list \(person) --json").result["pauses"] as? [[String: Any]] ?? []
        #expect(pauses.map { $0["ends"] as? String } == ["2026-11-21"])
        #expect(installation.run("pause begin \(person) --as participant \(mentoring)").status == .usage)
        #expect(installation.run("pause list P-0000000000001").status == .usage)
        #expect(installation.run("audit search --person \(person)").out.contains("pause.begin"))
    }

    @Test("A concern has a deputy, and is read by its two and by nobody else")
    func concerns() throws {
        try installation.replace(
            "berit\": { user: \"berit\"", with: "berit\": { user: \"berit\", roles: [\"coordinator\"]", in: "vejle")
        try installation.addOperator("carl", in: "vejle")
        try installation.replace(
            "carl\": { user: \"carl\"", with: "carl\": { user: \"carl\", roles: [\"coordinator\"]", in: "vejle")
        let raise = "concern raise \(person)"
        let concern = installation.id("\(raise) --handler carl --deputy berit --acute", input: "Kanariebekymring")
        #expect(installation.run("concern list").out.contains("ACUTE"))
        #expect(!installation.run("concern list --json").out.contains("Kanariebekymring"))
        #expect(installation.run(as: "berit", "concern read \(concern)").out.contains("Kanariebekymring"))
        #expect(installation.run("concern read \(concern)").status == .done, "the data-protection officer may")
        let second = installation.id("\(raise) --deputy carl", input: "Kanariebekymring")
        let refused = installation.run(as: "berit", "concern read \(second)")
        #expect(refused.status == .refused && !refused.out.contains("Kanariebekymring"))
        #expect(installation.run(as: "berit", "concern close \(second)").status == .refused)
        #expect(installation.run(as: "carl", "concern close \(concern)").status == .done)
        #expect(installation.run(as: "carl", "concern close \(concern)").status == .failed)
        #expect(installation.run("audit search --person \(person)").out.contains("concern-read"))
        for options in ["", "--deputy anna", "--deputy nobody", "--deputy berit --handler berit"] {
            let result = installation.run("\(raise) \(options)", input: "x")
            #expect(result.status != .done, "\(options)")
        }
        #expect(installation.run("\(raise) --deputy brit", input: "x").err.contains("Did you mean berit?"))
        #expect(installation.run("\(raise) --deputy berit", input: "").status == .usage)
        #expect(installation.run("concern read CO-0000000000001").status == .usage)
        #expect(installation.run("concern raise P-0000000000001 --deputy berit", input: "x").status == .usage)
    }

    @Test("That the duty to report was met is recorded with day and recipient, which is read from no command line")
    func duty() throws {
        let reported = installation.run("duty report \(person) --on 2026-11-20", input: "Familieafdelingen\n")
        #expect(reported.status == .done && !reported.err.contains("Familie"), "\(reported.err)")
        let list = installation.run("duty reports \(person) --json").result["reports"] as? [[String: Any]] ?? []
        #expect(list.map { $0["recipient"] as? String } == ["Familieafdelingen"])
        #expect(list.map { $0["day"] as? String } == ["2026-11-20"])
        #expect(installation.run("duty report \(person)", input: " ").status == .usage)
        #expect(installation.run("duty report \(person) Familieafdelingen").status == .usage)
        let volunteer = installation.addPerson("Frivillig Friis", as: "volunteer")
        #expect(installation.run("duty report \(volunteer)", input: "x").status == .usage)
        #expect(installation.run("duty reports P-0000000000001").status == .usage)
        let trail = installation.run("audit search --person \(person)").out
        #expect(trail.contains("duty-report.record") && !trail.contains("Familie"))
    }

    @Test("A relative's part is begun and closed, and then the relative is due like a profile")
    func relatives() throws {
        let brother = installation.addPerson("Bror Bak", as: "relative")
        let missing = installation.run("retention exceptions")
        #expect(missing.status == .problems && missing.out.contains("own part closed"))
        let part = installation.id("relative begin \(brother) \(mentoring) --on 2020-01-06")
        #expect(installation.run("retention exceptions").status == .done)
        #expect(installation.run("relative begin \(brother) \(mentoring)").status == .failed)
        #expect(installation.run("relative close \(part)").status == .usage, "a reason is needed")
        let close = "relative close \(part) --reason own-wish --on 2020-03-02"
        #expect(installation.run(close).status == .done)
        #expect(installation.run(close).status == .failed)
        let parts = installation.run("relative list \(brother) --json").result["parts"] as? [[String: Any]] ?? []
        #expect(parts.map { $0["closed"] as? String } == ["2020-03-02"])
        #expect(installation.run("retention plan").out.contains("due 2025-03-02"))
        #expect(installation.run("relative begin \(person) \(mentoring)").status == .usage, "no relative")
        #expect(installation.run("relative list P-0000000000001").status == .usage)
    }

    @Test("Notes and goals of a colleague's former case are answered like what is not there")
    func formerCase() {
        _ = installation.run("note write \(person) --enrolment \(enrolment)", input: "Kanariefugle")
        _ = installation.run("goal state \(person) \(mentoring)", input: "Spurvemål")
        let lists = ["note list \(person) --enrolment \(enrolment)", "goal list \(person) \(mentoring)"]
        for list in lists { #expect(installation.run(list).status == .done) }
        #expect(
            installation.run("enrolment close \(enrolment) --reason completed --onward volunteering").status == .done)
        _ = installation.run("person add - --as volunteer --to \(person)", input: "{ name: 'Deltager Dam' }")
        let attested = ["own-lived-experience", "well-enough-now", "citizen-of-municipality"].map { "--answer \($0)" }
        let part = installation.run(
            "volunteer interest \(person) \(mentoring) \(attested.joined(separator: " "))")
        #expect(part.status == .done, "\(part.err)")
        for list in lists {
            let refused = installation.run(list)
            #expect(refused.status == .usage && !(refused.out + refused.err).contains("Kanarie"), "\(list)")
            #expect(!(refused.out + refused.err).contains("Spurve"))
        }
    }
}
