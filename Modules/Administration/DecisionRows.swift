import Days
import Pages
import People
import PersonalData
import ProgrammeKit
import Reception
import Retention
import Tenancy

/// What stands in the tenant's file beside its programmes.
enum DecisionRows {
    static func rows(_ visit: Visit) -> [SummaryRow] {
        let known = visit.tenant.configuration
        let yesOrNo = { (flag: Bool) in visit.say(flag ? SettingsWording.yes : SettingsWording.no) }
        let purge = known.purge
        return [
            SummaryRow(visit.say(SettingsWording.name), known.name),
            SummaryRow(visit.say(SettingsWording.kind), visit.say(SettingsWording.kind(known.kind))),
            SummaryRow(visit.say(SettingsWording.title), known.alias.title),
            SummaryRow(visit.say(SettingsWording.host), known.alias.host ?? visit.say(SettingsWording.none)),
            SummaryRow(visit.say(SettingsWording.sender), known.alias.sender),
            SummaryRow(
                visit.say(SettingsWording.language), visit.say(SettingsWording.language(known.language))),
            SummaryRow(visit.say(SettingsWording.cpr), visit.say(SettingsWording.cpr(known.cpr))),
            SummaryRow(visit.say(SettingsWording.purgeNeedsTwo), yesOrNo(purge.twoPersons)),
            SummaryRow(visit.say(SettingsWording.exportNeedsTwo), yesOrNo(known.exportsNeedTwo)),
            SummaryRow(visit.say(SettingsWording.restoreNeedsTwo), yesOrNo(known.restoresNeedTwo)),
            SummaryRow(visit.say(SettingsWording.planDays), "\(purge.planValidDays)"),
            SummaryRow(
                visit.say(SettingsWording.mass),
                visit.say(SettingsWording.mass(purge.massThreshold.percent, purge.massThreshold.floor))),
            SummaryRow(visit.say(SettingsWording.backups), visit.say(SettingsWording.period(purge.backupPeriod))),
            SummaryRow(visit.say(SettingsWording.erasesWithdrawn), yesOrNo(known.erasesWithdrawn)),
            SummaryRow(visit.say(SettingsWording.archives), known.archives ?? visit.say(SettingsWording.none)),
            SummaryRow(
                visit.say(SettingsWording.operators), known.operators.map(\.id).sorted().joined(separator: ", ")),
        ]
    }
}
