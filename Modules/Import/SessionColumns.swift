import Days

/// The columns of a wide sheet of attendance, as coordinators keep it: a row a participant, a column a session. The
/// heading says which session it is, by its date or its number. Read with one of them at a time it is a narrow sheet.
struct SessionColumns {
    struct Session {
        let column: Int
        let field: Field
        let text: String
        /// The day's or the session's number.
        let number: Int
    }

    let all: [Session]

    var isEmpty: Bool { all.isEmpty }

    /// None unless it is a sheet of attendance that has no column for the session.
    init(_ headings: [String], of sheet: Sheet, meant: [Field?]) throws(HeadingError) {
        let isNarrow = sheet != .attendance || meant.contains(.day) || meant.contains(.session)
        all = isNarrow ? [] : headings.indices.compactMap { Self.session($0, headings[$0]) }
        for (index, one) in all.enumerated() {
            if let first = all[..<index].first(where: { $0.field == one.field && $0.number == one.number }) {
                throw .twice(one.field, first: first.column, second: one.column)
            }
        }
    }

    /// A date as in 05-09-2022, or a number as in “Uge 1” and “Mødegang 1”.
    static func session(_ column: Int, _ heading: String) -> Session? {
        if let day = try? Cell.day(heading) {
            return Session(column: column, field: .day, text: heading, number: Int(day.number))
        }
        let folded = Heading.fold(heading)
        let word = Vocabulary.sessions.map(Heading.fold).first(where: folded.hasPrefix)
        guard let word, let number = Int(folded.dropFirst(word.count)), number > 0 else { return nil }
        return Session(column: column, field: .session, text: String(number), number: number)
    }

    /// The first session by date: where no column says when the group began, it began with that.
    var first: Session? { all.filter { $0.field == .day }.min { $0.number < $1.number } }

    /// What the headings say in place of columns.
    var fields: Set<Field> {
        isEmpty ? [] : Set(all.map(\.field)).union(first == nil ? [.mark] : [.mark, .groupStart])
    }
}

extension Headings {
    /// The narrow sheets that a wide one holds, one a session; a sheet that is not wide is its own.
    func narrowed() -> [Headings] {
        sessions.isEmpty ? [self] : sessions.all.map(narrowed)
    }

    private func narrowed(to session: SessionColumns.Session) -> Headings {
        var one = self
        if column(of: .groupStart) == nil, let first = sessions.first { one.fix(.groupStart, first) }
        one.fix(session.field, session)
        one.place(.mark, in: session.column)
        return one
    }
}
