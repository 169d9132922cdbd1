import Days
import Installed
import Participation
import People
import PersonalData
import ProgrammeKit
import Retention
import Tenancy
import Testing

@Suite("A tenant's configuration")
struct ConfigurationTests {
    @Test("The least that must be said gives the defaults of its kind")
    func least() throws {
        let read = try configuration("{ kind: 'municipality', name: 'Vejle Kommune', \(operators) }")
        #expect(read.kind == .municipality)
        #expect(read.language == .danish)
        #expect(read.purge.planValidDays == 3)
        #expect(!read.purge.twoPersons)
        #expect(read.purge.backupPeriod.description == "P35D")
        #expect(read.keyCopyPeriod == read.purge.backupPeriod)
        #expect(read.alias.title == "Aftale")
        #expect(read.programmes.isEmpty)
        guard case .held = read.cpr else {
            Issue.record("a municipality may hold CPR numbers")
            return
        }
    }

    @Test("Comments, unquoted keys and trailing commas are allowed")
    func json5() throws {
        let read = try configuration(
            """
            {
                // the controller
                kind: "region", name: 'Regionen', /* two
                lines */ \(operators),
                programmes: { "peer-groups": { }, },
            }
            """)
        #expect(read.kind == .region)
        #expect(read.programmes.map(\.id) == ["peer-groups"])
        #expect(read.programmes.map(\.isEnabled) == [true])
    }

    @Test("A key with a typing error is refused with its path and the nearest name")
    func typo() {
        #expect(refusal("{ kind: 'region', nmae: 'x', \(operators) }") == .unknownKey(path: "nmae", nearest: "name"))
        #expect(
            refusal("{ kind: 'region', name: 'x', \(operators), retention: { 'plan-dys': 3 } }")
                == .unknownKey(path: "retention.plan-dys", nearest: "plan-days"))
        #expect(
            refusal("{ kind: 'region', name: 'x', \(operators), zebra: 1 }") == .unknownKey(path: "zebra", nearest: nil)
        )
    }

    @Test("A programme that is not installed is refused with the nearest one")
    func unknownProgramme() {
        let error = refusal(programmes("'peer-gruops': {}"))
        #expect(error == .unknownProgramme(path: "programmes.peer-gruops", nearest: "peer-groups"))
        #expect(error?.description.contains("did you mean peer-groups?") == true)
    }

    @Test("A setting with a typing error is refused with its whole path and the nearest one")
    func unknownSetting() {
        #expect(
            refusal(programmes("'one-to-one-mentoring': { settings: { match: { mnths: 6 } } }"))
                == .unknownKey(path: "programmes.one-to-one-mentoring.settings.match.mnths", nearest: "match.months"))
        #expect(
            refusal(programmes("'one-to-one-mentoring': { settings: { mtach: { months: 6 } } }"))
                == .unknownKey(path: "programmes.one-to-one-mentoring.settings.mtach", nearest: "match"))
        #expect(
            refusal(programmes("'peer-groups': { setings: {} }"))
                == .unknownKey(path: "programmes.peer-groups.setings", nearest: "settings"))
    }

    @Test("A value outside its range is refused, and the range named")
    func range() {
        let error = refusal(programmes("'one-to-one-mentoring': { settings: { match: { months: 60 } } }"))
        #expect(
            error?.description
                == "tenant.json: programmes.one-to-one-mentoring.settings.match.months is 60, but must be a whole "
                + "number from 1 to 24")
        #expect(
            refusal("{ kind: 'region', name: 'x', \(operators), retention: { 'plan-days': 15 } }")?.description
                .contains("1 to 14") == true)
    }

    @Test("A value of another kind is refused", arguments: ["'6'", "6.5", "true", "null", "[6]", "{ a: 6 }"])
    func kind(value: String) {
        guard
            case .wrongKind(let path, let expected)? = refusal(
                programmes("'one-to-one-mentoring': { settings: { match: { months: \(value) } } }"))
        else {
            Issue.record("\(value) was not refused as another kind")
            return
        }
        #expect(path == "programmes.one-to-one-mentoring.settings.match.months")
        #expect(expected == "a whole number from 1 to 24")
    }

    @Test("Settings of every kind reach the rules")
    func settings() throws {
        let read = try configuration(
            programmes(
                """
                'peer-groups': { settings: {
                    target: { 'age-inclusive': false, 'section-82': ['82b'] },
                    partners: ['SIND'],
                    manual: { versions: [{ version: '2', themes: ['Velkommen', 'Farvel'] }] },
                    prices: [{ code: 'one-weekly-group', kroner: 150000, participants: 50, 'published-kroner': 3100 }],
                } }
                """))
        let programme = try #require(Installed.programmes.first { $0.id == "peer-groups" })
        let settings = try #require(read.programme("peer-groups")).settings
        #expect(programme.answers(under: settings).contains("82b"))
        #expect(!programme.answers(under: settings).contains("82a"))
        #expect(programme.prices(under: settings).first?.perParticipant?.description == "3,000.00")
        #expect(programme.manuals(under: settings).map(\.version) == ["1", "2"])
    }

    @Test("A version of the manual that groups have run with can't be changed")
    func manual() {
        guard
            case .refused(let path, let because)? = refusal(
                programmes("'peer-groups': { settings: { manual: { versions: [{ version: '1', themes: ['x'] }] } } }"))
        else {
            Issue.record("a changed version was accepted")
            return
        }
        #expect(path.hasSuffix("manual.versions") && because.contains("one version"))
    }

    @Test("A role gets four Danish forms or two English ones, and an unknown role is refused")
    func wording() throws {
        let read = try configuration(
            programmes(
                "'one-to-one-mentoring': { wording: { mentor: { da: ['ven', 'vennen', 'venner', 'vennerne'] } } }"))
        let wording = try #require(read.programme("one-to-one-mentoring")).wording
        #expect(wording.nouns["mentor"]?.danishDefinite == "vennen")
        #expect(wording.nouns["mentor"]?.english == "mentor")
        #expect(
            refusal(programmes("'one-to-one-mentoring': { wording: { mentor: { da: ['ven'] } } }"))
                == .wrongKind(
                    path: "programmes.one-to-one-mentoring.wording.mentor.da",
                    expected: "four forms, such as [mentor, mentoren, mentorer, mentorerne]"))
        #expect(
            refusal(programmes("'one-to-one-mentoring': { wording: { mentr: {} } }"))
                == .unknownKey(path: "programmes.one-to-one-mentoring.wording.mentr", nearest: "mentor"))
    }

    @Test("A tenant names another basis for a purpose, of a closed list")
    func bases() throws {
        let read = try configuration(programmes("'peer-groups': { bases: { support: 'consent' } }"))
        #expect(read.programme("peer-groups")?.bases == ["support": .consent])
        guard case .refused? = refusal(programmes("'peer-groups': { bases: { support: 'consnet' } }")) else {
            Issue.record("an unknown basis was accepted")
            return
        }
    }

    @Test("Text that is no JSON is refused with its place and without its content")
    func syntax() throws {
        let error = refusal("{ kind: 'region',\n name: secret name }")
        guard case .syntax(let place)? = error else {
            Issue.record("not refused")
            return
        }
        #expect(place?.hasPrefix("line 2") == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test("Anything but an object is refused", arguments: ["", "[]", "1", "null", "{"])
    func noObject(text: String) {
        #expect(refusal(text) != nil)
    }
}

@Suite("Who may run commands, and what strangers see")
struct OperatorsAndAliasTests {
    @Test("A word about health in a public name is refused", arguments: ["host", "sender", "title"])
    func revealing(key: String) {
        for word in ["ptsd", "Psykiatri", "recovery-cafe", "SelvMord", "ensomhed"] {
            let text = "{ kind: 'region', name: 'x', \(operators), alias: { \(key): '\(word)' } }"
            #expect(refusal(text) == .revealing(path: "alias.\(key)"))
            #expect(refusal(text)?.description.contains(word) == false)
        }
    }

    @Test("A neutral name is allowed")
    func neutral() throws {
        let read = try configuration(
            "{ kind: 'region', name: 'x', \(operators), alias: { host: 'aftale.example.dk', title: 'Kalender' } }")
        #expect(read.alias.host == "aftale.example.dk")
        #expect(read.alias.title == "Kalender")
    }

    @Test("A tenant has an operator, and two operators are two users")
    func twoUsers() {
        guard case .missing(let path, _)? = refusal("{ kind: 'region', name: 'x' }") else {
            Issue.record("nobody may run it")
            return
        }
        #expect(path == "operators")
        guard
            case .refused? = refusal(
                "{ kind: 'region', name: 'x', operators: { a: { user: 'u' }, b: { user: 'u' } } }")
        else {
            Issue.record("one user twice")
            return
        }
    }

    @Test("An operator has the roles that are named, or all")
    func roles() throws {
        let read = try configuration(
            "{ kind: 'region', name: 'x', operators: { a: { user: 'u', roles: ['approver'] }, b: { user: 'v' } } }")
        #expect(read.operator(user: "u")?.roles == [.approver])
        #expect(read.operator(user: "v")?.roles == Set(OperatorRole.allCases))
        #expect(read.operator(user: "w") == nil)
    }

    @Test("An association holds CPR numbers only on a stated ground")
    func cpr() throws {
        let association = "kind: 'association', name: 'x', operators: { a: { user: 'u' } }"
        #expect(try configuration("{ \(association) }").cpr == .notHeld)
        guard case .missing(let path, _)? = refusal("{ \(association), cpr: { held: true } }") else {
            Issue.record("held without a ground")
            return
        }
        #expect(path == "cpr.ground")
        let read = try configuration("{ \(association), cpr: { held: true, ground: 'samtykke' } }")
        #expect(read.cpr == .held(ground: "samtykke"))
    }

    @Test("The template of a new tenant is a configuration, whatever the name holds")
    func template() throws {
        for kind in TenantKind.allCases {
            let template = ConfigurationTemplate(
                kind: kind, name: "\"Ærø\" \\ {Kommune}", operatorID: "op-1", user: "root",
                programmes: ["peer-groups"])
            let read = try TenantConfiguration(template.text, installed: Installed.programmes)
            #expect(read.kind == kind)
            #expect(read.name == "\"Ærø\" \\ {Kommune}")
            #expect(read.operator(user: "root")?.id == "op-1")
            #expect(read.programme("peer-groups")?.isEnabled == true)
        }
    }
}

let operators = "operators: { 'op-1': { user: 'somebody' } }"

func programmes(_ text: String) -> String {
    "{ kind: 'municipality', name: 'x', \(operators), programmes: { \(text) } }"
}

func configuration(_ text: String) throws -> TenantConfiguration {
    try TenantConfiguration(Array(text.utf8), installed: Installed.programmes)
}

/// Why a configuration is refused; nil when it is accepted.
func refusal(_ text: String) -> ConfigurationError? {
    do {
        _ = try configuration(text)
        return nil
    } catch {
        return error as? ConfigurationError
    }
}
