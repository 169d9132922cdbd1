import Days
import Participation
import People
import ProgrammeKit
import Store

/// Groups, a row a facilitator: a group is known by the day it began and by its place, so that no name is needed.
struct GroupsSheet: HistoryKind {
    let sheet = Sheet.groups
    let programme: ProgrammeID
    let plan: GroupPlan

    struct Values {
        let starts: Day
        let location: String
        let clock: Int
        let places: Int?
    }

    func people(_ reader: inout RowReader) -> [Whom] {
        [Whom(&reader, as: .volunteer, reference: .volunteerReference, cpr: .volunteerCPR)].compactMap { $0 }
    }

    func values(_ reader: inout RowReader, today: Day) -> Values? {
        let starts = reader.require(.groupStart, Cell.day)
        let place = reader.require(.place) { text throws(CellError) in try Cell.line(text, limit: 100) }
        let clock = reader.read(.clock, Cell.clock)
        let places = reader.read(.places) { text throws(CellError) in try Cell.number(text, in: 1...500) }
        guard let starts, let place else { return nil }
        return Values(starts: starts, location: place, clock: clock ?? 12 * 60, places: places)
    }

    func judge(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> Verdict {
        guard let group = try GroupFinder.find(tx, programme, values.starts, values.location).first else { return .new }
        guard let leader = people.first else { return .unchanged }
        return try Groups.facilitators(tx, group.id).contains { $0.person == leader } ? .unchanged : .new
    }

    func write(_ tx: borrowing Transaction, _ people: [PersonID], _ values: Values) throws -> [HistoryRecord] {
        let known = try GroupFinder.find(tx, programme, values.starts, values.location).first?.id
        let group = try known ?? add(tx, values)
        if let leader = people.first {
            let last = try Sessions.of(tx, group).last?.day ?? values.starts
            let until = last < tx.today ? last : nil
            try History.facilitator(tx, leader, of: group, since: values.starts, until: until)
        }
        return known == nil ? [.group(group)] : []
    }

    private func add(_ tx: borrowing Transaction, _ values: Values) throws -> GroupID {
        let plan = GroupPlan(
            manual: plan.manual, cadence: plan.cadence, minutes: plan.minutes, places: values.places ?? plan.places,
            facilitators: plan.facilitators, companionship: plan.companionship)
        let last = values.starts.adding(days: plan.cadence.days * max(0, plan.manual.themes.count - 1))
        let state: GroupState = last < tx.today ? .completed : values.starts <= tx.today ? .running : .recruiting
        let setting = GroupSetting(
            starts: values.starts, hour: values.clock / 60, minute: values.clock % 60, location: values.location)
        return try History.group(
            tx, in: programme, plan, setting, planned: min(values.starts, tx.today), state: state)
    }
}

enum GroupFinder {
    /// The groups that began on a day, at a place where one is given.
    static func find(
        _ tx: borrowing Transaction, _ programme: ProgrammeID, _ starts: Day, _ location: String?
    ) throws -> [Group] {
        try Groups.all(tx, in: programme).filter { group in
            group.setting.starts == starts
                && (location == nil || group.setting.location.lowercased() == location?.lowercased())
        }
    }
}
