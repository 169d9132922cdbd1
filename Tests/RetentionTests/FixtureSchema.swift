import PersonalData
import Retention
import Store

extension Fixture {
    static let migration = Migration(
        module: "Fixture", number: 1,
        sql: Array(
            """
            CREATE TABLE person(id INTEGER NOT NULL PRIMARY KEY) STRICT;
            CREATE TABLE profile(
                id INTEGER NOT NULL PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id),
                capacity TEXT NOT NULL, name BLOB) STRICT;
            CREATE INDEX profile_person ON profile(person);
            CREATE TABLE course(
                id INTEGER NOT NULL PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id),
                is_closed INTEGER NOT NULL, ended INTEGER) STRICT;
            CREATE INDEX course_person ON course(person);
            CREATE TABLE note(
                id INTEGER NOT NULL PRIMARY KEY, course INTEGER NOT NULL, person INTEGER NOT NULL, text BLOB) STRICT;
            CREATE INDEX note_course ON note(course);
            CREATE TABLE meeting(
                id INTEGER NOT NULL PRIMARY KEY, participant INTEGER, volunteer INTEGER,
                minutes INTEGER NOT NULL) STRICT;
            CREATE INDEX meeting_participant ON meeting(participant);
            CREATE INDEX meeting_volunteer ON meeting(volunteer);
            CREATE TABLE volunteer_exit(person INTEGER NOT NULL PRIMARY KEY, day INTEGER) STRICT;
            CREATE TABLE restriction(person INTEGER NOT NULL PRIMARY KEY) STRICT;
            CREATE TABLE kept_figure(measure TEXT NOT NULL PRIMARY KEY, count INTEGER NOT NULL) STRICT;
            """.utf8))

    static let inventory =
        Inventory.retention
        + Inventory(
            holdings: holdings, sources: sources,
            exemptions: [Exemption(name: "restricted", persons: "SELECT person FROM restriction")],
            keptFigures: [
                Measured(
                    name: "courses", categories: [.participantProfile],
                    sql: """
                        INSERT INTO kept_figure SELECT 'courses', count(*) FROM course
                        WHERE person IN (SELECT person FROM temp.purge_batch) GROUP BY 1
                        ON CONFLICT(measure) DO UPDATE SET count = count + excluded.count
                        """)
            ])

    private static let holdings = [
        Holding(
            "person", .participantProfile, person: "id", columns: [.identifier("id")],
            erasure: .whenNothingElseRemains),
        profile("participant", .participantProfile),
        profile("volunteer", .volunteerProfile),
        Holding(
            "course", .participantProfile, person: "person",
            columns: [.identifier("id"), .identifier("person"), .status("is_closed"), .date("ended")]),
        Holding(
            "note", .journalNotes, person: "person", record: "course",
            columns: [.identifier("id"), .identifier("course"), .identifier("person"), .sealed("text", "note")]),
        Holding(
            "meeting", .participantProfile, person: "participant",
            columns: [.identifier("id"), .identifier("participant"), .count("minutes")],
            erasure: .detach("participant")),
        Holding(
            "meeting", .volunteerProfile, person: "volunteer", columns: [.identifier("volunteer")],
            erasure: .detach("volunteer")),
        Holding(
            "volunteer_exit", .volunteerProfile, person: "person",
            columns: [.identifier("person"), .date("day")]),
        .impersonal(table: "kept_figure", columns: ["measure", "count"]),
    ]

    private static func profile(_ capacity: String, _ category: PersonalData.Category) -> Holding {
        Holding(
            "profile", category, person: "person", where: "capacity = '\(capacity)'",
            columns: [.identifier("id"), .identifier("person"), .status("capacity"), .sealed("name", "name")])
    }

    private static let sources = [
        RecordSource(
            .participantProfile,
            ended: """
                SELECT person AS record, person, nullif(max(ifnull(ended, 99999999)), 99999999) AS start
                FROM course GROUP BY person HAVING min(is_closed) = 1
                """,
            all: "SELECT count(*) FROM profile WHERE capacity = 'participant'"),
        RecordSource(
            .journalNotes,
            ended: """
                SELECT DISTINCT note.course AS record, note.person, course.ended AS start
                FROM note LEFT JOIN course ON course.id = note.course
                WHERE course.id IS NULL OR course.is_closed = 1
                """,
            all: "SELECT count(DISTINCT course) FROM note"),
        RecordSource(
            .volunteerProfile,
            ended: "SELECT person AS record, person, day AS start FROM volunteer_exit",
            all: "SELECT count(*) FROM profile WHERE capacity = 'volunteer'"),
    ]
}
