package import Days
import PersonalData
import Rights
import SQLite
package import Store

/// Somebody's seat at an open course.
package struct Seat: Sendable, Equatable {
    package let id: SeatID
    package let group: GroupID
    /// nil once nobody is known any more.
    package let person: PersonID?
    package let asked: Day
    /// The partner by whose list the person came; nil for one's own.
    package let partner: String?
    /// nil: in line.
    package let place: PlaceID?
    package let reason: ClosingReason?
    package let ended: Day?
    /// The day on which the holder said what they think of the course; what they said is nobody's.
    package let judged: Day?

    package var isOpen: Bool { reason == nil }
    /// Whether the person waits for somebody else's seat.
    package var waits: Bool { isOpen && place == nil }
}

/// What somebody who asks for a seat says beside a name: sealed, held by the host of the course alone.
package struct SeatWords: Sendable {
    /// What is needed of the room or the teaching.
    package let needs: String?
    /// How to tell of a change.
    package let contact: String?

    package init(needs: String? = nil, contact: String? = nil) {
        self.needs = needs
        self.contact = contact
    }
}

/// Seats at open courses: taken without a referral, in line where the course is full, given up by the holder's own link.
package enum Seats {
    /// Asks for a seat: a place where there is one, else the end of the line.
    ///
    /// - Parameter link: the digest of the secret that lets its holder see the seat.
    package static func ask(
        _ tx: borrowing Transaction, in group: GroupID, for person: PersonID, by partner: String? = nil,
        link: String? = nil, _ words: SeatWords = SeatWords(), on day: Day
    ) throws -> SeatID {
        try Restrictions.refuse(tx, person)
        let course = try OpenCourses.show(tx, group)
        guard course.group.state != .planned, !course.group.state.next.isEmpty else {
            throw ParticipationError.wrongOrder(course.group.state.rawValue)
        }
        guard try !sits(tx, person, in: group) else { throw ParticipationError.alreadyOpen }
        let isFree = try free(tx, course, by: partner) > 0 && line(tx, group).isEmpty
        let place = isFree ? try Places.give(tx, in: group, to: person, on: day) : nil
        return try insert(tx, group, person, partner, place, link, words, day)
    }

    private static func insert(
        _ tx: borrowing Transaction, _ group: GroupID, _ person: PersonID, _ partner: String?, _ place: PlaceID?,
        _ link: String?, _ words: SeatWords, _ day: Day
    ) throws -> SeatID {
        let id: SeatID = tx.newID()
        let key = key(person)
        try tx.run(
            """
            INSERT INTO seat(id, group_id, person, asked, turn, partner, place, link, needs, contact)
            SELECT ?1, ?2, ?3, ?4, coalesce(max(turn), 0) + 1, ?5, ?6, ?7, ?8, ?9 FROM seat WHERE group_id = ?2
            """, .id(id), .id(group), .id(person), .day(day), .optional(partner), .id(place), .optional(link),
            tx.seal(words.needs, at: spot("needs", id), under: key),
            tx.seal(words.contact, at: spot("contact", id), under: key))
        try tx.audit("seat.ask", about: [person], record: id.raw)
        return id
    }

    /// Gives a place to somebody who is in line.
    package static func give(_ tx: borrowing Transaction, _ id: SeatID, on day: Day) throws {
        let seat = try show(tx, id)
        guard let person = seat.person, seat.waits else { throw ParticipationError.alreadyEnded }
        guard try free(tx, OpenCourses.show(tx, seat.group), by: seat.partner) > 0 else {
            throw ParticipationError.full
        }
        let place = try Places.give(tx, in: seat.group, to: person, on: day)
        try tx.run("UPDATE seat SET place = ? WHERE id = ?", .id(place), .id(id))
        try tx.audit("seat.give", about: [person], record: id.raw)
    }

    /// Gives a seat up, or leaves the line. No reason is asked.
    package static func cancel(_ tx: borrowing Transaction, _ id: SeatID, on day: Day) throws {
        let seat = try show(tx, id)
        guard seat.isOpen, let person = seat.person else { throw ParticipationError.alreadyEnded }
        if let place = seat.place {
            try Places.leave(tx, place, on: max(day, seat.asked), because: .ownWish)
        } else {
            try tx.run(
                "UPDATE seat SET reason = ?, ended = ? WHERE id = ?", .code(ClosingReason.ownWish),
                .day(max(day, seat.asked)), .id(id))
        }
        try tx.audit("seat.cancel", about: [person], record: id.raw)
    }

    /// The end of a place ends the seat.
    static func follow(_ tx: borrowing Transaction, _ place: PlaceID) throws {
        try tx.run(
            """
            UPDATE seat SET (reason, ended) = (SELECT reason, ended FROM group_place WHERE id = ?1)
            WHERE place = ?1 AND reason IS NULL
            """, .id(place))
    }

    /// The end of a course ends every seat: those in line had none.
    static func followEnd(of group: GroupID, _ tx: borrowing Transaction, on day: Day) throws {
        try tx.run(
            """
            UPDATE seat SET ended = ?2, reason = coalesce(
                (SELECT p.reason FROM group_place p WHERE p.id = seat.place), 'no-contact')
            WHERE group_id = ?1 AND reason IS NULL
            """, .id(group), .day(day))
    }
}

extension Seats {
    /// Seats that nobody holds, for one's own people or for those of a partner. A partner's quota is a limit: it keeps
    /// no seat free.
    package static func free(_ tx: borrowing Transaction, _ course: OpenCourse, by partner: String? = nil) throws -> Int
    {
        let free = max(0, course.group.places - (try Places.taken(tx, course.group.id)))
        guard let partner, let quota = course.quotas[partner] else { return free }
        let used = try tx.one(
            "SELECT count(*) FROM seat WHERE group_id = ? AND partner = ? AND place IS NOT NULL AND reason IS NULL",
            .id(course.group.id), .text(partner)
        ) { Int($0.int(0)) }
        return max(0, min(free, quota - used))
    }

    /// Who waits, the longest first.
    package static func line(_ tx: borrowing Transaction, _ group: GroupID) throws -> [Seat] {
        try list(tx, "group_id = ? AND place IS NULL AND reason IS NULL", .id(group))
    }

    /// Every seat of a course, in the order in which they were asked for.
    package static func of(_ tx: borrowing Transaction, _ group: GroupID) throws -> [Seat] {
        try list(tx, "group_id = ?", .id(group))
    }

    /// One seat.
    package static func show(_ tx: borrowing Transaction, _ id: SeatID) throws -> Seat {
        guard let seat = try list(tx, "id = ?", .id(id)).first else { throw ParticipationError.notFound }
        return seat
    }

    /// The seat that a secret link opens; nil where it opens none.
    package static func find(_ tx: borrowing Transaction, link: String) throws -> Seat? {
        try list(tx, "link = ?", .text(link)).first
    }

    /// What is needed of the room or the teaching.
    package static func needs(_ tx: borrowing Transaction, _ seat: Seat) throws -> Opened {
        try open(tx, seat, "needs")
    }

    /// How to tell of a change.
    package static func contact(_ tx: borrowing Transaction, _ seat: Seat) throws -> Opened {
        try open(tx, seat, "contact")
    }

    /// How to tell somebody of a change, as the newest of their seats says.
    package static func contact(_ tx: borrowing Transaction, of person: PersonID) throws -> Opened {
        let seats = try list(tx, "person = ? AND contact IS NOT NULL", .id(person))
        guard let newest = seats.max(by: { $0.asked < $1.asked }) else { return .empty }
        return try contact(tx, newest)
    }

    private static func open(_ tx: borrowing Transaction, _ seat: Seat, _ column: String) throws -> Opened {
        guard let person = seat.person else { return .empty }
        let sealed = try tx.one("SELECT \(column) FROM seat WHERE id = ?", .id(seat.id)) { $0.blobOrNil(0) }
        return try tx.open(sealed, at: spot(column, seat.id), under: key(person))
    }

    private static func sits(_ tx: borrowing Transaction, _ person: PersonID, in group: GroupID) throws -> Bool {
        try tx.exists(
            "SELECT 1 FROM seat WHERE person = ? AND group_id = ? AND reason IS NULL", .id(person), .id(group))
    }

    private static func spot(_ column: String, _ id: SeatID) -> Place { Place("seat", column, row: id.raw) }

    private static func key(_ person: PersonID) -> KeyName {
        KeyName(person: person, category: Category.courseSeat.number)
    }

    private static func list(
        _ tx: borrowing Transaction, _ condition: String, _ values: Value...
    ) throws -> [Seat] {
        try tx.all(
            """
            SELECT id, group_id, person, asked, partner, place, reason, ended, judged FROM seat
            WHERE \(condition) ORDER BY turn, id
            """, values
        ) { row in
            Seat(
                id: row.id(0), group: row.id(1), person: row.idOrNil(2), asked: row.day(3), partner: row.textOrNil(4),
                place: row.idOrNil(5), reason: try row.codeOrNil(6), ended: row.dayOrNil(7), judged: row.dayOrNil(8))
        }
    }
}
