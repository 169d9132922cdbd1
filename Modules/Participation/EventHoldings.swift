import PersonalData

/// Events and open courses: numbers, and the volunteers who speak.
enum EventHoldings {
    static let all = [
        speakers,
        .impersonal(
            table: "event",
            columns: ["id", "programme", "kind", "clock", "place", "audience", "attended"],
            dates: ["day", "cancelled"]),
        .impersonal(table: "open_course", columns: ["group_id", "cooperation"]),
        .impersonal(table: "course_audience", columns: ["group_id", "audience"]),
        .impersonal(table: "course_quota", columns: ["group_id", "partner", "seats"]),
        .impersonal(table: "session_guests", columns: ["session", "count"]),
        .impersonal(table: "course_own_answer", columns: ["group_id", "aim", "answer", "count"]),
        .impersonal(table: "course_answer", columns: ["group_id", "aim", "answer", "count"]),
    ]

    private static let speakers = Holding(
        "event_speaker", .volunteerProfile, person: "person",
        columns: [.identifier("id"), .identifier("event"), .identifier("person"), .date("since")],
        day: "(SELECT day FROM event WHERE id = event_speaker.event)", erasure: .detach("person"))
}
