import Days
import Foundation
import Testing

@testable import sammen

@Suite("Life cycles on the command line")
struct LifeCycleTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality")
    }

    private func cohort(of size: Int) -> (cohort: String, people: [String]) {
        let cohort = installation.id("cohort create 2026-03-02 --programme one-to-one-mentoring")
        let people = (0..<size).map { number in
            let person = installation.addPerson("Mentor \(number)", as: "volunteer")
            let part = installation.id(
                "volunteer interest \(person) --programme one-to-one-mentoring --on 2026-02-02 "
                    + "--answer citizen-of-municipality --answer own-lived-experience --answer well-enough-now")
            #expect(installation.run("cohort join \(cohort) \(person) --on 2026-02-10").status == .done)
            #expect(installation.run("volunteer step \(part) confidentiality --version 1").status == .done)
            #expect(installation.run("volunteer step \(part) confirmed").status == .done)
            #expect(installation.run("volunteer offer \(part) 1").status == .done)
            return person
        }
        return (cohort, people)
    }

    @Test("One-to-one mentoring: trained, matched, met, extended, ended, closed")
    func mentoring() throws {
        let (cohort, mentors) = cohort(of: 10)
        let participant = installation.addPerson("Deltager Dam")
        let referral = installation.id(
            "referral receive \(participant) --programme one-to-one-mentoring --answer lives-in-facility")
        #expect(installation.run("referral list --programme one-to-one-mentoring").out.contains(referral))
        #expect(installation.run("referral accept \(referral)").status == .done)
        let waiting = installation.id("waiting join \(participant) --programme one-to-one-mentoring")
        let enrolment = installation.id(
            "enrolment start \(participant) --programme one-to-one-mentoring --referral \(referral)")
        let early = installation.run("match propose \(participant) \(mentors[0]) --programme one-to-one-mentoring")
        #expect(early.status == .refused, "a mentor without training is not matched")
        for number in 1...6 { #expect(installation.run("cohort hold \(cohort) \(number)").status == .done) }
        let finished = installation.run("cohort finish \(cohort)")
        #expect(finished.status == .done && finished.out.isEmpty, "\(finished.err)")
        let match = installation.id("match propose \(participant) \(mentors[0]) --programme one-to-one-mentoring")
        #expect(installation.run("match start \(match)").status != .done, "nobody has accepted")
        #expect(installation.run("match accept \(match) participant").status == .done)
        #expect(installation.run("match accept \(match) volunteer").err.contains("Both have accepted"))
        #expect(installation.run("match start \(match) --every 7").status == .done)
        #expect(installation.run("waiting leave \(waiting) --reason offered").status == .done)
        #expect(installation.run("meeting log \(match) --minutes 90 --with-coordinator").status == .done)
        #expect(installation.run("meeting list \(match)").out.contains("Planned 26, held 1"))
        #expect(
            installation.run("enrolment close \(enrolment) --reason completed").status == .failed, "the match is open")
        #expect(installation.run("match end \(match) --reason completed").status == .done)
        #expect(installation.run("enrolment close \(enrolment) --reason completed --onward work").status == .done)
        #expect(installation.run("enrolment list \(participant)").out.contains("completed"))
    }

    @Test("A veto said beforehand stops the proposal without naming who said it")
    func veto() throws {
        let participant = installation.addPerson("Deltager Dam")
        let volunteer = installation.addPerson("Frivillig Friis", as: "volunteer")
        #expect(installation.run("match veto \(participant) \(volunteer) --as participant").status == .done)
        let result = installation.run("match propose \(participant) \(volunteer) --programme one-to-one-mentoring")
        #expect(result.status == .refused)
        #expect(!result.err.contains("Friis"))
    }

    @Test("Peer groups: planned, recruited, held, attended, completed")
    func groups() throws {
        let group = installation.id(
            "group create 2027-01-12 --at 16:30 --location Biblioteket --programme peer-groups")
        let leaders = (0..<2).map { installation.addPerson("Leder \($0)", as: "volunteer") }
        try trainFacilitators(leaders)
        for leader in leaders { #expect(installation.run("group facilitator \(group) \(leader)").status == .done) }
        #expect(installation.run("group advance \(group) recruiting").status == .done)
        let places = (0..<3).map { number in
            installation.id(
                "group place \(group) \(installation.addPerson("Gæst \(number)", more: ", birthDay: '1990-01-01'"))")
        }
        #expect(places.allSatisfy { $0.hasPrefix("PL-") })
        #expect(installation.run("group advance \(group) confirmed").status == .done)
        installation.clock.advance(days: 60)
        #expect(installation.run("group advance \(group) running --on 2027-01-12").status == .done)
        let shown = installation.run("group show \(group) --json").result
        let sessions = (shown["sessions"] as? [[String: Any]] ?? []).compactMap { $0["session"] as? String }
        try #require(sessions.count == 10)
        let held = installation.run("session hold \(sessions[0]) --excused \(places[1])")
        #expect(held.status == .done, "\(held.err)")
        #expect(installation.run("group leave \(places[2]) --reason own-wish --on 2027-01-19").status == .done)
        #expect(installation.run("group list --programme peer-groups").out.contains("running"))
        #expect(installation.run("group advance \(group) planned").status == .failed)
    }

    /// Lets the tenant train facilitators for one day, and gives these people the certificate.
    private func trainFacilitators(_ leaders: [String]) throws {
        let file = installation.tenantFolder("vejle").appendingPathComponent("tenant.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let offered = "\"peer-groups\": { enabled: true"
        try text.replacing(offered, with: offered + ", settings: { training: { sessions: 1 } }")
            .write(to: file, atomically: true, encoding: .utf8)
        let cohort = installation.id("cohort create 2026-10-05 --programme peer-groups")
        for leader in leaders { _ = installation.run("cohort join \(cohort) \(leader)") }
        _ = installation.run("cohort hold \(cohort) 1")
        let finished = installation.run("cohort finish \(cohort) --percent 100")
        #expect(finished.status == .done, "\(finished.err)")
    }

    @Test("In an association nobody is enrolled without consent, and a withdrawal stops it at once")
    func consent() throws {
        let installation = try TestInstallation.withTenant()
        let person = installation.addPerson("Samtykke Sand")
        let mentoring = "--programme one-to-one-mentoring"
        let referral = installation.id("referral receive \(person) \(mentoring) --answer lives-in-facility")
        _ = installation.run("referral accept \(referral)")
        let refused = installation.run("enrolment start \(person) \(mentoring) --referral \(referral)")
        #expect(refused.status == .refused)
        #expect(refused.err.contains("sammen consent give"))
        let text = installation.folder.appendingPathComponent("samtykke.txt")
        try "Vi bruger dine oplysninger til at hjælpe dig.".write(to: text, atomically: true, encoding: .utf8)
        let purpose = "one-to-one-mentoring-support"
        #expect(installation.run(words: ["consent", "publish", purpose, "--danish", text.path]).status == .done)
        #expect(installation.run("consent give \(person) \(purpose) --expires 2026-12-10").status == .done)
        #expect(installation.run("consent expiring").out.contains(person))
        #expect(installation.run("enrolment start \(person) \(mentoring) --referral \(referral)").status == .done)
        #expect(installation.run("consent withdraw \(person) \(purpose)").err.contains("2026-12-05"))
        let volunteer = installation.addPerson("Frivillig Friis", as: "volunteer")
        #expect(installation.run("match propose \(person) \(volunteer) \(mentoring)").err.contains("consent"))
        #expect(installation.run("consent settle").err.contains("No withdrawal"))
        #expect(installation.run("consent undo \(person) \(purpose)").status == .done)
        _ = installation.run("consent withdraw \(person) \(purpose)")
        installation.clock.advance(days: 15)
        #expect(installation.run("consent settle --yes").status == .refused)
        #expect(installation.run("consent settle --confirm=testby").status == .done)
        #expect(installation.run("person find Samtykke").out.isEmpty)
        #expect(installation.run("consent texts").out.contains(purpose))
    }

    @Test("A programme that the tenant does not offer, and two without a choice, are said")
    func offers() throws {
        let person = installation.addPerson("Deltager Dam")
        #expect(installation.run("waiting join \(person)").err.contains("--programme"))
        _ = installation.run("programme disable peer-groups")
        #expect(installation.run("waiting join \(person)").status == .done)
        let result = installation.run("waiting join \(person) --programme peer-groups")
        #expect(result.status == .usage)
        #expect(result.err.contains("sammen programme enable peer-groups"))
    }
}
