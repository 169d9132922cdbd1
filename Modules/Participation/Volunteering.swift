package import Days
import PersonalData
import Rights
import SQLite
package import Store

/// A volunteer in a programme.
package struct Volunteering: Sendable, Equatable {
    package let id: VolunteeringID
    package let programme: ProgrammeID
    package let person: PersonID
    package let interested: Day
    /// How many participants the volunteer wants at one time; nil until it was said.
    package let capacity: Int?
    /// nil while the volunteer is in the programme; `Volunteers.declined` or a `VolunteerExit`.
    package let closing: String?
    package let closed: Day?
}

extension Volunteers {
    /// One volunteer.
    package static func show(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> Volunteering {
        try tx.one("SELECT \(columns) FROM volunteering WHERE id = ?", .id(id), map: read)
    }

    /// The person's open part as a volunteer in a programme.
    package static func open(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Volunteering? {
        try tx.first(
            "SELECT \(columns) FROM volunteering WHERE person = ? AND closing IS NULL AND programme = ?",
            .id(person), .programme(programme), map: read)
    }

    /// A person's parts as a volunteer, oldest first.
    package static func of(_ tx: borrowing Transaction, _ person: PersonID) throws -> [Volunteering] {
        try tx.all(
            "SELECT \(columns) FROM volunteering WHERE person = ? ORDER BY interested, id", .id(person), map: read)
    }

    /// Whether the person has offered to volunteer, and been turned down wherever it was.
    package static func isOnlyDeclined(_ tx: borrowing Transaction, _ person: PersonID) throws -> Bool {
        let parts = try of(tx, person)
        return !parts.isEmpty && parts.allSatisfy { $0.closing == declined }
    }

    /// Volunteers of a programme with whom something has to be agreed: who have neither been confirmed nor are being
    /// trained. Oldest first, with where they are; restricted people are not shown.
    package static func undecided(
        _ tx: borrowing Transaction, in programme: ProgrammeID
    ) throws -> [(part: Volunteering, stage: VolunteerStage)] {
        try tx.all(
            """
            SELECT \(columns), EXISTS (SELECT 1 FROM certificate c WHERE c.person = v.person
                AND c.programme = v.programme), \(has("conversation"))
            FROM volunteering v WHERE v.programme = ?1 AND v.closing IS NULL AND NOT \(has("confirmed"))
            AND v.person NOT IN (SELECT m.person FROM cohort_member m JOIN cohort c ON c.id = m.cohort
                WHERE c.programme = ?1 AND c.completed IS NULL AND m.gone IS NULL)
            AND \(Restrictions.excluding("v.person")) ORDER BY v.interested, v.id
            """, .programme(programme)
        ) { row in
            (try read(row), row.flag(7) ? VolunteerStage.trained : row.flag(8) ? .inConversation : .interested)
        }
    }

    private static func has(_ step: String) -> String {
        "EXISTS (SELECT 1 FROM volunteer_step s WHERE s.volunteering = v.id AND s.step = '\(step)')"
    }

    /// The steps that are done, with their days.
    package static func steps(
        _ tx: borrowing Transaction, _ id: VolunteeringID
    ) throws -> [VolunteerStep: Day] {
        let rows = try tx.all("SELECT step, day FROM volunteer_step WHERE volunteering = ?", .id(id)) { row in
            (try row.code(0) as VolunteerStep, row.day(1))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// When the volunteer can meet.
    package static func days(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> Opened {
        try open(tx, id, "days")
    }

    /// Where the volunteer can meet.
    package static func area(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> Opened {
        try open(tx, id, "area")
    }

    /// What the volunteer said of themselves without having to: codes of the programme.
    package static func said(_ tx: borrowing Transaction, _ id: VolunteeringID) throws -> Set<String> {
        Set((try open(tx, id, "said").text ?? "").split(separator: " ").map(String.init))
    }

    /// Matches of the volunteer in the programme that are proposed or running.
    package static func openMatches(
        _ tx: borrowing Transaction, of person: PersonID, in programme: ProgrammeID
    ) throws -> Int {
        try tx.one(
            """
            SELECT count(*) FROM support_match m WHERE m.volunteer = ? AND m.programme = ?
            AND NOT EXISTS (SELECT 1 FROM match_ending e WHERE e.match = m.id)
            """, .id(person), .programme(programme)
        ) { Int($0.int(0)) }
    }
}

extension Volunteers {
    static func place(_ column: String, _ id: VolunteeringID) -> Place { Place("volunteering", column, row: id.raw) }

    static func key(_ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.volunteerProfile.number)
    }

    private static func open(_ tx: borrowing Transaction, _ id: VolunteeringID, _ column: String) throws -> Opened {
        let found = try tx.one("SELECT \(column), person FROM volunteering WHERE id = ?", .id(id)) {
            ($0.blobOrNil(0), $0.id(1) as PersonID)
        }
        return try tx.open(found.0, at: place(column, id), under: key(found.1))
    }

    private static let columns = "id, programme, person, interested, places, closing, closed"

    private static func read(_ row: borrowing Row) throws -> Volunteering {
        Volunteering(
            id: row.id(0), programme: try row.programme(1), person: row.id(2), interested: row.day(3),
            capacity: row.intOrNil(4).map(Int.init), closing: row.textOrNil(5), closed: row.dayOrNil(6))
    }
}
