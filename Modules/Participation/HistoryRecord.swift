import Days
import SQLite
package import Store

/// Something that an import of history made, so that it can be taken back.
package struct HistoryRecord: Hashable, Sendable {
    /// In the order in which records are taken back. Raw values are stored.
    package enum Kind: Int64, CaseIterable, Sendable {
        case joining = 0, placeEnd = 1, closing = 2, place = 3, match = 4, enrolment = 5, intake = 6, group = 7,
            volunteering = 8
    }

    package let kind: Kind
    package let id: Int64

    package init(kind: Kind, id: Int64) {
        self.kind = kind
        self.id = id
    }

    package static func intake(_ id: IntakeID) -> HistoryRecord { HistoryRecord(kind: .intake, id: id.raw) }
    package static func enrolment(_ id: EnrolmentID) -> HistoryRecord { HistoryRecord(kind: .enrolment, id: id.raw) }
    package static func volunteering(_ id: VolunteeringID) -> HistoryRecord {
        HistoryRecord(kind: .volunteering, id: id.raw)
    }
    package static func match(_ id: MatchID) -> HistoryRecord { HistoryRecord(kind: .match, id: id.raw) }
    package static func group(_ id: GroupID) -> HistoryRecord { HistoryRecord(kind: .group, id: id.raw) }
    package static func place(_ id: PlaceID) -> HistoryRecord { HistoryRecord(kind: .place, id: id.raw) }
    /// The referral that was found for a course of support that was there before.
    package static func joining(_ id: EnrolmentID) -> HistoryRecord { HistoryRecord(kind: .joining, id: id.raw) }
    /// The end of a place that was there before.
    package static func placeEnd(_ id: PlaceID) -> HistoryRecord { HistoryRecord(kind: .placeEnd, id: id.raw) }
    /// The end of a course of support that was there before.
    package static func closing(_ id: EnrolmentID) -> HistoryRecord { HistoryRecord(kind: .closing, id: id.raw) }
}

extension History {
    /// Takes a record back, unless something has been added to it since. The caller audits.
    ///
    /// - Returns: false where the record stays.
    package static func takeBack(_ tx: borrowing Transaction, _ record: HistoryRecord) throws -> Bool {
        let id = Value.int(record.id)
        if record.kind == .closing { try reopen(tx, id) }
        if record.kind == .intake { try forgetEnd(tx, id) }
        return try tx.run(statement(record.kind), id) > 0
    }

    private static func statement(_ kind: HistoryRecord.Kind) -> String {
        switch kind {
        case .joining: "UPDATE enrolment SET intake = NULL WHERE id = ?"
        case .placeEnd: "UPDATE group_place SET reason = NULL, ended = NULL WHERE id = ?"
        case .closing: "UPDATE enrolment SET reason = NULL, closed = NULL, onward = NULL WHERE id = ?"
        case .place: "DELETE FROM group_place WHERE id = ?"
        case .match:
            """
            DELETE FROM support_match WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM meeting WHERE match = ?1)
            AND NOT EXISTS (SELECT 1 FROM note_file WHERE record = ?1)
            """
        case .enrolment:
            """
            DELETE FROM enrolment WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM group_place WHERE enrolment = ?1)
            AND NOT EXISTS (SELECT 1 FROM note_file WHERE record = ?1)
            """
        case .volunteering:
            """
            DELETE FROM volunteering WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM support_match m
                WHERE m.volunteer = volunteering.person AND m.programme = volunteering.programme)
            """
        case .intake: "DELETE FROM intake WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM enrolment WHERE intake = ?1)"
        case .group:
            "DELETE FROM support_group WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM group_place WHERE group_id = ?1)"
        }
    }

    /// The referral and the notes of a course of support that runs again lose the start of their clocks.
    private static func reopen(_ tx: borrowing Transaction, _ enrolment: Value) throws {
        try tx.run(
            """
            UPDATE intake SET closing = NULL, closed = NULL
            WHERE closing = 'case-closed' AND id = (SELECT intake FROM enrolment WHERE id = ?)
            """, enrolment)
        try tx.run("UPDATE note_file SET closing = NULL, closed = NULL WHERE record = ?", enrolment)
    }

    /// A rejection that is taken back no longer starts the profile's clock, unless another one does.
    private static func forgetEnd(_ tx: borrowing Transaction, _ intake: Value) throws {
        try tx.run(
            """
            DELETE FROM participant_end WHERE person = (SELECT person FROM intake WHERE id = ?1)
            AND NOT EXISTS (SELECT 1 FROM intake other WHERE other.person = participant_end.person
                AND other.id <> ?1 AND other.closing IN ('rejected', 'withdrawn'))
            """, intake)
    }
}

extension Places {
    /// The places that a person holds in groups of a programme.
    package static func held(
        _ tx: borrowing Transaction, by person: PersonID, in programme: ProgrammeID
    ) throws -> [PlaceID] {
        try tx.all(
            """
            SELECT p.id FROM group_place p JOIN support_group g ON g.id = p.group_id
            WHERE p.person = ? AND p.reason IS NULL AND g.programme = ? ORDER BY p.given, p.id
            """, .id(person), .programme(programme)
        ) { $0.id(0) }
    }
}
