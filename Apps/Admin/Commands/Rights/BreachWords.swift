import Days
import Rights
import Store

/// How breaches are printed.
enum BreachWords {
    /// A breach with its counts.
    struct Line {
        let breach: Breach
        let affected: Int
        let untold: Int

        init(_ tx: borrowing Transaction, _ breach: Breach) throws {
            self.breach = breach
            affected = try Breaches.affected(tx, by: breach.id).count
            untold = try Breaches.untold(tx, of: breach.id).count
        }
    }

    static func table(_ lines: [Line], at now: Instant) -> [String] {
        var table = TextTable(
            "Breach", "Kind", "Risk", "Reference", "Known since", ">Affected", ">Not told", "Authority")
        for line in lines {
            let breach = line.breach
            table.add(
                "\(breach.id)", breach.kind.rawValue, breach.risk.rawValue, breach.reference, moment(breach.aware),
                "\(line.affected)", "\(line.untold)", state(breach, at: now))
        }
        return table.lines()
    }

    static func page(_ line: Line, _ people: [PersonID], untold: Set<PersonID>, at now: Instant) -> Outcome {
        var list = TextTable("Person", "Told")
        for person in people { list.add("\(person)", untold.contains(person) ? "not yet" : "yes") }
        let told = people.map { person -> JSON in
            ["person": .of(person), "told": .bool(!untold.contains(person))]
        }
        guard case .object(var result) = json(line, at: now) else { return Outcome(result: [:]) }
        result["people"] = .list(told)
        return Outcome(
            table([line], at: now) + (people.isEmpty ? [] : [""] + list.lines()), result: .object(result))
    }

    static func json(_ line: Line, at now: Instant) -> JSON {
        let breach = line.breach
        let left = now.milliseconds(until: breach.deadline)
        return [
            "affected": .int(line.affected), "aware": .text(breach.aware.iso), "breach": .of(breach.id),
            "closed": .of(breach.closed), "deadline": .text(breach.deadline.iso),
            "hoursLeft": breach.awaitsReport ? .int(Int((Double(left) / 3_600_000).rounded(.down))) : .null,
            "kind": .text(breach.kind.rawValue), "overdue": .bool(breach.isOverdue(at: now)),
            "reference": .text(breach.reference), "reported": .text(breach.reported?.iso),
            "risk": .text(breach.risk.rawValue), "untold": .int(line.untold),
        ]
    }

    /// Day and minute by a Danish clock.
    static func moment(_ instant: Instant) -> String {
        let (hour, minute) = Copenhagen.clock(of: instant)
        return "\(Copenhagen.day(of: instant)) \(two(hour)):\(two(minute))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func state(_ breach: Breach, at now: Instant) -> String {
        if let reported = breach.reported { return "reported \(moment(reported))" }
        if !breach.awaitsReport { return breach.closed == nil ? "need not hear" : "closed \(breach.closed?.iso ?? "")" }
        let left = now.milliseconds(until: breach.deadline)
        return left < 0 ? "OVERDUE by \(span(-left))" : "\(span(left)) left"
    }

    private static func span(_ milliseconds: Int64) -> String {
        let minutes = milliseconds / 60_000
        return "\(minutes / 60) h \(minutes % 60) min"
    }
}
