package import Days
package import Participation
package import Store

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
