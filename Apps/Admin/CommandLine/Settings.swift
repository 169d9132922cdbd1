/// The global options after precedence: flag, then environment, then configuration file, then default.
struct Settings {
    private let values: [String: String]
    private let given: [String: [String]]

    /// - Throws: ``UsageError`` when a switch is neither true nor false, or options exclude each other.
    init(_ given: [String: [String]], environment: [String: String]) throws {
        self.given = given
        let path = given["config"]?.first ?? environment["SAMMEN_CONFIG"]
        let file = try ConfigurationFile.read(path)
        values = GlobalOptions.settings.reduce(into: [:]) { values, option in
            let flag = given[option.name].map { $0.first ?? "true" }
            let fromEnvironment = environment[GlobalOptions.variable(option)].flatMap { $0.isEmpty ? nil : $0 }
            values[option.name] =
                flag ?? fromEnvironment ?? file[option.name] ?? GlobalOptions.defaults[option.name]
        }
        try checkSwitches()
        if given["quiet"] != nil, given["verbose"] != nil { throw UsageError.conflict("--quiet", "--verbose") }
        if given["tenant"] != nil, allTenants { throw UsageError.conflict("--tenant", "--all-tenants") }
    }

    private func checkSwitches() throws {
        for option in GlobalOptions.settings where option.value == nil {
            guard let value = values[option.name], !["true", "false", "1", "0"].contains(value) else { continue }
            throw UsageError.badValue("--\(option.name) (\(GlobalOptions.variable(option)))", wanted: "true or false")
        }
    }

    private func flag(_ name: String) -> Bool {
        values[name] == "true" || values[name] == "1"
    }

    var tenant: String? { values["tenant"] }
    var data: String { values["data"] ?? "" }
    var masterKey: String { values["master-key"] ?? "" }
    var json: Bool { flag("json") }
    var quiet: Bool { flag("quiet") }
    var verbose: Bool { flag("verbose") }
    var noColor: Bool { flag("no-color") }
    var noInput: Bool { flag("no-input") }
    var allTenants: Bool { given["all-tenants"] != nil }
    var yes: Bool { given["yes"] != nil }
    var dryRun: Bool { given["dry-run"] != nil }
    var confirm: String? { given["confirm"]?.first }
}
