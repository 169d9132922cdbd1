import Days
import Foundation
import Testing

@testable import sammen

@Suite("People on the command line")
struct PersonCommandTests {
    @Test("A person is found by a Danish spelling, shown, and nobody else is")
    func find() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Søren Aagaard", more: ", phone: '20 30 40 50'")
        let found = installation.run("person find Soren")
        #expect(found.out.contains(id))
        #expect(found.out.contains("Søren Aagaard"))
        #expect(installation.run("person find -", input: "Ågaard\n").out.contains(id))
        #expect(installation.run("person find Ærø").out.isEmpty)
        #expect(installation.run("person show \(id)").out.contains("20 30 40 50"))
    }

    @Test("Whoever is shown is in the access trail, by id and never by name")
    func trail() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Else Ørsted")
        _ = installation.run("person show \(id)")
        let trail = installation.run("audit search --person \(id)")
        #expect(trail.out.contains("person-show"))
        #expect(!trail.out.contains("Ørsted"))
        #expect(installation.run("audit verify").status == .done)
    }

    @Test("A protected person is masked, and revealed only for a reason")
    func reveal() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Hemmelig Hansen", more: ", address: 'Skjulte Vej 1', protected: true")
        let shown = installation.run("person show \(id)")
        #expect(!shown.out.contains("Hansen") && !shown.out.contains("Skjulte"))
        #expect(installation.run("person reveal \(id)", answers: [""]).status == .failed)
        let revealed = installation.run("person reveal \(id)", answers: ["A letter came back"])
        #expect(revealed.out.contains("Skjulte Vej 1"))
    }

    @Test("A restricted person is absent from search, and lifting needs the notice")
    func restrict() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Rita Rask")
        let restriction = installation.run("person restrict \(id) --ground accuracy").out
            .trimmingCharacters(in: .newlines)
        #expect(installation.run("person find Rita").out.isEmpty)
        #expect(!installation.run("person show \(id)").out.contains("Rask"))
        #expect(installation.run("person lift \(restriction)").status == .failed)
        #expect(installation.run("person lift \(restriction) --told").status == .done)
        #expect(installation.run("person find Rita").out.contains(id))
    }

    @Test("Erasing shows its plan first, needs the tenant's name, and keeps what is held")
    func erase() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Slet Mig")
        let plan = installation.run("person erase \(id)")
        #expect(plan.status == .refused)
        #expect(plan.err.contains("participant-profile"))
        #expect(installation.run("person find Slet").out.contains(id))
        let hold = installation.run("legal-hold add \(id) --reason complaint --review 2027-01-31").out
        #expect(installation.run("person erase \(id) --confirm=testby").status == .partly)
        #expect(installation.run("person find Slet").out.contains(id))
        _ = installation.run("legal-hold release \(hold.trimmingCharacters(in: .newlines))")
        #expect(installation.run("person erase \(id) --confirm=testby").status == .done)
        #expect(installation.run("person find Slet").out.isEmpty)
    }

    @Test("A restricted person is not erased on request before the restriction is lifted")
    func eraseRestricted() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Gem Mig")
        _ = installation.run("person restrict \(id) --ground claims")
        let refused = installation.run("person erase \(id) --confirm=testby")
        #expect(refused.status == .refused)
        #expect(refused.err.contains("restricted") && !refused.err.contains("Gem"))
    }

    @Test("A municipality refuses to erase on the ground archive until the archives have decided")
    func archive() throws {
        let installation = try TestInstallation.withTenant(kind: "municipality")
        let id = installation.addPerson("Arkiv Arnesen")
        #expect(installation.run("person erase \(id) --confirm=testby").status == .partly)
        #expect(installation.run("person find Arkiv").out.contains(id))
        _ = installation.run("archive decision participant-profile --reference 26/1")
        #expect(installation.run("person erase \(id) --confirm=testby").status == .done)
    }

    @Test("An export writes private files named without the person")
    func export() throws {
        let installation = try TestInstallation.withTenant()
        let id = installation.addPerson("Eks Portsen")
        let folder = installation.folder.appendingPathComponent("exports")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let result = installation.run(words: ["person", "export", id, "--folder", folder.path])
        #expect(result.status == .done)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count == 2)
        for file in files {
            #expect(!file.contains(id))
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.appendingPathComponent(file).path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
        #expect(installation.run(words: ["person", "export", id, "--folder", "/nowhere"]).status == .usage)
    }

    @Test("A request has its month, and an objection restricts until it is decided")
    func requests() throws {
        let installation = try TestInstallation.withTenant(day: "2026-01-31")
        let id = installation.addPerson("Anmod Andersen")
        #expect(installation.run("request register \(id) access").err.contains("2026-02-28"))
        let objection = installation.id("request register \(id) objection --channel phone")
        #expect(installation.run("person find Anmod").out.isEmpty)
        #expect(installation.run("request decide \(objection) overridden").status == .done)
        installation.clock.advance(days: 29)
        let listed = installation.run("request list")
        #expect(listed.status == .problems)
        #expect(listed.out.contains("OVERDUE"))
    }

    @Test("Somebody alike is refused until it is said to be meant")
    func duplicates() throws {
        let installation = try TestInstallation.withTenant()
        let one = installation.addPerson("Dobbelt Dahl", more: ", birthDay: '1980-02-29'")
        let refused = installation.run(
            "person add - --as participant", input: "{ name: 'Dobbelt Dahl', birthDay: '29-02-1980' }")
        #expect(refused.status == .refused)
        #expect(refused.err.contains(one))
        let two = installation.addPerson("Dobbelt Dahl", more: ", birthDay: '1980-02-29'")
        #expect(installation.run("person duplicates \(one)").out.contains(two))
        #expect(installation.run("person merge \(one) \(two)").status == .refused)
        #expect(installation.run("person merge \(one) \(two) --confirm=testby").status == .done)
        #expect(installation.run("person find Dobbelt --json").result["people"].map { ($0 as? [Any])?.count } == 1)
    }

    @Test("A dry run of adding a person leaves nobody")
    func dryRun() throws {
        let installation = try TestInstallation.withTenant()
        let result = installation.run("person add - --as participant --dry-run", input: "{ name: 'Prøve Person' }")
        #expect(result.status == .done)
        #expect(installation.run("person find Prøve").out.isEmpty)
        #expect(installation.run("audit verify").status == .done)
    }

    @Test("Bad ids, files and fields exit with 2 and repeat nothing that was typed")
    func badInput() throws {
        let installation = try TestInstallation.withTenant()
        for line in ["person show Hansen", "person erase 010203-1234 --confirm=testby"] {
            let result = installation.run(line)
            #expect(result.status == .usage)
            #expect(!result.err.contains("Hansen") && !result.err.contains("010203"))
        }
        let field = installation.run("person add - --as participant", input: "{ nmae: 'Hansen' }")
        #expect(field.status == .usage)
        #expect(field.err.contains("Did you mean name?") && !field.err.contains("Hansen"))
        #expect(installation.run("person add - --as participant", input: "\u{0}\u{1}").status == .usage)
    }
}
