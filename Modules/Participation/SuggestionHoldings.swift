import PersonalData

/// Suggestions go as messages do, half a year after they were answered. One without a name is its own subject, and goes
/// with its key like any other.
enum SuggestionHoldings {
    static let all = [
        Holding(
            "suggestion", .message, person: "subject", record: "id",
            columns: [
                .identifier("id"), .clear("programme", "programme"), .identifier("subject"), .status("side"),
                .status("kind"), .date("made"), .sealed("words", "what you said of the programme"), .status("state"),
                .status("reason"), .sealed("answer", "the answer to it"), .date("decided"),
            ])
    ]

    static let source = RecordSource(
        .message,
        ended: "SELECT id AS record, subject AS person, decided AS start FROM suggestion WHERE state <> 'open'",
        all: "SELECT count(*) FROM suggestion")
}
