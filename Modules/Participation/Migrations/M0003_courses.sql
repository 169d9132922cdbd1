-- What many come to: events, whose guests are counted and never listed, and open courses, which need no case.

CREATE TABLE event(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    -- Minutes after midnight, in Copenhagen.
    clock INTEGER NOT NULL,
    place TEXT NOT NULL,
    audience TEXT NOT NULL,
    -- How many came; NULL until somebody has counted.
    attended INTEGER,
    -- The day on which it was called off.
    cancelled INTEGER
) STRICT;

CREATE INDEX event_day ON event(programme, day);

-- A volunteer who speaks; an erased one leaves the row, so that the number of speakers stays.
CREATE TABLE event_speaker(
    id INTEGER NOT NULL PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
    person INTEGER,
    since INTEGER NOT NULL
) STRICT;

CREATE INDEX event_speaker_event ON event_speaker(event);
CREATE INDEX event_speaker_person ON event_speaker(person);

-- A group that is an open course. What it teaches is the version of its manual.
CREATE TABLE open_course(
    group_id INTEGER NOT NULL PRIMARY KEY REFERENCES support_group(id) ON DELETE CASCADE,
    -- The cooperation in which partners see it; NULL for one's own people alone.
    cooperation TEXT
) STRICT;

CREATE TABLE course_audience(
    group_id INTEGER NOT NULL REFERENCES open_course(group_id) ON DELETE CASCADE,
    audience TEXT NOT NULL,
    PRIMARY KEY (group_id, audience)
) STRICT, WITHOUT ROWID;

-- The most seats that may go to people who come by a partner. A number: whoever they are is the host's to know.
CREATE TABLE course_quota(
    group_id INTEGER NOT NULL REFERENCES open_course(group_id) ON DELETE CASCADE,
    partner TEXT NOT NULL,
    seats INTEGER NOT NULL,
    PRIMARY KEY (group_id, partner)
) STRICT, WITHOUT ROWID;

-- Somebody's seat at an open course: in line at first, then with a place. What is needed of the room, and how to tell
-- of a change, is sealed. The link lets its holder see the seat and give it up; its digest alone is kept.
CREATE TABLE seat(
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES open_course(group_id),
    person INTEGER,
    asked INTEGER NOT NULL,
    -- The order in which a course was asked for: a day is too coarse for a line.
    turn INTEGER NOT NULL,
    partner TEXT,
    place INTEGER,
    link TEXT,
    needs BLOB,
    contact BLOB,
    reason TEXT,
    ended INTEGER
) STRICT;

CREATE INDEX seat_group ON seat(group_id, turn);
CREATE INDEX seat_person ON seat(person);
CREATE INDEX seat_place ON seat(place) WHERE place IS NOT NULL;
CREATE UNIQUE INDEX seat_link ON seat(link) WHERE link IS NOT NULL;

-- People who came to a session without giving a name.
CREATE TABLE session_guests(
    session INTEGER NOT NULL PRIMARY KEY REFERENCES group_session(id) ON DELETE CASCADE,
    count INTEGER NOT NULL
) STRICT;

-- What those who came say of an aim of the course, from slips without a name.
CREATE TABLE course_answer(
    group_id INTEGER NOT NULL REFERENCES open_course(group_id) ON DELETE CASCADE,
    aim TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'somewhat', 'no')),
    count INTEGER NOT NULL,
    PRIMARY KEY (group_id, aim, answer)
) STRICT, WITHOUT ROWID;

-- A code of the programme's roles, where it has more than one for those who lead; NULL for the usual one.
ALTER TABLE group_leader ADD COLUMN role TEXT;

-- What a volunteer said of themselves without having to: codes, sealed, since having said nothing tells nothing.
ALTER TABLE volunteering ADD COLUMN said BLOB;
