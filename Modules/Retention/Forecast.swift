package import Days
package import PersonalData
import SQLite
package import Store

/// How many records of a category fall due in a month.
package struct ForecastLine: Equatable, Sendable {
    package let category: Category
    /// The first day of the month; what is overdue counts in the current one.
    package let month: Day
    package let count: Int
}

/// A record that will be erased soon, for the coordinator's list by name.
package struct Upcoming: Equatable, Sendable {
    package let category: Category
    package let person: PersonID
    package let record: Int64
    package let due: Day
}

/// What the rules in force will erase, as far as the clocks run today. Holds are not foretold: they may end any day.
package enum Forecast {
    /// The coming months with the current one first, by category and month; months without anything are left out.
    package static func months(
        _ tx: borrowing Transaction, inventory: Inventory, count: Int = 12
    ) throws -> [ForecastLine] {
        let first = tx.today.firstOfMonth
        var lines: [ForecastLine] = []
        for rule in try Rules.current(tx) {
            guard let records = Selection.records(of: rule.category, in: inventory) else { continue }
            var months: [Day: Int] = [:]
            try tx.forEach(
                "SELECT start, count(*) FROM (\(records)) WHERE start IS NOT NULL GROUP BY start"
            ) { row in
                let month = max(first, row.day(0).adding(rule.period).firstOfMonth)
                months[month, default: 0] += Int(row.int(1))
            }
            lines += months.sorted { $0.key < $1.key }
                .filter { isWithin($0.key, count, months: first) }
                .map { ForecastLine(category: rule.category, month: $0.key, count: $0.value) }
        }
        return lines
    }

    /// The records due after today and within so many days, by due day.
    package static func upcoming(
        _ tx: borrowing Transaction, inventory: Inventory, within days: Int = 30
    ) throws -> [Upcoming] {
        var found: [Upcoming] = []
        let (today, end) = (tx.today, tx.today.adding(days: days))
        for rule in try Rules.current(tx) {
            guard let records = Selection.records(of: rule.category, in: inventory) else { continue }
            try tx.forEach(
                "SELECT record, person, start FROM (\(records)) WHERE start > ? AND start <= ?",
                .day(rule.period.latestStart(dueBy: today)), .day(rule.period.latestStart(dueBy: end))
            ) { row in
                found.append(
                    Upcoming(
                        category: rule.category, person: row.id(1), record: row.int(0),
                        due: row.day(2).adding(rule.period)))
            }
        }
        return found.sorted {
            ($0.due, $0.category, $0.person, $0.record) < ($1.due, $1.category, $1.person, $1.record)
        }
    }

    private static func isWithin(_ month: Day, _ count: Int, months first: Day) -> Bool {
        (month.year - first.year) * 12 + month.month - first.month < count
    }
}
