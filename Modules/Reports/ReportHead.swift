package import Days
import Foundation
package import Participation
package import ProgrammeKit
package import Store
package import Tenancy

/// What every report says of itself.
package struct ReportHead: Equatable, Sendable {
    package let tenant: String
    package let programme: ProgrammeID
    package let heading: Text
    /// Calendar years, both included.
    package let years: ClosedRange<Int>
    package let made: Day

    /// "2022" or "2014–2016".
    package var periodText: String {
        years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
    }
}

/// A report of one programme over calendar years, made within a reading transaction.
package protocol Report: Equatable, Sendable {
    /// What the report says of itself.
    var head: ReportHead { get }

    /// The report within a reading transaction.
    static func make(
        _ tx: borrowing Transaction, of programme: any Programme, settings: Settings, wording: Wording,
        years: ClosedRange<Int>
    ) throws -> Self
}

extension Report {
    package var programme: ProgrammeID { head.programme }
    package var heading: Text { head.heading }
    package var years: ClosedRange<Int> { head.years }
    package var made: Day { head.made }
    package var periodText: String { head.periodText }

    /// The report of a tenant's programme.
    ///
    /// - Parameter years: the period; when nil, the year of the clock. A source that says "this year" means its own.
    package static func make(
        of programme: any Programme, in tenant: Tenant, years: ClosedRange<Int>? = nil
    ) throws -> Self {
        let terms = tenant.terms(of: programme)
        return try tenant.store.upkeep { tx in
            try make(
                tx, of: programme, settings: terms.settings, wording: terms.wording,
                years: years ?? tx.today.year...tx.today.year)
        }
    }
}

extension ReportHead {
    init(_ tx: borrowing Transaction, _ programme: ProgrammeID, _ words: Words, _ years: ClosedRange<Int>) {
        self.init(
            tenant: tx.tenant.text, programme: programme, heading: words.heading(tx.tenant.text), years: years,
            made: tx.today)
    }
}

/// How a report is written for programs.
enum ReportJSON {
    static func data(_ document: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(document)
    }
}
