import Days
package import Participation
import SQLite
package import Sealing
package import Store

/// One form as a study gets it: what was answered, and nothing that says by whom or on which day.
package struct StudyRow: Sendable, Hashable {
    /// The same for all forms of a person in one study, and for nobody else.
    package let pseudonym: String
    package let respondent: Respondent
    package let instrument: Instrument
    /// The code of the occasion.
    package let occasion: String
    /// The calendar year in which the course of support began.
    package let year: Int
    /// Whole weeks from the first day of the course to the answers.
    package let weeks: Int
    /// One for each item, or for each own goal; nil: skipped. Empty where the whole form was.
    package let items: [Int?]
    /// One for each scale; nil where an item is missing.
    package let scores: [Int?]
}

/// Whom a study's rows are about. The pseudonyms are made with a key that the tenant does not keep: whoever has only the
/// tenant's files, casework among them, cannot tell who is who, and two studies cannot be joined.
package struct Pseudonyms: Sendable {
    private let key: SecretKey
    private let study: String

    /// - Parameter study: the registered purpose, so that one key gives every study pseudonyms of its own.
    package init(_ key: SecretKey, for study: String) {
        self.key = key
        self.study = study
    }

    /// 24 hexadecimal digits of a keyed hash.
    package func of(_ person: PersonID) -> String {
        KeyedHash.hash(Array("\(study) \(person.raw)".utf8), with: key).prefix(12).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// What a study gets of those who agreed to it.
package enum StudyRows {
    /// The forms of a programme's people who are among `people`, in the order of the pseudonyms.
    package static func of(
        _ tx: borrowing Transaction, _ programme: ProgrammeID, of people: Set<PersonID>, _ pseudonyms: Pseudonyms
    ) throws -> [StudyRow] {
        var rows: [StudyRow] = []
        for span in try SupportSpans.every(tx, in: programme) where people.contains(span.person) {
            guard let began = span.began, let file = try OutcomeFiles.find(tx, course: span.course) else { continue }
            for form in try Measurements.of(tx, course: span.course) {
                let reply = try Measurements.reply(tx, form, file)
                rows.append(
                    StudyRow(
                        pseudonym: pseudonyms.of(span.person), respondent: span.respondent,
                        instrument: form.instrument, occasion: form.occasion, year: began.year,
                        weeks: began.days(until: form.day) / 7, items: reply.items, scores: reply.scores))
            }
        }
        return rows.sorted {
            ($0.pseudonym, $0.instrument.rawValue, $0.weeks) < ($1.pseudonym, $1.instrument.rawValue, $1.weeks)
        }
    }
}

extension Reply {
    /// One answer for each item or goal.
    fileprivate var items: [Int?] {
        switch self {
        case .answers(let answers): answers.items
        case .goals(let ratings): ratings.map(\.rating)
        case .skipped: []
        }
    }

    fileprivate var scores: [Int?] {
        if case .answers(let answers) = self { answers.scores } else { [] }
    }
}
