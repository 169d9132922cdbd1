import Days
import Participation
import SQLite
package import Store

/// With whom somebody's answers are counted as a family's.
package struct FamilyTie {
    /// The household in which the person lives on the day; nil for none.
    package let household: Int64?
    /// Whether a member's answers may still be used: nobody's are who has taken the consent back.
    package let mayUse: (borrowing Transaction, PersonID) throws -> Bool

    package init(household: Int64?, mayUse: @escaping (borrowing Transaction, PersonID) throws -> Bool) {
        self.household = household
        self.mayUse = mayUse
    }
}

/// Families, counted by the six areas. A family's change is the mean of the changes of its adults who answered both
/// times; it goes up where that mean is above zero. Only how many do is kept: a mean of families beside a mean of their
/// members would tell one adult what the other answered.
enum FamilyCount {
    /// The sums' unit of one family, from the answers of a household's files. It counts in the year of the first of them.
    static func all(
        _ tx: borrowing Transaction, _ household: Int64?, in programme: ProgrammeID
    ) throws -> [Contribution.Cell: Contribution] {
        let members = try household.map { try files(tx, $0, in: programme) } ?? []
        let forms = try members.flatMap { file in
            try Measurements.of(tx, course: file.course).filter { $0.instrument == .familyLife }.map { (file, $0) }
        }
        var counted: [Contribution.Cell: Contribution] = [:]
        for occasion in Set(forms.map(\.1.occasion)).subtracting([Occasion.start.code]) {
            let later = forms.filter { $0.1.occasion == occasion }
            guard let year = later.map(\.1.day).min()?.year else { continue }
            let adults = try later.map { try changes(tx, $0.0, $0.1, forms.map(\.1)) }
            for (index, scale) in Instrument.familyLife.scales.enumerated() {
                let cell = Contribution.Cell(
                    group: .family, instrument: .familyLife, scale: scale.code, occasion: occasion, year: year)
                counted[cell] = family(adults.compactMap { $0[index] })
            }
        }
        return counted
    }

    /// Leaves a family's figure as it is from now on.
    static func settle(_ tx: borrowing Transaction, _ household: Int64, in programme: ProgrammeID) throws {
        try tx.run(
            "UPDATE outcome_file SET household = NULL WHERE household = ? AND programme = ?", .int(household),
            .text(programme.text))
    }

    /// The files that are counted as one family's.
    static func files(
        _ tx: borrowing Transaction, _ household: Int64, in programme: ProgrammeID
    ) throws -> [OutcomeFile] {
        try tx.all(
            "\(OutcomeFiles.columns) WHERE household = ? AND programme = ? ORDER BY id", .int(household),
            .text(programme.text), map: OutcomeFiles.read)
    }

    /// By area, later less earlier; nil where one of the two is missing.
    private static func changes(
        _ tx: borrowing Transaction, _ file: OutcomeFile, _ later: Measurement, _ forms: [Measurement]
    ) throws -> [Int?] {
        let first = forms.first { $0.file == file.id && $0.occasion == Occasion.start.code }
        let before = try first.map { try Measurements.counted(tx, $0, file) } ?? .skipped
        return Contribution.pairs(.familyLife, before, try Measurements.counted(tx, later, file)).map { pair in
            pair.before.flatMap { before in pair.after.map { $0 - before } }
        }
    }

    /// One family that goes up or does not; one that lacks an answer of each adult.
    private static func family(_ changes: [Int]) -> Contribution {
        var one = Contribution()
        if changes.isEmpty { one.incomplete = 1 } else { one.people = 1 }
        one.change = changes.reduce(0, +) > 0 ? 1 : 0
        return one
    }
}

extension OutcomeFiles {
    /// Fixes among whom a file is counted, when its first later answers come.
    static func place(_ tx: borrowing Transaction, _ file: OutcomeFile, _ tie: FamilyTie?) throws -> OutcomeFile {
        guard file.counted == nil else { return file }
        var placed = file
        placed.counted = try isOfBoth(tx, file) ? .both : OutcomeGroup(file.respondent)
        placed.household = [.participant, .relative].contains(file.respondent) ? tie?.household : nil
        try tx.run(
            "UPDATE outcome_file SET counted = ?, household = ? WHERE id = ?",
            placed.counted.map { .text($0.rawValue) } ?? .null,
            placed.household.map { .int($0) } ?? .null, .id(file.id))
        return placed
    }

    /// Whether the person takes part in the programme and is confirmed as a volunteer of it.
    private static func isOfBoth(_ tx: borrowing Transaction, _ file: OutcomeFile) throws -> Bool {
        let own = try SupportSpans.of(tx, file.person).filter { $0.programme == file.programme && $0.began != nil }
        return Set(own.map(\.respondent)).isSuperset(of: [.participant, .volunteer]) && file.respondent != .relative
    }
}
