package import Days
package import PersonalData

/// What a tenant decided about its purges.
package struct PurgePolicy: Hashable, Sendable {
    package var kind: TenantKind
    /// Days a plan stays valid, so that a second approver may be in on Tuesday; 1 to 14.
    package var planValidDays: Int
    package var massThreshold: MassThreshold
    /// Whether rules and plans need a second named person.
    package var twoPersons: Bool
    /// Who counts as a second one.
    package var persons = SecondPerson()
    /// How far the clock may have moved since the last trusted time, in days.
    package var clockJumpLimitDays: Int
    /// How long a backup lives after it was made.
    package var backupPeriod: Period

    package init(
        kind: TenantKind, planValidDays: Int = 3, massThreshold: MassThreshold = MassThreshold(),
        twoPersons: Bool = false, clockJumpLimitDays: Int = 45, backupPeriod: Period
    ) {
        self.kind = kind
        self.planValidDays = min(max(planValidDays, 1), 14)
        self.massThreshold = massThreshold
        self.twoPersons = twoPersons
        self.clockJumpLimitDays = clockJumpLimitDays
        self.backupPeriod = backupPeriod
    }

    /// Who counts as the second person that is demanded; nil where one is enough.
    package var secondPerson: SecondPerson? { twoPersons ? persons : nil }
}

/// Above which number of records a purge wants to be told that so many are meant.
package struct MassThreshold: Hashable, Sendable {
    /// Percent of all records of the planned categories.
    package var percent: Int
    /// Never asks below this many.
    package var floor: Int

    package init(percent: Int = 20, floor: Int = 50) {
        self.percent = percent
        self.floor = floor
    }

    /// The greatest number that passes unasked.
    package func limit(total: Int) -> Int { max(floor, total * percent / 100) }
}
