import Days
import ProgrammeKit

/// Days as people say them.
enum DayWording {
    /// "21. november 2026"
    static func date(_ day: Day, _ language: Language) -> String {
        switch language {
        case .danish: "\(day.day). \(months.danish[day.month - 1]) \(day.year)"
        case .english: "\(day.day) \(months.english[day.month - 1]) \(day.year)"
        }
    }

    /// "tirsdag 24. november 2026"
    static func weekday(_ day: Day, _ language: Language) -> String {
        let names = language == .danish ? weekdays.danish : weekdays.english
        return "\(names[day.weekday - 1]) \(date(day, language))"
    }

    /// "kl. 14.30"
    static func clock(_ minutes: Int, _ language: Language) -> String {
        let (hour, minute) = ("\(minutes / 60)", minutes % 60 < 10 ? "0\(minutes % 60)" : "\(minutes % 60)")
        return language == .danish ? "kl. \(hour).\(minute)" : "at \(hour):\(minute)"
    }

    /// How long ago a day was: "i dag", "i går", "12 dage".
    static func age(_ days: Int, _ language: Language) -> String {
        switch (days, language) {
        case (...0, .danish): "i dag"
        case (...0, .english): "today"
        case (1, .danish): "1 dag"
        case (1, .english): "1 day"
        case (..<60, .danish): "\(days) dage"
        case (..<60, .english): "\(days) days"
        case (_, .danish): "\(days / 30) måneder"
        case (_, .english): "\(days / 30) months"
        }
    }

    /// How often a pair means to meet.
    static func cadence(_ days: Int, _ language: Language) -> String {
        switch (days, language) {
        case (7, .danish): "hver uge"
        case (7, .english): "every week"
        case (14, .danish): "hver 14. dag"
        case (_, .danish): "hver \(days). dag"
        case (_, .english): "every \(days) days"
        }
    }

    private static let months = (
        danish: [
            "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
            "december",
        ],
        english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
    )

    private static let weekdays = (
        danish: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
        english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    )
}
