import Days

/// The date of a mail (RFC 5322, 3.3), in UTC.
enum MailDate {
    static func text(_ instant: Instant) -> String {
        let day = instant.iso.prefix(10)
        let clock = instant.iso.dropFirst(11).prefix(8)
        guard let date = try? Day(iso: String(day)) else { return String(day) }
        return "\(weekdays[date.weekday - 1]), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
