import Days
import Foundation
import Messages
import Participation
import People
import PersonalData
import Retention
import Rights
import Store
import Tenancy

@testable import sammen

/// What one tenant holds of every kind that a command can be asked about.
struct Possessions {
    /// Names of ids that are printed without a prefix.
    static let unprefixed: Set<String> = ["BACKUP", "PLAN", "RECORD", "WHAT"]

    private static let pairs: ProgrammeID = "one-to-one-mentoring"
    private static let circles: ProgrammeID = "peer-groups"

    /// Printed ids by their prefix.
    private var ids: [String: String] = [:]
    /// Ids by what help calls them, or by the command and that: those without a prefix, and other people.
    private var named: [String: String] = [:]
    /// Where the copies of all tenants' keys are.
    private(set) var keyCopies = ""

    /// Ids that exist nowhere.
    static let nowhere = Possessions()

    private init() {
        let prefixes = [
            "AC", "BR", "C", "CM", "CO", "E", "G", "GO", "H", "I", "M", "MS", "MT", "N", "P", "PA", "PL", "R", "RE",
            "RN",
            "RP",
            "RQ", "S", "V", "W", "WI",
        ]
        for prefix in prefixes { ids[prefix] = "\(prefix)-0000000000001" }
        let digest = String(repeating: "f", count: 64)
        named = [
            "PLAN": digest, "WHAT": digest, "notice given WHAT": "P-0000000000001",
            "BACKUP": "20261121T193000Z-1a2b3c4d", "RECORD": "0000000000001",
        ]
    }

    /// Fills the tenant with one of each.
    init(of name: String, in installation: TestInstallation) throws {
        let tenant = try installation.open(name)
        try tenant.store.write(as: .system("test")) { tx in
            try fill(tx, with: name)
            try tx.audit("test")
        }
        try publish(in: installation, name)
        let sheet = installation.folder.appendingPathComponent("\(name).csv")
        try "Navn;Telefon\r\nImporteret Iversen \(name);30405060\r\n".write(
            to: sheet, atomically: true, encoding: .utf8)
        let batch = installation.run("import people \(sheet.path) --apply --json --tenant \(name)")
        ids["I"] = batch.result["batch"] as? String
        let invited = installation.run(
            "user invite --role coordinator --json --tenant \(name)", input: "{ login: 'a@b.dk' }")
        ids["AC"] = invited.result["account"] as? String
        ids["BR"] = installation.id("breach open confidentiality --risk high --reference 2026/117 --tenant \(name)")
        if let breach = ids["BR"], let person = ids["P"] {
            _ = installation.run("breach affect \(breach) \(person) --tenant \(name)")
        }
        let plan = installation.run("retention plan --json --tenant \(name)").result["plan"] as? String
        (named["PLAN"], named["WHAT"]) = (plan, plan)
        named["BACKUP"] = installation.id("backup create --tenant \(name)")
        keyCopies = installation.folder.appendingPathComponent("keycopies").path
        named["keys restore BACKUP"] = installation.id("keys copy --folder \(keyCopies) --tenant \(name)")
    }

    private func publish(in installation: TestInstallation, _ name: String) throws {
        let text = installation.folder.appendingPathComponent("tekst.txt")
        try "Må vi ringe?".write(to: text, atomically: true, encoding: .utf8)
        for words in ["consent publish one-to-one-mentoring-follow-up", "notice publish participants"] {
            _ = installation.run("\(words) --danish \(text.path) --tenant \(name)")
        }
    }

    private mutating func fill(_ tx: borrowing Transaction, with name: String) throws {
        let day = tx.today.adding(days: -30)
        let details = PersonDetails(
            name: "Deltager \(name)", phone: "20304050", email: "nogen@\(name).example.org")
        let participant = try People.add(tx, details, as: .participant)
        let volunteer = try People.add(tx, PersonDetails(name: "Frivillig \(name)"), as: .volunteer)
        ids["P"] = participant.description
        named["notice given WHAT"] = participant.description
        named["RECORD"] = Base32.encode(participant.raw)
        for argument in ["VOLUNTEER", "AVOIDS", "ABSORB"] { named[argument] = volunteer.description }
        try fillSupport(tx, participant, on: day)
        try fillMatch(tx, participant, volunteer, on: day)
        try fillTraining(tx, volunteer, on: day)
        try fillRights(tx, participant, volunteer, with: name)
    }

    private mutating func fillSupport(_ tx: borrowing Transaction, _ person: PersonID, on day: Day) throws {
        ids["R"] = try Intakes.receive(tx, person, to: Self.circles, from: "self", on: day).description
        ids["W"] = try Waiting.join(tx, person, for: Self.pairs, since: day).description
        let course = try Enrolments.start(tx, person, in: Self.circles, on: day)
        ids["E"] = course.description
        ids["GO"] = try Goals.state(tx, person, in: Self.circles, words: "Ud at gå", on: day).description
        ids["PA"] = try SupportPauses.begin(
            tx, person, as: .participant, in: Self.circles, on: day, because: .holiday
        ).description
        ids["WI"] = try Wishes.make(tx, .call, of: person, in: Self.circles).description
        ids["CO"] = try Concerns.raise(
            tx, about: person, words: "Er stille", handler: "anna", deputy: "berit", on: day
        ).description
        try fillGroups(tx, person, course, on: day)
    }

    private mutating func fillGroups(
        _ tx: borrowing Transaction, _ person: PersonID, _ course: EnrolmentID, on day: Day
    ) throws {
        let plan = GroupPlan(
            manual: Manual(version: "1", themes: ["one", "two"]), minutes: 120, places: 4, facilitators: 2)
        let setting = GroupSetting(starts: day, hour: 16, location: "Biblioteket")
        let group = try Groups.plan(tx, in: Self.circles, plan, setting, on: day)
        for state in [GroupState.recruiting, .confirmed, .running] { try Groups.advance(tx, group, to: state, on: day) }
        ids["G"] = group.description
        ids["S"] = try Sessions.of(tx, group).first?.id.description
        ids["PL"] = try Places.give(tx, in: group, to: person, enrolment: course, on: day).description
    }

    private mutating func fillMatch(
        _ tx: borrowing Transaction, _ participant: PersonID, _ volunteer: PersonID, on day: Day
    ) throws {
        let match = try History.match(
            tx, participant: participant, volunteer: volunteer, in: Self.pairs, starts: day,
            ends: day.adding(days: 180), cadence: .weekly)
        ids["M"] = match.description
        ids["MT"] = try Meetings.log(tx, match, on: day, minutes: 60).description
        ids["N"] = try Notes.write(tx, about: participant, .journal, in: .match(match), words: "Gik tur").description
    }

    private mutating func fillTraining(_ tx: borrowing Transaction, _ volunteer: PersonID, on day: Day) throws {
        ids["V"] = try Volunteers.express(tx, volunteer, in: Self.pairs, on: day).description
        let cohort = try Cohorts.plan(tx, in: Self.pairs, days: [day])
        ids["C"] = cohort.description
        ids["CM"] = try Cohorts.join(tx, cohort, volunteer, on: day.adding(days: -1)).description
    }

    private mutating func fillRights(
        _ tx: borrowing Transaction, _ participant: PersonID, _ volunteer: PersonID, with name: String
    ) throws {
        let other = try People.add(tx, PersonDetails(name: "Anden \(name)"), as: .participant)
        let relative = try People.add(tx, PersonDetails(name: "Bror \(name)"), as: .relative)
        ids["RP"] = try RelativeParts.begin(tx, relative, in: Self.pairs, on: tx.today).description
        try Disclosures.record(tx, of: other, category: .participantProfile, to: "region")
        ids["RE"] = try Restrictions.restrict(tx, other, ground: .accuracy).description
        ids["MS"] = try Outbox.send(tx, .notice, to: .person(participant, as: .participant))?.description
        ids["RN"] = try Disclosures.owed(tx).first?.id.description
        ids["RQ"] = try Requests.register(tx, .access, of: participant, channel: .phone).description
        ids["H"] = try Holds.add(
            tx, on: .person(volunteer), reason: .complaint, owner: "op", reviewOn: tx.today.adding(days: 9)
        ).description
    }

    /// The prefix of what an example shows as an id.
    static func prefix(of sample: String) -> String? {
        let parts = sample.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 13, parts[1].allSatisfy(\.isNumber) else { return nil }
        return String(parts[0])
    }

    /// The id for a place whose example shows `sample`.
    /// - Throws: `IdentifierSlot.Uncovered` where there is none of that kind.
    func id(for name: String, sample: String, in command: String) throws -> String {
        let prefix = Self.prefix(of: sample)
        let other = prefix == nil || prefix == "P" ? named["\(command) \(name)"] ?? named[name] : nil
        guard let id = other ?? prefix.flatMap({ ids[$0] }), !id.isEmpty else {
            throw IdentifierSlot.Uncovered(prefix ?? name)
        }
        return id
    }
}
