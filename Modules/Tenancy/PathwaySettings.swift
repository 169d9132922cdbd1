/// How a tenant lets former participants become volunteers.
package struct PathwaySettings: Hashable, Sendable {
    /// Months between the end of somebody's own support and their confirmation as a volunteer. It warns and refuses
    /// nothing: people are ready at different times. Zero: none.
    package let waitMonths: Int

    /// What holds where a tenant says nothing.
    package static let standard = PathwaySettings(waitMonths: 3)

    init(waitMonths: Int) { self.waitMonths = waitMonths }

    init(_ section: Section) throws {
        try section.allow(["wait-months"])
        waitMonths = try section.number("wait-months", in: 0...24) ?? PathwaySettings.standard.waitMonths
    }
}
