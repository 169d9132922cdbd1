import PersonalData

/// Who came and who went, by the quarter: what is there at a quarter's end is all who came until then less all who went.
///
/// What is open when it is erased has ended too, or it would be counted as running for ever.
extension Measure {
    var flow: MeasuredRows {
        switch self {
        case .supportBegun: .enrolments(day: "r.started", source: MeasuredRows.quarter("r.started"))
        case .supportEnded:
            .enrolments(
                day: MeasuredRows.supportEnd, source: MeasuredRows.quarter(MeasuredRows.supportEnd),
                where: "r.reason IS NOT NULL", whenGoing: "TRUE")
        case .placesBegun: .places(source: MeasuredRows.quarter("r.started"))
        case .placesEnded:
            .places(
                day: MeasuredRows.placeEnd, source: MeasuredRows.quarter(MeasuredRows.placeEnd),
                where: "r.started IS NOT NULL AND r.reason IS NOT NULL", whenGoing: "r.started IS NOT NULL")
        case .volunteersBegun: .confirmed(day: "c.day", source: MeasuredRows.quarter("c.day"))
        default:
            .confirmed(
                day: MeasuredRows.volunteerEnd, source: MeasuredRows.quarter(MeasuredRows.volunteerEnd),
                where: "r.closing IS NOT NULL", whenGoing: "TRUE")
        }
    }
}

extension MeasuredRows {
    /// An end on a day that nobody wrote down counts where the course began.
    fileprivate static let supportEnd = "coalesce(r.closed, r.started)"
    fileprivate static let placeEnd = "coalesce(r.ended, r.started)"
    fileprivate static let volunteerEnd = "coalesce(r.closed, c.day)"

    /// `Q1` to `Q4`.
    static func quarter(_ day: String) -> String {
        "'Q' || ((CAST(strftime('%m', (\(day)) * 86400, 'unixepoch') AS INTEGER) + 2) / 3)"
    }

    /// Confirmed volunteers so many days later, whether they had left by then, and in which quarter that day lies.
    static func staying(days: Int) -> MeasuredRows {
        let day = "c.day + \(days)"
        return confirmed(
            day: day,
            source: """
                CASE WHEN r.closing IS NULL OR r.closed >= \(day) THEN 'active-' ELSE 'left-' END || \(quarter(day))
                """)
    }

    /// The first match or group that falls into a volunteer's time.
    static let active = MeasuredRows(
        """
        (SELECT v.person, v.programme, (SELECT min(day) FROM (
            SELECT m.starts AS day FROM support_match m WHERE m.volunteer = v.person AND m.programme = v.programme
            UNION ALL SELECT g.starts FROM group_leader l JOIN support_group g ON g.id = l.group_id
                WHERE l.person = v.person AND g.programme = v.programme AND \(hasRun("g"))
            ) WHERE day >= v.interested AND (v.closed IS NULL OR day <= v.closed)) AS day
        FROM volunteering v) r
        """, day: "r.day", going: [(.volunteerProfile, "r.person IN \(persons)")])
}
