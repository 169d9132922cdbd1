import Days
import People
import PersonalData
import Retention

extension PurgePolicy {
    /// What a tenant says about its purges, within the ranges that keep them safe.
    init(_ section: Section, kind: TenantKind, backupPeriod: Period) throws {
        try section.allow(["plan-days", "mass-percent", "mass-floor", "two-persons", "clock-jump-days"])
        let standard = PurgePolicy(kind: kind, backupPeriod: backupPeriod)
        self.init(
            kind: kind,
            planValidDays: try section.number("plan-days", in: 1...14) ?? standard.planValidDays,
            massThreshold: MassThreshold(
                percent: try section.number("mass-percent", in: 1...100) ?? standard.massThreshold.percent,
                floor: try section.number("mass-floor", in: 0...10_000) ?? standard.massThreshold.floor),
            twoPersons: try section.flag("two-persons") ?? standard.twoPersons,
            clockJumpLimitDays: try section.number("clock-jump-days", in: 1...366) ?? standard.clockJumpLimitDays,
            backupPeriod: backupPeriod)
    }
}

extension CPRPolicy {
    /// Public authorities may hold CPR numbers (databeskyttelsesloven § 11(1)); an association needs a stated ground.
    init(_ section: Section, kind: TenantKind) throws {
        try section.allow(["held", "ground"])
        let ground = try section.text("ground") ?? (kind == .association ? nil : "databeskyttelsesloven § 11, stk. 1")
        guard try section.flag("held") ?? (kind != .association) else {
            self = .notHeld
            return
        }
        self = .held(ground: try section.required("ground", ground, expected: "the legal ground to hold CPR numbers"))
    }
}
