import Days
import Foundation
import Testing

@testable import sammen

@Suite("Enquirers, applicants and corrections on the command line")
struct EnquiryCommandTests {
    private let installation: TestInstallation
    private let mentoring = "--programme one-to-one-mentoring"

    init() throws { installation = try TestInstallation.withTenant("vejle", kind: "municipality") }

    private func enquirer(_ name: String) -> String {
        installation.id("person add - --as enquirer --duplicate", input: "{ chosenName: '\(name)', phone: '12345678' }")
    }

    @Test("An enquirer becomes a participant when the referral is accepted, and not without a name")
    func accepted() throws {
        let person = enquirer("Mia")
        let referral = installation.id("referral receive \(person) --answer lives-in-facility \(mentoring)")
        #expect(installation.run("referral accept \(referral)").err.contains("name is missing"))
        let accepted = installation.run("referral accept \(referral) --details -", input: "{ name: 'Mia Friis' }")
        #expect(accepted.status == .done, "\(accepted.err)")
        let shown = installation.run("person show \(person)").out
        #expect(shown.contains("Mia Friis") && shown.contains("12345678"))
        #expect(installation.run("enrolment start \(person) --referral \(referral) \(mentoring)").status == .done)
    }

    @Test("An enquiry is kept by its last contact, and goes half a year after it with its referral")
    func contacted() throws {
        installation.recordArchiveDecision()
        let (asked, called) = (enquirer("Mia"), enquirer("Ida"))
        _ = installation.run("referral receive \(asked) --answer lives-in-facility \(mentoring)")
        installation.clock.advance(days: 30)
        #expect(installation.run("person contacted \(called)").status == .done)
        #expect(installation.run("person contacted \(installation.addPerson("Bo"))").status == .failed)
        installation.clock.set(day: try Day(iso: "2027-05-21"))
        let plan = installation.run("retention plan --json").result["plan"] as? String ?? ""
        let applied = installation.run("retention apply \(plan) --confirm=vejle --accept-clock-jump --json")
        #expect(applied.result["erased"] as? Int == 1, "\(applied.err)")
        #expect(installation.run("person show \(asked)").status == .usage)
        #expect(installation.run("person show \(called)").status == .done)
        #expect(installation.run("referral list \(mentoring)").out.isEmpty)
    }

    @Test("Who is turned down keeps a short profile; who volunteers elsewhere keeps the volunteer's")
    func declined() throws {
        let attested = "--answer citizen-of-municipality --answer own-lived-experience --answer well-enough-now"
        let person = installation.addPerson("Ansøger Aagaard", as: "volunteer")
        let unknown = installation.run("volunteer interest \(person) \(mentoring) --answer own-lived-experiense")
        #expect(unknown.status == .usage && unknown.err.contains("own-lived-experience"))
        let mentor = installation.id("volunteer interest \(person) \(mentoring) \(attested)")
        let leader = installation.id(
            "volunteer interest \(person) --programme peer-groups --answer own-lived-experience --answer well-enough-now"
        )
        #expect(installation.run("volunteer decline \(mentor) --dry-run").status == .done)
        #expect(installation.run("volunteer decline \(mentor)").status == .done)
        #expect(installation.run("person find Aagaard").out.contains("volunteer"))
        #expect(installation.run("volunteer decline \(leader)").status == .done)
        let found = installation.run("person find Aagaard").out
        #expect(found.contains("applicant") && !found.contains("volunteer"))
        #expect(installation.run("volunteer decline \(leader)").status == .usage)
    }

    @Test("A correction changes the named fields alone, and is logged without the values")
    func corrected() throws {
        let person = installation.addPerson("Rettelse Ravn", more: ", phone: '12345678', address: 'Åvej 1'")
        let request = installation.id("request register \(person) rectification --channel phone")
        let corrected = installation.run(
            "person correct \(person) - --as participant --request \(request)",
            input: "{ phone: '87654321', address: null }")
        #expect(corrected.status == .done, "\(corrected.err)")
        let shown = installation.run("person show \(person)").out
        #expect(shown.contains("87654321") && shown.contains("Rettelse Ravn") && !shown.contains("Åvej"))
        let trail = installation.run("audit search --action rights.correct").out
        #expect(trail.components(separatedBy: "rights.correct").count == 3)
        #expect(!trail.contains("87654321"))
        #expect(
            installation.run("person correct \(person) - --as participant", input: "{ protected: true }").status
                == .usage)
    }

    @Test("The trails lose what is past their rule with a purge or alone, and still verify")
    func trails() throws {
        installation.recordArchiveDecision()
        let person = installation.addPerson("Spor Sand")
        _ = installation.run("person show \(person)")
        #expect(installation.run("audit cut").err.contains("Nothing is past its time"))
        installation.clock.set(day: try Day(iso: "2027-11-22"))
        #expect(installation.run("retention verify").out.contains("Trail entries"))
        #expect(installation.run("audit cut").status == .refused)
        #expect(installation.run("audit cut --confirm=vejle").status == .refused, "the clock jumped")
        let cut = installation.run("audit cut --confirm=vejle --accept-clock-jump --json")
        #expect(cut.result["entries"] as? Int ?? 0 > 2, "\(cut.err)")
        #expect(installation.run("audit verify").status == .done)
        #expect(installation.run("retention verify").status == .done)
    }
}
