/// Named places where a test may end the work, to show that nothing is lost there. In service they do nothing.
package struct FaultPoints: Sendable {
    private let reached: (@Sendable (String) throws -> Void)?

    /// In service.
    package static let none = FaultPoints(reached: nil)

    /// In tests: the closure is told each place, and may throw.
    package static func calling(_ reached: @escaping @Sendable (String) throws -> Void) -> FaultPoints {
        FaultPoints(reached: reached)
    }

    package func reach(_ place: String) throws { try reached?(place) }
}
