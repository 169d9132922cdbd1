import Days
import Foundation
import Testing

@testable import sammen

@Suite("Settling withdrawn consents on the command line")
struct SettlementCommandTests {
    private static let purpose = "one-to-one-mentoring-support"

    /// A person whose withdrawal is past its days of grace.
    private func withdrawn(kind: String = "association") throws -> (TestInstallation, person: String) {
        let installation = try TestInstallation.withTenant(kind: kind)
        if kind != "association" {
            for programme in ["one-to-one-mentoring", "peer-groups"] {
                let named = "\"\(programme)\": { enabled: true"
                try installation.replace(named, with: named + ", bases: { support: \"consent\" }")
            }
        }
        let person = installation.addPerson("Samtykke Sand")
        let text = installation.folder.appendingPathComponent("samtykke.txt")
        try "Vi bruger dine oplysninger.".write(to: text, atomically: true, encoding: .utf8)
        let published = installation.run(words: ["consent", "publish", Self.purpose, "--danish", text.path])
        #expect(published.status == .done, "\(published.err)")
        #expect(installation.run("consent give \(person) \(Self.purpose)").status == .done)
        #expect(installation.run("consent withdraw \(person) \(Self.purpose)").status == .done)
        installation.clock.advance(days: 15)
        return (installation, person)
    }

    @Test("Settling is a plan first: neither --yes nor another tenant's name applies it")
    func confirmation() throws {
        let (installation, person) = try withdrawn()
        for options in ["", "--yes", "--confirm=vejle", "--all-tenants"] {
            let refused = installation.run(
                options == "--all-tenants" ? "consent settle --all-tenants" : "consent settle \(options)")
            #expect(refused.status == .refused, "\(options)")
            #expect(refused.err.contains("participant-profile"), "the plan is shown: \(refused.err)")
            #expect(!refused.err.contains("Sand") && !refused.err.contains(person))
        }
        let dry = installation.run("consent settle --dry-run --json")
        #expect(dry.status == .done && dry.result["withdrawals"] as? Int == 1 && dry.result["erased"] as? Int == 0)
        #expect(installation.run("person find Samtykke").out.contains(person))
        let done = installation.run("consent settle --confirm=testby --json")
        #expect(done.status == .done && done.result["settled"] as? Int == 1)
        #expect(installation.run("person find Samtykke").out.isEmpty)
        #expect(installation.run("consent settle").err.contains("No withdrawal"))
        #expect(installation.run("audit search --person \(person)").out.contains("consent.settle"))
    }

    @Test("A tenant that approved it beforehand is settled by a timer, and the other is not")
    func timer() throws {
        let (installation, _) = try withdrawn()
        try installation.configure("consent: { \"erase-withdrawn\": true },")
        let settled = installation.run("consent settle --all-tenants --no-input")
        #expect(settled.status == .done, "\(settled.err)")
        #expect(installation.run("person find Samtykke").out.isEmpty)
        #expect(installation.run("consent settle --all-tenants --no-input").status == .done)
    }

    @Test("It goes on in a tenant that is turned off")
    func disabled() throws {
        let (installation, _) = try withdrawn()
        try installation.configure("consent: { \"erase-withdrawn\": true },")
        #expect(installation.run("tenant disable").status == .done)
        let settled = installation.run("consent settle --all-tenants --json")
        #expect(settled.status == .done && settled.out.contains("\"settled\" : 1"), "\(settled.out)")
    }

    @Test("A municipality waits for its archives, and says so with exit 3")
    func archives() throws {
        let (installation, person) = try withdrawn(kind: "municipality")
        let waiting = installation.run("consent settle --confirm=testby")
        #expect(waiting.status == .partly, "\(waiting.err)")
        #expect(waiting.err.contains("archive decision"))
        #expect(installation.run("person find Samtykke").out.contains(person))
        installation.recordArchiveDecision()
        #expect(installation.run("consent settle --confirm=testby").status == .done)
        #expect(installation.run("person find Samtykke").out.isEmpty)
    }

    @Test("A clock that jumped settles nothing until somebody says that it is right")
    func clock() throws {
        let (installation, person) = try withdrawn()
        installation.clock.advance(days: 200)
        #expect(installation.run("consent settle --confirm=testby").status == .refused)
        #expect(installation.run("person find Samtykke").out.contains(person))
    }

    @Test("Other words for a text that people consented to are a question first")
    func publish() throws {
        let (installation, person) = try withdrawn()
        #expect(installation.run("consent give \(person) \(Self.purpose)").status == .done)
        let text = installation.folder.appendingPathComponent("samtykke.txt")
        try "Nye ord.".write(to: text, atomically: true, encoding: .utf8)
        let words = ["consent", "publish", Self.purpose, "--danish", text.path]
        #expect(installation.run(words: words).status == .refused)
        #expect(installation.run("consent list \(person)").out.contains("valid"))
        #expect(installation.run(words: words + ["--yes"]).status == .done)
        #expect(installation.run("consent list \(person)").out.contains("outdated"))
    }

    @Test("A pause rests a consent without a trace of a reason, and ends with resuming")
    func pause() throws {
        let (installation, person) = try withdrawn()
        let pause = "consent pause \(person) \(Self.purpose)"
        #expect(installation.run(pause).status == .failed, "nothing stands")
        #expect(installation.run("consent give \(person) \(Self.purpose)").status == .done)
        let dry = installation.run("consent withdraw \(person) \(Self.purpose) --dry-run")
        #expect(dry.err.contains("sammen consent pause") && dry.err.contains("nothing was changed"))
        #expect(installation.run("\(pause) --until 2020-01-01").status == .failed)
        let paused = installation.run("\(pause) --until 2027-01-04 --json")
        #expect(paused.status == .done && paused.result["until"] as? String == "2027-01-04")
        #expect(installation.run(pause).status == .failed, "paused already")
        let states = installation.run("consent list \(person) --json").result["consents"] as? [[String: Any]]
        #expect(Set(states?.compactMap { $0["state"] as? String } ?? []) == ["paused", "withdrawn"])
        #expect(installation.run("consent resume \(person) \(Self.purpose)").status == .done)
        #expect(installation.run("consent resume \(person) \(Self.purpose)").status == .failed)
        #expect(installation.run("audit search --person \(person)").out.contains("consent.pause"))
        #expect(installation.run("consent pause P-0000000000001 \(Self.purpose)").status == .usage)
    }
}
