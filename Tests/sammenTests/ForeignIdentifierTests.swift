import Days
import Foundation
import Participation
import People
import Retention
import Rights
import Store
import Tenancy
import Testing

@testable import sammen

/// What one tenant holds of every kind that a command can be asked about.
private struct Possessions {
    /// Printed ids by their prefix.
    private(set) var ids: [String: String] = [:]
    /// Ids for arguments that mean another person than the participant, and for those without a prefix.
    private(set) var named: [String: String] = [:]

    /// Ids that exist nowhere.
    static let nowhere = Possessions()

    private init() {
        let prefixes = ["P", "R", "W", "E", "V", "M", "G", "S", "PL", "C", "CM", "RE", "RQ", "H", "I"]
        for prefix in prefixes { ids[prefix] = "\(prefix)-0000000000001" }
        named = [
            "PLAN": String(repeating: "f", count: 64), "WHAT": String(repeating: "f", count: 64),
            "BACKUP": "20261121T193000Z-1a2b3c4d", "RECORD": "0000000000001",
        ]
    }

    init(of name: String, in installation: TestInstallation) throws {
        let tenant = try installation.open(name)
        try tenant.store.write(as: .system("test")) { tx in
            try fill(tx, with: name)
            try tx.audit("test")
        }
        let text = installation.folder.appendingPathComponent("samtykke.txt")
        try "Må vi ringe?".write(to: text, atomically: true, encoding: .utf8)
        _ = installation.run(
            "consent publish one-to-one-mentoring-follow-up --danish \(text.path) --tenant \(name)")
        let sheet = "Navn;Telefon\r\nImporteret Iversen \(name);30405060\r\n"
        let batch = installation.run("import people - --apply --json --tenant \(name)", input: sheet)
        ids["I"] = batch.result["batch"] as? String
        let plan = installation.run("retention plan --json --tenant \(name)").result["plan"] as? String
        (named["PLAN"], named["WHAT"]) = (plan, plan)
        named["BACKUP"] = installation.id("backup create --tenant \(name)")
    }

    private mutating func fill(_ tx: borrowing Transaction, with name: String) throws {
        let (pairs, circles): (ProgrammeID, ProgrammeID) = ("one-to-one-mentoring", "peer-groups")
        let day = tx.today.adding(days: -30)
        let details = PersonDetails(
            name: "Deltager \(name)", phone: "20304050", email: "nogen@\(name).example.org")
        let participant = try People.add(tx, details, as: .participant)
        let volunteer = try People.add(tx, PersonDetails(name: "Frivillig \(name)"), as: .volunteer)
        let other = try People.add(tx, PersonDetails(name: "Anden \(name)"), as: .participant)
        ids["P"] = participant.description
        for argument in ["VOLUNTEER", "AVOIDS", "ABSORB"] { named[argument] = volunteer.description }
        ids["R"] = try Intakes.receive(tx, participant, to: circles, from: "self", on: day).description
        ids["W"] = try Waiting.join(tx, participant, for: pairs, since: day).description
        let course = try Enrolments.start(tx, participant, in: circles, on: day)
        ids["E"] = course.description
        named["RECORD"] = Base32.encode(participant.raw)
        ids["V"] = try Volunteers.express(tx, volunteer, in: pairs, on: day).description
        ids["M"] = try History.match(
            tx, participant: participant, volunteer: volunteer, in: pairs, starts: day, ends: day.adding(days: 180),
            cadence: .weekly
        ).description
        try fillGroups(tx, circles, participant, course, on: day)
        let cohort = try Cohorts.plan(tx, in: pairs, days: [day])
        ids["C"] = cohort.description
        ids["CM"] = try Cohorts.join(tx, cohort, volunteer, on: day.adding(days: -1)).description
        ids["RE"] = try Restrictions.restrict(tx, other, ground: .accuracy).description
        ids["RQ"] = try Requests.register(tx, .access, of: participant, channel: .phone).description
        ids["H"] = try Holds.add(
            tx, on: .person(volunteer), reason: .complaint, owner: "op", reviewOn: tx.today.adding(days: 9)
        ).description
    }

    private mutating func fillGroups(
        _ tx: borrowing Transaction, _ programme: ProgrammeID, _ person: PersonID, _ course: EnrolmentID, on day: Day
    ) throws {
        let plan = GroupPlan(
            manual: Manual(version: "1", themes: ["one", "two"]), minutes: 120, places: 4, facilitators: 2)
        let setting = GroupSetting(starts: day, hour: 16, location: "Biblioteket")
        let group = try Groups.plan(tx, in: programme, plan, setting, on: day)
        try Groups.advance(tx, group, to: .recruiting, on: day)
        ids["G"] = group.description
        ids["S"] = try Sessions.of(tx, group).first?.id.description
        ids["PL"] = try Places.give(tx, in: group, to: person, enrolment: course, on: day).description
    }

    /// The id for a place in a command line whose example shows `sample`; nil where no id belongs there.
    func id(for placeholder: String, sample: String) -> String? {
        let parts = sample.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 13, parts[1].allSatisfy(\.isNumber) else { return named[placeholder] }
        let prefix = String(parts[0])
        return prefix == "P" ? named[placeholder] ?? ids[prefix] : ids[prefix]
    }
}

/// Every place in the command table where an id can stand.
private struct Slots {
    /// The words before the first argument.
    let path: [String]
    /// Words in order; an id's place has its placeholder.
    var words: [(text: String, placeholder: String?)] = []

    /// What the placeholders of options mean that no example uses.
    private static let samples = [
        "PERSON": "P", "REQUEST": "RQ", "REFERRAL": "R", "ENROLMENT": "E", "MEMBER": "CM", "PLACE": "PL",
    ]

    /// - Parameter folder: stands for whatever folder an example names.
    init?(_ command: Command, folder: String) throws {
        var parser = Parser(sammen.Sammen.table)
        let line = command.example.split(separator: " ").dropFirst().map(String.init)
        guard command.onTenant, case .run(_, let parsed) = try parser.parse(line) else { return nil }
        path = command.path
        for (index, text) in parsed.arguments.enumerated() {
            let argument = command.arguments[min(index, command.arguments.count - 1)]
            let usable = ["FILE": "-", "PURPOSE": "one-to-one-mentoring-follow-up"][argument.name]
            words.append((usable ?? text, placeholder(argument.name, text)))
        }
        for option in command.options {
            let samples = parsed.options[option.name] ?? []
            guard let value = option.value else { continue }
            if let sample = samples.first {
                words.append(("--\(option.name)", nil))
                words.append((value == "DIRECTORY" ? folder : sample, placeholder(value, sample)))
            } else if let prefix = Self.samples[value] {
                words.append(("--\(option.name)", nil))
                words.append(("\(prefix)-0000000000001", value))
            } else if value == "RECORD" {
                words += [("--category", nil), ("participant-profile", nil), ("--\(option.name)", nil)]
                words.append(("0000000000001", value))
            } else if value == "PROGRAMME" {
                words += [("--\(option.name)", nil), ("one-to-one-mentoring", nil)]
            }
        }
        guard words.contains(where: { $0.placeholder != nil }) else { return nil }
    }

    private func placeholder(_ name: String, _ sample: String) -> String? {
        Possessions.nowhere.id(for: name, sample: sample) == nil ? nil : name
    }

    var positions: [Int] { words.indices.filter { words[$0].placeholder != nil } }

    /// The line with one id of `stranger` and all others of `own`. Returns the strange id too.
    func line(at position: Int, of stranger: Possessions, among own: Possessions) -> (words: [String], id: String) {
        var strange = ""
        let filled = words.enumerated().map { index, word -> String in
            guard let placeholder = word.placeholder else { return word.text }
            let owner = index == position ? stranger : own
            let id = owner.id(for: placeholder, sample: word.text) ?? word.text
            if index == position { strange = id }
            return id
        }
        return (path + filled, strange)
    }
}

@Suite("Ids of another tenant")
struct ForeignIdentifierTests {
    private let installation: TestInstallation

    init() throws {
        installation = try TestInstallation.withTenant("vejle", kind: "municipality")
        _ = installation.run(
            "tenant create fredericia --kind municipality --programme one-to-one-mentoring --programme peer-groups")
    }

    @Test("Every command that takes an id answers another tenant's as one that exists nowhere, and does nothing")
    func everyCommand() throws {
        let own = try Possessions(of: "vejle", in: installation)
        let other = try Possessions(of: "fredericia", in: installation)
        let untouched = TestInstallation.bytes(below: installation.tenantFolder("fredericia"))
        let commands = try sammen.Sammen.table.commands.compactMap {
            try Slots($0, folder: installation.folder.path)
        }
        #expect(commands.count > 45)
        for command in commands {
            for position in command.positions {
                let foreign = answer(command.line(at: position, of: other, among: own))
                let absent = answer(command.line(at: position, of: .nowhere, among: own))
                let name = "\(command.path.joined(separator: " ")) \(command.words[position].placeholder ?? "")"
                #expect(foreign == absent, "\(name)")
                if command.path != ["audit", "search"] { #expect(foreign.status != .done, "\(name): \(foreign.text)") }
            }
        }
        #expect(TestInstallation.bytes(below: installation.tenantFolder("fredericia")) == untouched)
    }

    @Test("Search finds nobody of another tenant, by name, telephone or e-mail")
    func search() throws {
        _ = try Possessions(of: "fredericia", in: installation)
        for text in ["Deltager", "20304050", "nogen@fredericia.example.org", "Frivillig fredericia"] {
            let there = installation.run(words: ["person", "find", text, "--tenant", "fredericia"])
            #expect(there.out.contains("fredericia"), "\(text)")
            let here = installation.run(words: ["person", "find", text, "--tenant", "vejle"])
            let nobody = installation.run("person find Ingenmand --tenant vejle")
            #expect(here.out == nobody.out && here.err == nobody.err && here.status == nobody.status, "\(text)")
        }
    }

    private struct Answer: Equatable {
        let status: ExitStatus
        let text: String
    }

    private func answer(_ line: (words: [String], id: String)) -> Answer {
        let more = ["--tenant", "vejle", "--confirm=vejle", "--yes", "--json"]
        let result = installation.run(words: line.words + more, input: "{ name: 'Ny Nielsen' }", answers: ["en grund"])
        return Answer(status: result.status, text: (result.out + result.err).replacing(line.id, with: "ID"))
    }
}
