import PersonalData

/// How long people have waited, in whole weeks: a number of days would say more about somebody than a report needs.
extension MeasuredRows {
    static func waiting(
        day: String, source: String = "''", where condition: String = "TRUE", whenGoing: String? = nil
    ) -> MeasuredRows {
        MeasuredRows(
            "waiting r", day: day, source: source, where: condition, whenGoing: whenGoing,
            going: [(.waitingList, "r.id IN \(records)")])
    }

    static let waitingLeft = waiting(
        day: "coalesce(r.ended, r.since)", where: "r.reason IS NOT NULL", whenGoing: "TRUE")

    static let waitingServed = waiting(
        day: "r.ended", source: weeks("r.since", "r.ended"), where: "r.reason = 'offered'")

    /// A seat's row stays when its person is forgotten, so nothing takes these away.
    static func seats(
        day: String, source: String = "''", where condition: String = "TRUE", from: String = ""
    ) -> MeasuredRows {
        MeasuredRows(
            "support_group g JOIN seat r ON r.group_id = g.id\(from)", programme: "g.programme", day: day,
            source: source, where: condition)
    }

    private static let place = " JOIN group_place p ON p.id = r.place"

    static let seatsSettled = seats(
        day: "coalesce(p.given, r.ended, r.asked)", where: "r.place IS NOT NULL OR r.reason IS NOT NULL",
        from: " LEFT\(place)")

    static let seatsServed = seats(day: "p.given", source: weeks("r.asked", "p.given"), from: place)

    private static func weeks(_ from: String, _ until: String) -> String { "CAST((\(until) - \(from)) / 7 AS TEXT)" }
}
