import Glibc
import Locks

/// The line `Date: …`, made anew once a second (RFC 9110, section 6.6.1).
final class DateHeader: Sendable {
    private let cached = Guarded<(second: time_t, line: [UInt8])>((-1, []))

    func append(to bytes: inout [UInt8]) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &now)
        cached.withLock { cached in
            if cached.second != now.tv_sec {
                cached = (now.tv_sec, Array("Date: \(DateHeader.text(now.tv_sec))\r\n".utf8))
            }
            bytes += cached.line
        }
    }

    /// IMF-fixdate (RFC 9110, section 5.6.7) of a Unix time.
    static func text(_ second: time_t) -> String {
        var second = second
        var parts = tm()
        gmtime_r(&second, &parts)
        func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        let time = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
        let day = "\(days[Int(parts.tm_wday)]), \(padded(parts.tm_mday)) \(months[Int(parts.tm_mon)])"
        return "\(day) \(parts.tm_year + 1900) \(time) GMT"
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
