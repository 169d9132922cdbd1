import Days
import Participation
import Store

/// A row as it is kept: ids and codes, never a name.
struct DeskEntry: Sendable {
    let subject: DeskSubject
    let programme: ProgrammeID?
    let persons: [PersonID]
    let day: Day
    let isLate: Bool
    let code: String?
    /// The key of a duty's sentence.
    let wording: String?
    /// The account of the coordinator who sees to it; nil where nobody does.
    var responsible: String?

    init(
        _ subject: DeskSubject, in programme: ProgrammeID?, _ persons: [PersonID], day: Day, isLate: Bool = false,
        code: String? = nil, wording: String? = nil
    ) {
        self.subject = subject
        self.programme = programme
        self.persons = persons
        self.day = day
        self.isLate = isLate
        self.code = code
        self.wording = wording
    }
}

extension DeskEntry {
    /// Whose responsibility counts, the nearest first: that of a match before that of its people.
    var charges: [Charge] {
        switch subject {
        case .match(let match): [.match(match)] + persons.map { .person($0) }
        case .group(let group): [.group(group)]
        default: persons.map { .person($0) }
        }
    }
}

/// Every queue of a tenant as it stood at one point of the trail of writes, on one day.
struct DeskSnapshot: Sendable {
    let head: [UInt8]
    let day: Day
    let programmes: [ProgrammeID]
    let queues: [QueueKind: [DeskEntry]]
    /// The same, of each coordinator who is responsible for anything.
    let shares: [String: [QueueKind: [DeskEntry]]]
    /// Rows that nobody is responsible for.
    let unowned: Int

    init(
        head: [UInt8], day: Day, programmes: [ProgrammeID], queues: [QueueKind: [DeskEntry]], responsible: Set<String>
    ) {
        (self.head, self.day, self.programmes, self.queues) = (head, day, programmes, queues)
        var shares = Dictionary(uniqueKeysWithValues: responsible.map { ($0, [QueueKind: [DeskEntry]]()) })
        var unowned = 0
        for (kind, entries) in queues {
            for entry in entries {
                if let owner = entry.responsible { shares[owner, default: [:]][kind, default: []].append(entry) }
                if entry.responsible == nil { unowned += 1 }
            }
        }
        (self.shares, self.unowned) = (shares, unowned)
    }

    /// The queues of one coordinator, or of everybody.
    func queues(of coordinator: String?) -> [QueueKind: [DeskEntry]] {
        coordinator.map { shares[$0] ?? [:] } ?? queues
    }
}
