package import Days
package import ProgrammeKit

/// Days, times and periods as people say them: a date in figures leaves the weekday to be looked up.
package enum DayWording {
    /// "torsdag den 26. november", with the year where it is another one than this.
    package static func day(_ day: Day, _ language: Language, today: Day) -> String {
        let year = day.year == today.year ? "" : " \(day.year)"
        let (weekday, month) = (weekdays[day.weekday - 1], months[day.month - 1])
        return Text(
            "\(weekday.danish) den \(day.day). \(month.danish)\(year)",
            "\(weekday.english) \(day.day) \(month.english)\(year)"
        ).in(language)
    }

    /// "kl. 14.05", from minutes after midnight.
    package static func clock(_ minutes: Int, _ language: Language) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        let padded = minute < 10 ? "0\(minute)" : "\(minute)"
        return Text("kl. \(hour).\(padded)", "at \(hour):\(padded)").in(language)
    }

    /// "hver torsdag", of a series that begins on a day.
    package static func every(_ day: Day, _ language: Language) -> String {
        let weekday = weekdays[day.weekday - 1]
        return Text("hver \(weekday.danish)", "every \(weekday.english)").in(language)
    }

    /// "6 måneder".
    package static func period(_ period: Period, _ language: Language) -> String {
        let parts = [
            (period.months / 12, Text("år", period.months / 12 == 1 ? "year" : "years")),
            (period.months % 12, period.months % 12 == 1 ? Text("måned", "month") : Text("måneder", "months")),
            (period.days, period.days == 1 ? Text("dag", "day") : Text("dage", "days")),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1.in(language))" }
            .joined(separator: Text(" og ", " and ").in(language))
    }

    private static let weekdays = [
        Text("mandag", "Monday"), Text("tirsdag", "Tuesday"), Text("onsdag", "Wednesday"), Text("torsdag", "Thursday"),
        Text("fredag", "Friday"), Text("lørdag", "Saturday"), Text("søndag", "Sunday"),
    ]

    private static let months = [
        Text("januar", "January"), Text("februar", "February"), Text("marts", "March"), Text("april", "April"),
        Text("maj", "May"), Text("juni", "June"), Text("juli", "July"), Text("august", "August"),
        Text("september", "September"), Text("oktober", "October"), Text("november", "November"),
        Text("december", "December"),
    ]
}
