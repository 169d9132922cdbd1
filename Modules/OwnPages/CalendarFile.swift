import Access
import Days
import ProgrammeKit
import Sealing

/// Appointments as a calendar reads them (RFC 5545). Every title is the same word.
struct CalendarFile {
    let text: String

    init(_ appointments: [OwnAppointment], made: Instant, token: Token) {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sammen//Aftale//DA", "METHOD:PUBLISH"]
        let events = appointments.flatMap { CalendarFile.event($0, made, token) }
        text = (head + events + ["END:VCALENDAR"]).map { "\($0)\r\n" }.joined()
    }

    private static func event(_ one: OwnAppointment, _ made: Instant, _ token: Token) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(uid(one, token))", "DTSTAMP:\(stamp(made))", "DTSTART:\(stamp(one.start))",
            "DURATION:PT\(one.minutes)M", "SUMMARY:\(CalendarWording.summary.danish)", "CLASS:PRIVATE",
            "STATUS:\(one.isCancelled ? "CANCELLED" : "CONFIRMED")", "END:VEVENT",
        ]
    }

    /// No id of ours: two calendars that show the same meeting do not give each other away.
    private static func uid(_ one: OwnAppointment, _ token: Token) -> String {
        Digest.of("calendar|\(token.text)|\(one.key)").prefix(16).hex
    }

    /// 20261126T130500Z
    private static func stamp(_ instant: Instant) -> String {
        let plain = instant.iso.filter { $0 != "-" && $0 != ":" }
        return plain.prefix(15) + "Z"
    }
}
