package import Participation
package import ProgrammeKit

/// What a programme's rules say about a step, in words that name this tenant's roles.
package struct Remark: Hashable, Sendable {
    /// Stable, for logs and programs, such as `cohort-too-small`.
    package let code: String
    /// Whether the step is refused.
    package let severity: Objection.Severity
    /// The key of the sentence in the programme's wording.
    package let wording: String
    /// The sentence with its figures.
    package let text: Text
    /// Every place is taken: the person waits for one.
    package var leadsToWaiting = false
}

/// What came of a step, and what should have been thought about once more.
package struct Considered<Value> {
    package let value: Value
    package let warnings: [Remark]

    init(_ value: Value, _ warnings: [Remark] = []) {
        self.value = value
        self.warnings = warnings
    }
}

extension Considered: Sendable where Value: Sendable {}

/// The programme's rules say no. Nothing was changed.
package struct Objected: Error, Equatable, CustomStringConvertible {
    /// Never empty.
    package let remarks: [Remark]

    package var codes: [String] { remarks.map(\.code) }

    /// Nothing but a missing place speaks against it.
    package var leadsToWaiting: Bool { remarks.allSatisfy(\.leadsToWaiting) }

    package var description: String {
        "Nothing was changed. " + remarks.map { $0.text.in(.english) }.joined(separator: " ")
    }
}
