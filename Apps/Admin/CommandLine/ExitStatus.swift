/// What the process tells its caller, the same for every command. Timers and scripts rely on these numbers.
enum ExitStatus: Int32, Sendable, CaseIterable {
    case done = 0
    case failed = 1
    case usage = 2
    case partly = 3
    case problems = 4
    case refused = 5
    case noTenant = 10
    case locked = 11
    case wrongKey = 12
    case interrupted = 130

    /// One line for `sammen help exit`.
    var meaning: String {
        switch self {
        case .done: "done, or nothing to do"
        case .failed: "failed"
        case .usage: "usage or configuration is wrong"
        case .partly: "partly done"
        case .problems: "a check found problems"
        case .refused: "a confirmation is needed, or the work was refused for safety"
        case .noTenant: "no such tenant"
        case .locked: "locked by another process"
        case .wrongKey: "wrong key"
        case .interrupted: "interrupted"
        }
    }

    /// The status of a run over several tenants: what all agree on; else `partly` where something got done,
    /// `problems` where everything ran but a check found something, `failed` otherwise.
    static func summing(_ each: [ExitStatus]) -> ExitStatus {
        let kinds = Set(each)
        if kinds.contains(.interrupted) { return .interrupted }
        guard let first = kinds.first else { return .done }
        if kinds.count == 1 { return first }
        if kinds.isSubset(of: [.done, .problems]) { return .problems }
        let useful: Set<ExitStatus> = [.done, .partly, .problems]
        return kinds.isDisjoint(with: useful) ? .failed : .partly
    }
}
