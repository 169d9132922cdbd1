import PersonalData

/// What was agreed beside what was done: of matches that have ended, and of sessions that follow a manual.
extension MeasuredRows {
    /// Meetings that fit between a match's first day and its last, rounded as `Cadence.planned` does.
    static let agreed = MeasuredRows(
        ended, programme: "m.programme", day: "e.day",
        counting: "sum(max(0, (e.day - m.starts + m.cadence / 2) / m.cadence))",
        where: isAgreed, going: lastSide("m"))

    static func agreed(_ state: Meeting.State) -> MeasuredRows {
        MeasuredRows(
            "\(ended) JOIN meeting r ON r.match = m.id AND r.state = '\(state.rawValue)'", programme: "m.programme",
            day: "e.day", where: isAgreed, going: lastSide("m"))
    }

    private static let ended = "support_match m JOIN match_ending e ON e.match = m.id"
    private static let isAgreed = "m.kind = 'support' AND m.starts IS NOT NULL AND m.cadence > 0"

    /// Sessions concern nobody, so nothing takes them away.
    static let themes = MeasuredRows(
        "support_group g JOIN group_session r ON r.group_id = g.id", programme: "g.programme", day: "r.day",
        source: "r.theme || ':' || r.delivery", where: "r.delivery IS NOT NULL")
}
