import Days
import SQLite
import Store

/// From participant to volunteer: those who were supported and go on to support others (seed 003). Each step is counted
/// when it is taken, as a number: to find the same people later their former case would have to be kept.
enum Pathway {
    /// The first time that somebody offers to volunteer in a programme.
    static func interested(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws {
        let before = "SELECT 1 FROM volunteering WHERE person = ? AND programme = ? LIMIT 1 OFFSET 1"
        try count(tx, .formerInterested, person, programme, day, unless: before)
    }

    /// The first certificate of a programme.
    static func trained(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws {
        let before = "SELECT 1 FROM certificate WHERE person = ? AND programme = ? LIMIT 1 OFFSET 1"
        try count(tx, .formerTrained, person, programme, day, unless: before)
    }

    /// The first group that somebody leads in a programme.
    static func leads(
        _ tx: borrowing Transaction, _ person: PersonID, in programme: ProgrammeID, on day: Day
    ) throws {
        let before = """
            SELECT 1 FROM group_leader l JOIN support_group g ON g.id = l.group_id
            WHERE l.person = ? AND g.programme = ? LIMIT 1 OFFSET 1
            """
        try count(tx, .formerLeading, person, programme, day, unless: before)
    }

    private static func count(
        _ tx: borrowing Transaction, _ measure: Measure, _ person: PersonID, _ programme: ProgrammeID, _ day: Day,
        unless before: String
    ) throws {
        guard try FormerCase.exists(tx, of: person), try !tx.exists(before, .id(person), .programme(programme)) else {
            return
        }
        try Figures.keep(tx, measure, of: "", in: programme, year: day.year)
    }
}
