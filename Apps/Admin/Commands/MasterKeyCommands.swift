import Sealing

/// The master key: made once, kept outside the data directory.
enum MasterKeyCommands {
    static let all: [Command] = [create]

    private static let create = Command(
        "keys create", "make the master key file, readable by its owner alone",
        details: "The path comes from --master-key or SAMMEN_MASTER_KEY. An existing file is never touched. Keep a copy "
            + "in a safe: without it no tenant can be opened.",
        json: "{ \"masterKey\" }",
        example: "sammen keys create --master-key /etc/sammen/master.key",
        work: .once { invocation in
            let path = invocation.settings.masterKey
            if invocation.settings.dryRun {
                return Outcome(messages: ["Dry run: nothing was changed."], result: ["masterKey": .text(path)])
            }
            try Sodium.start()
            try MasterKey.create(at: path)
            return Outcome([path], messages: ["Keep a copy of this file in a safe."], result: ["masterKey": .text(path)])
        })
}
