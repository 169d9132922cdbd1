package import Days
package import Store

package enum RequestTag: IdentifierKind {
    package static let prefix = "RQ"
}

package typealias RequestID = Identifier<RequestTag>

/// What a person asks for, by the article that grants it.
package enum RequestKind: String, Sendable, CaseIterable, Codable {
    case access
    case rectification
    case erasure
    case restriction
    case portability
    case objection

    package var article: Int {
        switch self {
        case .access: 15
        case .rectification: 16
        case .erasure: 17
        case .restriction: 18
        case .portability: 20
        case .objection: 21
        }
    }

    /// Whether it is met by handing over data.
    package var asksForExport: Bool { self == .access || self == .portability }
}

/// The only two reasons the law accepts for more time (GDPR Art. 12(3)).
package enum ExtensionReason: String, Sendable, CaseIterable, Codable {
    case complexity
    case number
}

package enum RequestOutcome: String, Sendable, CaseIterable, Codable {
    case met
    case partly
    case refused
    case takenBack = "taken-back"
}

/// One request. What the person said is sealed and forgotten when the request is closed.
package struct Request: Hashable, Sendable {
    package let id: RequestID
    package let person: PersonID
    package let kind: RequestKind
    package let channel: Channel
    package let onBehalf: Bool
    package let received: Day
    package let due: Day
    package let extended: Day?
    /// The operator who let the export be made, and the day; where the tenant demands two persons.
    package let approval: RequestApproval?
    package let closed: Day?
    package let outcome: RequestOutcome?

    package var isOpen: Bool { closed == nil }
}

/// That an operator let the export be made that a request asks for.
package struct RequestApproval: Hashable, Sendable {
    package let by: String
    package let on: Day
}

/// The clock of Art. 12(3): one calendar month, clamped at month ends, and two further months once.
package enum RequestClock {
    private static let month = try? Period("P1M")
    private static let threeMonths = try? Period("P3M")

    /// 31 January is due the last of February.
    package static func due(received: Day) -> Day {
        month.map(received.adding) ?? received
    }

    /// The two further months are counted from receipt, so that a clamped first month costs nobody a day.
    package static func extendedDue(received: Day) -> Day {
        threeMonths.map(received.adding) ?? received
    }
}

package enum RequestError: Error, Equatable, CustomStringConvertible {
    case unknown(RequestID)
    case closed(RequestID)
    case wrongKind(RequestID, needed: RequestKind)
    case receivedInFuture
    case extendedBefore(RequestID)
    case extensionTooLate(RequestID, due: Day)
    case undecided(RequestID, records: Int)
    case otherPerson(RequestID)
    case notAnExport(RequestID)

    package var description: String {
        switch self {
        case .unknown(let id): "There is no request \(id). List the open ones to find its id."
        case .closed(let id): "Request \(id) is closed. Register a new one."
        case .wrongKind(let id, let needed):
            "Request \(id) is not about \(needed.rawValue) (Art. \(needed.article)). Use the request that is."
        case .receivedInFuture: "A request cannot be received after today. Give the day it arrived."
        case .extendedBefore(let id): "Request \(id) was extended before; the law allows it once (Art. 12(3))."
        case .extensionTooLate(let id, let due):
            "Request \(id) was due \(due); more time must be told within the first month (Art. 12(3))."
        case .undecided(let id, let records):
            "Request \(id) still has \(records) records without a decision. Erase or refuse each of them."
        case .notAnExport(let id):
            "Request \(id) asks for no export. Only access (Art. 15) and portability (Art. 20) are approved."
        case .otherPerson(let id): "The record is not of the person behind request \(id). Nothing was changed."
        }
    }
}
