import Days
import Foundation
import Testing

@testable import sammen

@Suite("Rights on the command line")
struct RightsCommandTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant()
    }

    @Test("A correction is logged without values, and says whom to tell, once a recipient")
    func correct() throws {
        let person = installation.addPerson("Forkert Navn", more: ", phone: '20 30 40 50'")
        _ = installation.run("disclosure record \(person) participant-profile region")
        let request = installation.id("request register \(person) rectification")
        let corrected = installation.run(
            "person correct \(person) - --as participant --request \(request) --json",
            input: "{ name: 'Rigtigt Navn', phone: null }")
        #expect(corrected.status == .done, "\(corrected.err)")
        #expect(corrected.result["fields"] as? Int == 2 && corrected.result["owed"] as? Int == 1)
        #expect(corrected.err.contains("disclosure owed") && corrected.err.contains("request close \(request)"))
        #expect(!corrected.out.contains("Navn") && !corrected.err.contains("Navn"))
        #expect(installation.run("person find Rigtigt").out.contains(person))
        #expect(!installation.run("person show \(person)").out.contains("20 30"))
        let log = installation.run("person corrections \(person) --json")
        let entries = log.result["corrections"] as? [[String: Any]] ?? []
        #expect(Set(entries.compactMap { $0["field"] as? String }) == ["name", "phone"])
        #expect(entries.allSatisfy { $0["request"] as? String == request })
        #expect(!log.out.contains("Navn") && !log.out.contains("20 30"))
        #expect(installation.run("audit search --person \(person)").out.contains("person.update"))
        #expect(installation.run("person corrections P-0000000000001").status == .usage)
    }

    @Test("A note's correction stands in the log of corrections")
    func corrections() throws {
        let (person, enrolment) = try enrolled()
        let note = installation.id("note write \(person) --enrolment \(enrolment)", input: "Skriv i maj")
        let second = installation.run(
            "note write \(person) --enrolment \(enrolment) --corrects \(note)", input: "Det var juni")
        #expect(second.status == .done, "\(second.err)")
        let log = installation.run("person corrections \(person) --json")
        let entries = log.result["corrections"] as? [[String: Any]] ?? []
        #expect(entries.map { $0["way"] as? String } == ["appended"])
        #expect(entries.map { $0["table"] as? String } == ["note"])
        #expect(!log.out.contains("juni") && !log.out.contains("maj"))
    }

    @Test("Wrong corrections are refused without a repeat of what was typed")
    func wrongCorrection() throws {
        let person = installation.addPerson("Forkert Navn")
        let correct = "person correct \(person) - --as participant"
        for input in ["{ nmae: 'Hansen' }", "[]", "{}", "{ cpr: 'Hansen' }", "{ birthDay: 'Hansen' }", "\u{0}"] {
            let result = installation.run(correct, input: input)
            #expect(result.status == .usage, "\(input): \(result.err)")
            #expect(!result.err.contains("Hansen"))
        }
        #expect(installation.run(correct, input: "{ name: null }").status == .failed)
        #expect(installation.run("person correct \(person) - --as volunteer", input: "{ name: 'B' }").status == .failed)
        #expect(installation.run("person correct \(person) -", input: "{ name: 'B' }").status == .usage)
        let other = installation.id("request register \(installation.addPerson("En Anden")) rectification")
        let access = installation.id("request register \(person) access")
        for (request, status) in [(other, ExitStatus.failed), (access, .failed), ("RQ-0000000000001", .usage)] {
            #expect(installation.run("\(correct) --request \(request)", input: "{ name: 'B' }").status == status)
        }
        #expect(installation.run("person find Forkert").out.contains(person), "nothing was changed")
    }

    @Test("The clock of a request runs on in a tenant that is turned off, and the request can be met there")
    func disabled() throws {
        let person = installation.addPerson("Frist Frandsen")
        let request = installation.id("request register \(person) access")
        #expect(installation.run("tenant disable").status == .done)
        installation.clock.advance(days: 40)
        let overdue = installation.run("request list --all-tenants")
        #expect(overdue.status == .problems)
        #expect(overdue.out.contains("OVERDUE") && overdue.out.contains(request))
        let folder = installation.folder.path
        let export = "person export \(person) --request \(request) --folder \(folder)"
        #expect(installation.run(export).status == .done)
        #expect(installation.run("request close \(request) --outcome met").status == .done)
        #expect(installation.run("request list --all-tenants").status == .done)
    }

    @Test("An objection restricts at once; overridden it says how to lift, and its words go when it is closed")
    func objection() throws {
        let person = installation.addPerson("Anmod Andersen")
        let registered = installation.run("request register \(person) objection --from -", input: "Jeg vil ikke mere")
        let request = registered.out.trimmingCharacters(in: .newlines)
        #expect(registered.err.contains("Restricted") && registered.err.contains("request decide \(request)"))
        #expect(installation.run("person find Anmod").out.isEmpty)
        #expect(installation.run("request list --kind objection").out.contains(request))
        #expect(installation.run("request list --kind access").out.isEmpty)
        #expect(installation.run("request show \(request)").out.contains("Jeg vil ikke mere"))
        let decided = installation.run("request decide \(request) overridden --json")
        let restriction = try #require(decided.result["restriction"] as? String)
        #expect(decided.err.contains("person lift \(restriction)"))
        #expect(installation.run("request show \(request) --json").result["words"] is NSNull)
        #expect(installation.run("request decide \(request) overridden").status == .failed)
        #expect(installation.run("person lift \(restriction) --told").status == .done)
        #expect(installation.run("person find Anmod").out.contains(person))
        #expect(installation.run("request show RQ-0000000000001").status == .usage)
    }

    @Test("Notices are versioned, and it is known who got which and when")
    func notices() throws {
        let person = installation.addPerson("Oplyst Olsen")
        #expect(try publish("Vi gemmer dit navn.").result["version"] as? Int == 1)
        #expect(try publish("Vi gemmer dit navn.").result["version"] as? Int == 1)
        let give = "notice give \(person) participants"
        #expect(installation.run("\(give) --channel in-person").status == .done)
        #expect(try publish("Vi gemmer navn og by.").result["version"] as? Int == 2)
        #expect(installation.run(give).status == .done)
        let given = installation.run("notice given participants --json").result["given"] as? [[String: Any]] ?? []
        #expect(given.map { $0["version"] as? Int } == [1, 2])
        #expect(given.map { $0["given"] as? String } == ["2026-11-21", "2026-11-21"])
        #expect(installation.run("notice given \(person)").out.contains("in-person"))
        #expect(installation.run("notice list --words").out.contains("Vi gemmer navn og by."))
        #expect(installation.run("audit search --person \(person)").out.contains("rights.notice.give"))
        for line in [
            "\(give) --language en", "notice give \(person) nothing", "notice given nothing", "notice publish x",
            "notice give P-1 participants",
        ] {
            #expect(installation.run(line).status == .usage, "\(line)")
        }
        #expect(installation.run("notice give P-0000000000001 participants").status == .usage)
        #expect(installation.run("notice given P-0000000000001").status == .usage)
    }

    @Test("After an erasure the recipients are listed by their own reference, until told")
    func disclosures() throws {
        let person = installation.addPerson("Videregivet Vind")
        let other = installation.addPerson("Videregivet Vang")
        let record = "disclosure record \(person) participant-profile"
        #expect(installation.run("\(record) region --reference 26/4711").status == .done)
        #expect(installation.run("\(record) jobcenter-vejle").status == .done)
        #expect(installation.run("disclosure record \(other) participant-profile region").status == .done)
        #expect(installation.run("disclosure list \(person)").out.contains("jobcenter-vejle"))
        #expect(installation.run("disclosure owed").out.isEmpty)
        let erased = installation.run("person erase \(person) --confirm=testby")
        #expect(erased.err.contains("sammen disclosure owed"))
        let owed = installation.run("disclosure owed --json")
        let notices = owed.result["owed"] as? [[String: Any]] ?? []
        #expect(notices.count == 2 && notices.allSatisfy { $0["about"] as? String == "erasure" })
        #expect(owed.result["recipients"] as? [String: Int] == ["jobcenter-vejle": 1, "region": 1])
        #expect(installation.run("disclosure owed --recipient region").out.contains("26/4711"))
        #expect(!owed.out.contains("Vind"))
        #expect(installation.run("disclosure told --recipient region").status == .done)
        #expect(!installation.run("disclosure owed").out.contains("26/4711"))
        let last = try #require(notices.first { $0["recipient"] as? String != "region" }?["notice"] as? String)
        #expect(installation.run("disclosure impossible \(last)").status == .done)
        #expect(installation.run("disclosure told \(last)").status == .usage, "settled before")
        #expect(installation.run("disclosure owed").out.isEmpty)
        #expect(installation.run("audit search --action rights.recipient").out.contains("anna"))
    }

    @Test("A purge by deadline says that recipients are to be told")
    func purged() throws {
        let installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        installation.recordArchiveDecision()
        let person = installation.addClosedCase("Forfalden Frandsen")
        _ = installation.run("disclosure record \(person) participant-profile region --reference 26/4711")
        let plan = installation.run("retention plan --json").result["plan"] as? String ?? ""
        let applied = installation.run("retention apply \(plan) --confirm=vejle --json")
        #expect(applied.status == .done && applied.result["owed"] as? Int == 1, "\(applied.err)")
        #expect(applied.err.contains("disclosure owed"))
        #expect(installation.run("disclosure owed").out.contains("26/4711"))
        #expect(installation.run("retention verify").status == .done)
    }

    @Test("Disclosures to people, with CPR numbers, about strangers or under restriction are refused")
    func wrongDisclosure() throws {
        let person = installation.addPerson("Videregivet Vind")
        let record = "disclosure record \(person) participant-profile"
        for line in [
            "\(record) Hr.Jensen", "\(record) region --reference 010203-1234", "disclosure record \(person) x region",
            "disclosure told", "disclosure told RN-0000000000001", "disclosure told Jensen",
        ] {
            let result = installation.run(line)
            #expect(result.status == .usage, "\(line)")
            #expect(!result.err.contains("Jensen") && !result.err.contains("010203"))
        }
        #expect(installation.run("disclosure list P-0000000000001").status == .usage)
        _ = installation.run("person restrict \(person) --ground claims")
        #expect(installation.run("\(record) region").status == .refused)
    }

    @Test("Help shows every family under what it is for")
    func help() {
        let text = installation.run("help").out
        let titles = sammen.Sammen.table.sections.map(\.title)
        #expect(titles.allSatisfy { text.contains("\n\($0)\n") })
        let rights = text.components(separatedBy: "Rights of the people")[1].components(separatedBy: "\n\n")[0]
        for family in ["consent give", "notice give", "request register", "disclosure owed", "breach open"] {
            #expect(rights.contains(family))
        }
    }

    private func publish(_ words: String) throws -> TestInstallation.Result {
        let file = installation.folder.appendingPathComponent("oplysning.txt")
        try words.write(to: file, atomically: true, encoding: .utf8)
        return installation.run(words: ["notice", "publish", "participants", "--danish", file.path, "--json"])
    }

    private func enrolled() throws -> (person: String, enrolment: String) {
        let installation = self.installation
        let file = installation.folder.appendingPathComponent("samtykke.txt")
        try "Vi bruger dine oplysninger.".write(to: file, atomically: true, encoding: .utf8)
        let purpose = "one-to-one-mentoring-support"
        _ = installation.run(words: ["consent", "publish", purpose, "--danish", file.path])
        let person = installation.addPerson("Deltager Dam")
        _ = installation.run("consent give \(person) \(purpose)")
        let mentoring = "--programme one-to-one-mentoring"
        let referral = installation.id("referral receive \(person) \(mentoring) --answer lives-in-facility")
        _ = installation.run("referral accept \(referral)")
        return (person, installation.id("enrolment start \(person) \(mentoring) --referral \(referral)"))
    }
}
