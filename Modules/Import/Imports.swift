import Days
import Participation
package import People
package import ProgrammeKit
package import Store

/// The programme whose history is imported, as the tenant has set it up.
package struct Terms: Sendable {
    package let programme: any Programme
    package let settings: Settings
    package let wording: Wording

    package init(programme: any Programme, settings: Settings, wording: Wording) {
        self.programme = programme
        self.settings = settings
        self.wording = wording
    }

    /// The codes of a list, by themselves and by what the programme calls them.
    func words(_ codes: [String], prefix: String) -> [String: String] {
        var words: [String: String] = [:]
        for code in codes {
            let texts = Language.allCases.compactMap { wording.text("\(prefix).\(code)", in: $0) }
            for word in [code] + texts { words[word.lowercased()] = code }
        }
        return words
    }
}

/// Brings the sheets that people have today into a tenant.
package struct Imports {
    private let store: Store
    private let actor: Actor
    private let policy: CPRPolicy
    private let terms: Terms?

    /// - Parameter terms: the programme of a sheet of history, or of the dates in a sheet of people.
    package init(store: Store, actor: Actor, policy: CPRPolicy, terms: Terms? = nil) {
        self.store = store
        self.actor = actor
        self.policy = policy
        self.terms = terms
    }

    /// What an import would do. Not a byte of the tenant's data changes.
    ///
    /// - Throws: `CSVError` and `HeadingError` where the file as a whole cannot be used, `ImportError`.
    package func preview(
        _ path: String, of sheet: Sheet, options: ImportOptions = ImportOptions()
    ) throws -> ImportReport {
        try run(path, sheet, options, applies: false)
    }

    /// Imports a sheet, a transaction every `options.batch` rows. What cannot be imported is left out and reported.
    /// A file, and not a pipe, is read to its end once before anything is written.
    package func apply(
        _ path: String, of sheet: Sheet, options: ImportOptions = ImportOptions()
    ) throws -> ImportReport {
        try run(path, sheet, options, applies: true)
    }

    private func run(
        _ path: String, _ sheet: Sheet, _ options: ImportOptions, applies: Bool
    ) throws -> ImportReport {
        func go(_ work: some SheetImport) throws -> ImportReport {
            try Run(work, store: store, actor: actor, options: options, applies: applies).run(path)
        }
        switch sheet {
        case .people, .volunteers:
            return try go(
                PeopleSheet(
                    sheet: sheet, capacity: sheet == .volunteers ? .volunteer : .participant, policy: policy,
                    addsAlike: options.addsAlike, programme: terms?.programme.id, lookup: store.lookup))
        case .referrals: return try go(HistorySheet(kind: Referrals(try needed(sheet))))
        case .closings: return try go(HistorySheet(kind: Closings(programme: try needed(sheet).programme.id)))
        case .attendance: return try go(HistorySheet(kind: AttendanceSheet(programme: try needed(sheet).programme.id)))
        case .matches: return try go(HistorySheet(kind: try matches(try needed(sheet))))
        case .groups: return try go(HistorySheet(kind: try groups(try needed(sheet))))
        }
    }

    private func needed(_ sheet: Sheet) throws -> Terms {
        guard let terms else { throw ImportError.programmeMissing(sheet) }
        return terms
    }

    private func matches(_ terms: Terms) throws -> MatchesSheet {
        guard let plan = terms.programme.bond(under: terms.settings).pairs else {
            throw ImportError.otherBond(.matches, terms.programme.id)
        }
        return MatchesSheet(programme: terms.programme.id, plan: plan)
    }

    private func groups(_ terms: Terms) throws -> GroupsSheet {
        guard let plan = terms.programme.bond(under: terms.settings).groups else {
            throw ImportError.otherBond(.groups, terms.programme.id)
        }
        return GroupsSheet(programme: terms.programme.id, plan: plan)
    }
}
