public import Participation

/// What somebody pays for a year of everything that a programme does.
///
/// A price per person divides the budget of one period by the people of the same period, and leaves out whatever else the
/// budget paid for. So a report prints one for a period as long as the budget's alone, with the other output beside it.
public struct Budget: Hashable, Sendable {
    /// The sum of one calendar year.
    public let yearly: Amount
    /// Other programmes of the tenant that the same sum pays for.
    public let alsoPays: [ProgrammeID]

    /// A year's budget.
    public init(yearly: Amount, alsoPays: [ProgrammeID]) {
        self.yearly = yearly
        self.alsoPays = alsoPays
    }
}
