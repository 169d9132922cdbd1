/// Options that every command understands.
enum GlobalOptions {
    static let all: [Option] =
        settings + [
            Option("all-tenants", "repeat the command for every tenant (for timers)"),
            Option("config", "FILE", "configuration file; default \(ConfigurationFile.standardPath)"),
            Option("yes", "answer yes to plain questions; never replaces --confirm"),
            Option("dry-run", "show what would happen; change nothing"),
            Option("confirm", "TENANT", "go ahead with something that cannot be undone on this tenant"),
            Option("help", "show help", short: "h"),
        ]

    /// Those that may also come from the environment (`SAMMEN_…`) or the configuration file. What confirms or
    /// changes a command's meaning is not among them: it must stand on the command line itself.
    static let settings: [Option] = [
        Option("tenant", "NAME", "the tenant to work on"),
        Option("data", "DIRECTORY", "directory of all tenants; default /var/lib/sammen"),
        Option("master-key", "FILE", "file with the master key; default /etc/sammen/master.key"),
        Option("json", "print one JSON document instead of text"),
        Option("quiet", "no messages, errors excepted", short: "q"),
        Option("verbose", "say more about what happens", short: "v"),
        Option("no-color", "no colours; NO_COLOR does the same"),
        Option("no-input", "never ask; fail with exit 5 instead"),
    ]

    static let defaults = ["data": "/var/lib/sammen", "master-key": "/etc/sammen/master.key"]

    static func variable(_ option: Option) -> String {
        "SAMMEN_" + option.name.uppercased().replacing("-", with: "_")
    }
}
