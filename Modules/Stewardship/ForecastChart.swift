import Days
import HTML
import Pages
import PersonalData
import ProgrammeKit
import Retention

/// How much is erased in each of the coming months: people, and what belongs to people.
enum ForecastChart {
    private static let months = 12
    private static let people: Set<PersonalData.Category> = [
        .participantProfile, .volunteerProfile, .rejectedVolunteer, .relative,
    ]

    static func make(_ lines: [ForecastLine], from day: Day, _ language: Language) -> BarChart {
        let first = day.firstOfMonth
        let coming = (0..<months).map { first.adding(.months($0)) }
        let counts = coming.map { month in
            (month: month, counts: split(lines.filter { $0.month == month }))
        }
        return BarChart(
            id: "forecast", title: StewardshipWording.forecastTitle.in(language),
            conclusion: StewardshipWording.forecastConclusion(counts.map { ($0.month, $0.counts.0 + $0.counts.1) })
                .in(language),
            subject: StewardshipWording.month.in(language),
            measures: [StewardshipWording.profiles.in(language), StewardshipWording.otherRecords.in(language)],
            bars: counts.map {
                BarChart.Bar(StewardshipWording.name(ofMonth: $0.month).in(language), $0.counts.0, $0.counts.1)
            })
    }

    private static func split(_ lines: [ForecastLine]) -> (Int, Int) {
        lines.reduce(into: (0, 0)) { sums, line in
            if people.contains(line.category) { sums.0 += line.count } else { sums.1 += line.count }
        }
    }
}
