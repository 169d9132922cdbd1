import CSV
import Consent
package import Outcomes
package import Participation
package import ProgrammeKit
package import Store

/// The forms of those who agreed to a study, for researchers: pseudonyms, no day, no words, and nobody who stands out.
///
/// It is a file of its own that the tenant does not keep. Whoever takes the consent back is in no later file.
package struct StudyExport: Sendable {
    package let programme: ProgrammeID
    /// Sorted by pseudonym; people in cells of fewer than five are left out, with as many others as it takes that
    /// they cannot be worked out from a total.
    package let rows: [StudyRow]
    /// How many people's answers are in it.
    package let people: Int

    /// - Parameter purpose: the programme's purpose that the study is; it must rest on consent in this tenant.
    /// - Throws: ``StudyError``.
    package init(
        _ tx: borrowing Transaction, of programme: any Programme, for purpose: String, _ key: StudyKey
    ) throws {
        guard let found = programme.purposes.first(where: { $0.code == purpose }) else {
            throw StudyError.unknownPurpose(known: programme.purposes.map(\.code))
        }
        let code = found.registered(for: programme.id)
        guard try Consents.isRequired(tx, code) else { throw StudyError.noConsent(purpose) }
        let agreeing = try Consents.people(tx, agreeingTo: code, whileOpen: false)
        let all = try StudyRows.of(tx, programme.id, of: agreeing, key.pseudonyms(for: code))
        self.programme = programme.id
        rows = StudyExport.suppressed(all)
        people = Set(rows.map(\.pseudonym)).count
    }

    /// Somebody stands out by who they are to the programme, and by year: cells of both with fewer than five people are left out, and complements.
    static func suppressed(_ rows: [StudyRow]) -> [StudyRow] {
        Respondent.allCases.flatMap { respondent in
            let own = rows.filter { $0.respondent == respondent }
            let people = Dictionary(grouping: own, by: \.year).mapValues { Set($0.map(\.pseudonym)).count }
            let years = people.keys.sorted()
            let shown = Suppression.shown(years.map { people[$0] ?? 0 })
            let kept = Set(zip(years, shown).filter { if case .count = $0.1 { true } else { false } }.map(\.0))
            return own.filter { kept.contains($0.year) }
        }
    }

    /// For a spreadsheet or a statistics program: one form a row.
    package var csv: [UInt8] {
        var writer = CSVWriter()
        let most = rows.map(\.items.count).max() ?? 0
        writer.row(
            ["pseudonym", "side", "instrument", "occasion", "year", "weeks", "scores"]
                + (0..<most).map { "item\($0 + 1)" })
        for row in rows {
            let scores = row.scores.map { $0.map(String.init) ?? "" }.joined(separator: " ")
            let items = (0..<most).map { row.items.indices.contains($0) ? row.items[$0].map(String.init) ?? "" : "" }
            writer.row(
                [
                    row.pseudonym, row.respondent.rawValue, row.instrument.rawValue, row.occasion, "\(row.year)",
                    "\(row.weeks)", scores,
                ] + items)
        }
        return writer.drain()
    }
}

/// Why a study gets nothing.
package enum StudyError: Error, Equatable, CustomStringConvertible {
    /// The programme has no such purpose.
    case unknownPurpose(known: [String])
    /// The purpose does not rest on consent here, so nobody has agreed to a study by it.
    case noConsent(String)

    package var description: String {
        switch self {
        case .unknownPurpose(let known): "The purpose must be one of \(known.joined(separator: ", "))."
        case .noConsent(let purpose):
            "\(purpose) does not rest on consent here, so nobody has agreed to a study by it. Name the study's own purpose."
        }
    }
}
