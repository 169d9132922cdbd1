import Days
import Installed
import Outcomes
import Participation
import PersonalData
import ProgrammeKit
import Testing

/// What holds for every programme, whoever wrote it.
@Suite("Every installed programme")
struct ConformanceTests {
    @Test("Ids are unique, and a shipped id is never renamed")
    func ids() {
        let ids = Installed.programmes.map(\.id.text)
        #expect(Set(ids).count == ids.count)
        let shipped = [
            "one-to-one-mentoring", "peer-groups", "family-mentors", "visiting-friends", "recovery-courses",
        ]
        #expect(shipped.allSatisfy(ids.contains))
    }

    @Test("Every text is complete in Danish and English", arguments: Installed.programmes.map(\.id))
    func complete(id: ProgrammeID) throws {
        let wording = try programme(id).wording
        for (code, text) in wording.texts.merging(
            ["name": wording.name, "summary": wording.summary], uniquingKeysWith: { $1 })
        {
            #expect(!text.danish.isEmpty && !text.english.isEmpty, "\(code)")
        }
        for noun in wording.nouns.values {
            let forms = [
                noun.danish, noun.danishDefinite, noun.danishPlural, noun.danishDefinitePlural, noun.english,
                noun.englishPlural,
            ]
            #expect(forms.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("Every role has its noun", arguments: Installed.programmes.map(\.id))
    func roles(id: ProgrammeID) throws {
        let programme = try programme(id)
        #expect(Set(programme.roles.map(\.code)) == Set(programme.wording.nouns.keys))
        #expect(programme.roles.contains { $0.side == .participant } && programme.roles.contains { $0.side == .staff })
    }

    @Test(
        "Settings have unique keys, titles, and defaults that they would accept",
        arguments: Installed.programmes.map(\.id))
    func settings(id: ProgrammeID) throws {
        let programme = try programme(id)
        #expect(Set(programme.settings.map(\.key)).count == programme.settings.count)
        for setting in programme.settings {
            #expect(setting.refusal(of: setting.standard) == nil, "\(setting.key)")
            #expect(programme.wording.texts["setting.\(setting.key)"] != nil, "\(setting.key)")
        }
    }

    @Test(
        "Every purpose has data uses, and every use a purpose and a category", arguments: Installed.programmes.map(\.id)
    )
    func purposes(id: ProgrammeID) throws {
        let programme = try programme(id)
        #expect(Set(programme.dataUses.map(\.purpose)) == Set(programme.purposes.map(\.code)))
        #expect(Set(programme.dataUses.map(\.category)) == Set(programme.retention))
        #expect(Set(programme.dataUses).count == programme.dataUses.count)
        for purpose in programme.purposes {
            #expect(programme.wording.texts["purpose.\(purpose.code)"] != nil)
        }
    }

    @Test(
        "Every retention category has a start and a period for each kind of tenant",
        arguments: Installed.programmes.map(\.id))
    func retention(id: ProgrammeID) throws {
        for category in try programme(id).retention {
            let rule = Schedule.rule(of: category)
            #expect(rule.category == category && !rule.start.isEmpty)
            for kind in TenantKind.allCases {
                #expect(rule.period(for: kind).map { (try? Period($0)) != nil } == true, "\(category) \(kind)")
            }
        }
    }

    @Test(
        "Answers, sources, courses, prices, milestones and themes have their texts",
        arguments: Installed.programmes.map(\.id))
    func texts(id: ProgrammeID) throws {
        let programme = try programme(id)
        let needed =
            programme.answers(under: .standard).map { "answer.\($0)" }
            + programme.referralSources(under: .standard).map { "source.\($0)" }
            + programme.training(under: .standard).map { "course.\($0.code)" }
            + programme.prices(under: .standard).map { "price.\($0.code)" }
            + programme.milestones(under: .standard).map { "milestone.\($0.code)" }
            + programme.manuals(under: .standard).flatMap { $0.themes.map { "theme.\($0)" } }
            + programme.events(under: .standard).map { "event.\($0.code)" }
            + programme.bond(under: .standard).courses.flatMap { $0.aims.map { "aim.\($0)" } }
        #expect(needed.filter { programme.wording.texts[$0] == nil } == [])
    }

    @Test(
        "What is measured has a reader among the staff within two weeks, a purpose of the programme, and a beginning",
        arguments: Installed.programmes.map(\.id))
    func instruments(id: ProgrammeID) throws {
        let programme = try programme(id)
        let staff = programme.roles.filter { $0.side == .staff }.map(\.code)
        let measuring = programme.dataUses.filter { $0.field == .outcome && $0.category == .outcome }.map(\.purpose)
        let uses = programme.instruments(under: .standard)
        for use in uses {
            #expect(staff.contains(use.reading.role) && (1...14).contains(use.reading.days), "\(use.instrument)")
            #expect(measuring.contains(use.purpose), "\(use.instrument)")
            #expect(use.occasions.first == .start && use.occasions.count > 1, "\(use.instrument)")
            #expect(Set(use.occasions.map(\.code)).count == use.occasions.count, "\(use.instrument)")
        }
        #expect(Set(uses.map { "\($0.instrument) \($0.respondent)" }).count == uses.count)
    }

    @Test(
        "Who is measured is measured at start and end, participants and volunteers alike",
        arguments: Installed.programmes.map(\.id))
    func bothSides(id: ProgrammeID) throws {
        let programme = try programme(id)
        let uses = programme.instruments(under: .standard)
        #expect(uses.allSatisfy { $0.occasions.contains(.start) && $0.occasions.contains(.end) })
        guard !programme.training(under: .standard).isEmpty else { return }
        #expect(Set(uses.map(\.respondent.side)).isSuperset(of: Side.allCases))
    }

    @Test(
        "Where volunteers are trained or teach, they have supervision and a network",
        arguments: Installed.programmes.map(\.id))
    func supervision(id: ProgrammeID) throws {
        let programme = try programme(id)
        let teaches = !programme.bond(under: .standard).courses.isEmpty
        guard teaches || !programme.training(under: .standard).isEmpty else { return }
        let kinds = programme.events(under: .standard).filter { $0.audience == .volunteers }.map(\.code)
        #expect(Set(kinds).isSuperset(of: ["supervision", "volunteers-network"]))
    }

    @Test(
        "Half-way through a pair's time there is a conversation, and its ending is planned",
        arguments: Installed.programmes.map(\.id))
    func midway(id: ProgrammeID) throws {
        let programme = try programme(id)
        guard let plan = programme.bond(under: .standard).pairs, programme.wording.texts["duty.prepare-closing"] != nil
        else { return }
        var facts = Facts(day: Day(number: 20_000))
        (facts.isAdvised, facts.starts, facts.ends) = (true, facts.day, facts.day.adding(plan.length))
        facts.day = facts.day.adding(days: facts.day.days(until: facts.day.adding(plan.length)) / 2)
        #expect(programme.duties(given: facts, under: .standard).map(\.code) == ["midway-conversation"])
    }

    @Test("No field, answer or purpose asks for a diagnosis or a symptom", arguments: Installed.programmes.map(\.id))
    func noDiagnosis(id: ProgrammeID) throws {
        let programme = try programme(id)
        let codes =
            DataField.allCases.map(\.rawValue) + programme.answers(under: .standard)
            + programme.purposes.map(\.code) + programme.settings.map(\.key)
        let forbidden = ["diagnos", "symptom", "disorder", "illness", "ptsd"]
        #expect(codes.filter { code in forbidden.contains { code.contains($0) } } == [])
    }

    @Test("A group follows the newest manual", arguments: Installed.programmes.map(\.id))
    func manual(id: ProgrammeID) throws {
        let programme = try programme(id)
        guard let plan = programme.bond(under: .standard).groups else { return }
        #expect(programme.manuals(under: .standard).last == plan.manual)
        #expect(plan.places > 0 && plan.facilitators > 0 && plan.minutes > 0)
    }

    @Test("Each open course is a manual of its own, for somebody", arguments: Installed.programmes.map(\.id))
    func courses(id: ProgrammeID) throws {
        let programme = try programme(id)
        let courses = programme.bond(under: .standard).courses
        guard !courses.isEmpty else { return }
        #expect(programme.manuals(under: .standard) == courses.map(\.manual))
        #expect(Set(courses.map(\.subject)).count == courses.count)
        #expect(courses.allSatisfy { $0.seats > 0 && $0.teachers > 0 && !$0.audiences.isEmpty && !$0.aims.isEmpty })
    }

    @Test(
        "What is preferred may be said, and nothing that is required is preferred",
        arguments: Installed.programmes.map(\.id))
    func preferences(id: ProgrammeID) throws {
        let programme = try programme(id)
        let preferred = programme.preferences(under: .standard)
        #expect(Set(preferred).isSubset(of: programme.answers(under: .standard)))
        var facts = Facts(day: Day(number: 20_000))
        facts.side = .volunteer
        let silent = programme.objections(to: .accept, given: facts, under: .standard)
        facts.answers = Set(preferred)
        #expect(programme.objections(to: .accept, given: facts, under: .standard) == silent)
    }
}

/// The installed programme of an id.
func programme(_ id: ProgrammeID) throws -> any Programme {
    try #require(Installed.programmes.first { $0.id == id })
}
