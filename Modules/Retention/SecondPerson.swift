/// Who counts as a second person. An operator of the command line may have an account on the pages too: the trails know
/// them by two ids, and whoever approves as the one what they do as the other has asked nobody.
package struct SecondPerson: Hashable, Sendable {
    /// The operator behind an account, each by its id in the trails.
    private let operators: [String: String]

    package init(accounts operators: [String: String] = [:]) { self.operators = operators }

    /// Whether two ids in the trails stand for two persons, as far as the tenant says.
    package func isAnother(_ one: String, than other: String) -> Bool { person(one) != person(other) }

    private func person(_ id: String) -> String { operators[id] ?? id }
}
