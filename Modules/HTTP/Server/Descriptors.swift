import Glibc

/// How many files and sockets the process may have open.
enum Descriptors {
    /// Takes as many as the administrator grants, where the process has been given fewer, and says how many that is. The
    /// lower limit is there for programs that use `select(2)`, which this one does not.
    static func claimAll() -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return leastGiven }
        var wanted = limit
        wanted.rlim_cur = limit.rlim_max
        return Int(clamping: setrlimit(resource, &wanted) == 0 ? wanted.rlim_cur : limit.rlim_cur)
    }

    private static let leastGiven = 1_024
}
