package import Days
package import ProgrammeKit

/// What is said where a former participant goes on as a volunteer. No word says that there was a case.
package enum PathwayWording {
    package static func waits(_ until: Day) -> Text {
        Text(
            "Ventetiden, som I selv har valgt, slutter \(until.danish). Tal med den frivillige om, hvad der passer.",
            "The waiting time that you set ends on \(until.iso). Talk with the volunteer about what suits.")
    }

    /// It says not from where: one of the two may have been supported then.
    package static let mayKnow = Text(
        "Kan kende nogen her i forvejen. Spørg dem hver for sig.",
        "May know somebody here already. Ask each of them alone.")

    package static let all = [waits(Day(number: 20_000)), mayKnow]
}
