import Foundation
import HTML
import HTTP
import Pages
import Participation
import PersonalData
import ProgrammeKit
import Reception
import Sealing
import Store
import Tenancy

/// What the tenant decided: all of it is shown, and what a page may change is changed here, within its range.
enum SettingsPages {
    static let all: [Page] =
        [show] + Page.form(["settings", .word("programme")], for: .administrators, editing)

    private static let show = Page.show(["settings"], for: .administrators) { visit in
        visit.page(visit.say(SettingsWording.settings)) {
            visit.receipt(Receipt.self, &$0)
            $0.p(visit.say(SettingsWording.lead), .class("lead"))
            programmes(visit, &$0)
            $0.h2(visit.say(SettingsWording.tenant))
            $0.p(visit.say(SettingsWording.elsewhere))
            $0.summary(DecisionRows.rows(visit))
        }
    }

    private static func programmes(_ visit: Visit, _ html: inout HTML) {
        html.dataTable(
            visit.say(SettingsWording.programmes), id: "programmes",
            columns: [SettingsWording.programme, SettingsWording.offered].map { .words(visit.say($0)) }
        ) {
            for programme in visit.tenant.house.programmes {
                $0.row(
                    visit.say(visit.tenant.terms(of: programme).wording.name), to: .path("settings", programme.id.text),
                    visit.say(visit.tenant.isEnabled(programme.id) ? SettingsWording.yes : SettingsWording.no))
            }
        }
    }

    private static let editing = FormPage(
        begin: { visit in
            let programme = try programme(visit)
            var entered = Entered([
                "enabled": visit.tenant.isEnabled(programme.id) ? SettingField.yes : SettingField.no
            ])
            let settings = visit.tenant.terms(of: programme).settings
            for field in SettingField.all(of: programme) { field.begin(&entered, settings[field.setting]) }
            return entered
        },
        show: { visit, entered in
            let programme = try programme(visit)
            let wording = visit.tenant.terms(of: programme).wording
            return visit.page(visit.say(wording.name), entered) {
                $0.p(visit.say(wording.summary), .class("lead"))
                visit.form(&$0, version: version(visit)) {
                    $0.choices(
                        entered.field("enabled", visit.say(SettingsWording.enabledQuestion)), visit.language,
                        SettingField.answers(visit))
                    for field in SettingField.all(of: programme) { field.show(entered, wording, visit, &$0) }
                    $0.primary(visit.say(SettingsWording.save))
                }
                elsewhere(programme, wording, visit, &$0)
            }
        },
        submit: { visit, answers in
            let programme = try programme(visit)
            let enabled = answers.choice(
                "enabled", among: [SettingField.yes, SettingField.no], missing: SettingsWording.choose)
            let known = visit.tenant.terms(of: programme).settings
            var changes: [(setting: Setting, value: SettingValue)] = []
            for field in SettingField.all(of: programme) {
                guard let value = field.read(&answers), value != known[field.setting] else { continue }
                changes.append((field.setting, value))
            }
            try answers.check()
            return try save(visit, programme, isEnabled: enabled == SettingField.yes, changes)
        })

    /// The trail and the text change together: where the trail cannot be written, the text stays as it was.
    private static func save(
        _ visit: Visit, _ programme: any Programme, isEnabled: Bool,
        _ changes: [(setting: Setting, value: SettingValue)]
    ) throws -> Link {
        let link = try visit.write { tx in
            try visit.requireUnchanged(version(visit))
            var codes = changes.map(\.setting.key)
            if visit.tenant.isEnabled(programme.id) != isEnabled { codes.append(isEnabled ? "enabled" : "disabled") }
            try tx.audit("settings.change", detail: "\(programme.id) \(codes.joined(separator: " "))")
            try Refused.explaining {
                try visit.installation.set(programme.id, enabled: isEnabled, changes, for: visit.tenant.name)
            }
            return Receipt.saved.at("settings")
        }
        try visit.installation.reconfigured(visit.tenant).declarePurposes()
        return link
    }

    /// What a page cannot change, and where it is changed.
    private static func elsewhere(
        _ programme: any Programme, _ wording: Wording, _ visit: Visit, _ html: inout HTML
    ) {
        let others = programme.settings.filter { SettingField($0) == nil }
        guard !others.isEmpty else { return }
        html.h2(visit.say(SettingsWording.more))
        html.p(visit.say(SettingsWording.elsewhere))
        html.ul { for setting in others { $0.li(SettingField.title(of: setting, wording, visit.language)) } }
    }

    private static func programme(_ visit: Visit) throws -> any Programme {
        let word = try visit.word("programme")
        guard let found = visit.tenant.house.programmes.first(where: { $0.id.text == word }) else {
            throw StatusError(.notFound)
        }
        return found
    }

    /// The text as it stands in the file: somebody may change it with an editor meanwhile.
    private static func version(_ visit: Visit) -> String {
        let text = try? Data(contentsOf: visit.tenant.store.files.configuration)
        return Digest.of(Array(text ?? Data())).prefix(12).hex
    }
}
