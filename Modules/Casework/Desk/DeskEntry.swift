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

/// Every queue of a tenant as it stood at one point of the trail of writes, on one day.
struct DeskSnapshot: Sendable {
    let head: [UInt8]
    let day: Day
    let programmes: [ProgrammeID]
    let queues: [QueueKind: [DeskEntry]]
}
