/// What a command found or did: text and JSON of the same facts.
struct Outcome {
    var status: ExitStatus
    /// Lines of data for standard output.
    var lines: [String]
    /// What happened and what to do next, for standard error.
    var messages: [String]
    /// The `result` of the JSON document.
    var result: JSON

    init(_ lines: [String] = [], messages: [String] = [], result: JSON, status: ExitStatus = .done) {
        self.lines = lines
        self.messages = messages
        self.result = result
        self.status = status
    }
}
