import Access
package import Days
package import Participation
import People
package import Store

/// A worry about somebody goes to one who works with that person, and to a second one who reads it when the first is away.
package enum ConcernSteps {
    /// Who reads the worries about somebody.
    package enum Readers: Sendable {
        /// The advisers of families: a coordinator learns of none, so that nobody of the family can hear of it there.
        case advisers
        case coordinators
    }

    /// - Parameter families: the programmes that bring volunteers together with households.
    package static func readers(
        _ tx: borrowing Transaction, of person: PersonID, families: Set<ProgrammeID>
    ) throws -> Readers {
        try FamilyCircle.includes(tx, person, in: families) ? .advisers : .coordinators
    }

    /// - Parameter person: the one who is worried for, never the one whom a worry is about: what one adult says of the
    ///   other must not come out with that other's data.
    /// - Throws: `CaseworkError.noSecondReader` where fewer than two could read it.
    @discardableResult
    package static func raise(
        _ tx: borrowing Transaction, for person: PersonID, words: String, acute: Bool, topic: ConcernTopic,
        families: Set<ProgrammeID>
    ) throws -> ConcernID {
        let line =
            switch try readers(tx, of: person, families: families) {
            case .advisers: try line(tx, of: .familyAdviser, first: adviser(tx, of: person))
            case .coordinators: try line(tx, of: .coordinator, first: Responsibilities.of(tx, .person(person)))
            }
        guard line.count > 1 else { throw CaseworkError.noSecondReader }
        return try Concerns.raise(
            tx, about: person, words: words, acute: acute, topic: topic, handler: line[0], deputy: line[1], on: tx.today
        )
    }

    private static func adviser(_ tx: borrowing Transaction, of person: PersonID) throws -> String? {
        try Matches.of(tx, person, as: .participant).last { $0.ending == nil && $0.adviser != nil }?.adviser
    }

    /// Those who may read it: the person's own first, then the others of the role, then who looks after the data.
    private static func line(
        _ tx: borrowing Transaction, of role: AccountRole, first own: String?
    ) throws -> [String] {
        let active = try Accounts.list(tx).filter { $0.state == .active }
        let colleagues = active.filter { $0.roles.contains(role) }.map(\.actor.id)
        let protectors = active.filter { $0.roles.contains(.dataProtection) }.map(\.actor.id)
        let first = colleagues.filter { $0 == own }
        let others = colleagues.filter { $0 != own }
        return first + others + protectors.filter { !colleagues.contains($0) }
    }

    /// Worries that a reader handles or stands in for, the acute ones first, with the name of whom they are for.
    package static func open(
        _ tx: borrowing Transaction, of reader: String
    ) throws -> [(concern: Concern, person: Named)] {
        let open = try Concerns.open(tx).filter { $0.isRead(by: reader) }
        guard !open.isEmpty else { return [] }
        let names = try Names(tx, open.map(\.person))
        return open.map { ($0, names[$0.person]) }
    }
}

/// Somebody who would like to read a worry.
package struct ConcernReader: Sendable, Equatable {
    /// The id in the trails.
    package let id: String
    /// Whether the reader looks after data protection, and so may read every worry but one about violence.
    package let protectsData: Bool

    package init(id: String, protectsData: Bool) {
        self.id = id
        self.protectsData = protectsData
    }

    /// A worry with its words.
    /// - Throws: ``OthersConcern``.
    package func read(_ tx: borrowing Transaction, _ id: ConcernID) throws -> (concern: Concern, words: Opened) {
        let concern = try require(tx, id)
        return (concern, try Concerns.read(tx, id))
    }

    /// The worry has been dealt with.
    /// - Throws: ``OthersConcern``.
    package func close(_ tx: borrowing Transaction, _ id: ConcernID, on day: Day) throws {
        _ = try require(tx, id)
        try Concerns.close(tx, id, on: day)
    }

    private func require(_ tx: borrowing Transaction, _ id: ConcernID) throws -> Concern {
        let concern = try Concerns.show(tx, id)
        guard (protectsData && concern.topic == .worry) || concern.isRead(by: self.id) else {
            throw OthersConcern(handler: concern.handler, deputy: concern.deputy)
        }
        return concern
    }
}

/// A worry is read by its handler and its deputy, and by nobody else.
package struct OthersConcern: Error, Equatable, CustomStringConvertible {
    package let handler: String
    package let deputy: String

    package var description: String { "This concern is for \(handler) and \(deputy). Ask one of them." }
}
