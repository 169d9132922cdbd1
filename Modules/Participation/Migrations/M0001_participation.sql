-- What people take part in. Ids are random, days are day numbers, reasons are codes; texts are sealed.
--
-- No foreign key leads to a person or across retention categories: the two sides of a row end at different times, and
-- the inventory proves that none is forgotten. Foreign keys hold together what goes together.
--
-- A course has ended when its reason stands; one whose day is unknown keeps NULL there and is listed as an exception.

-- Somebody was referred, or came alone.
CREATE TABLE intake(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    source TEXT NOT NULL,
    received INTEGER NOT NULL,
    accepted INTEGER,
    closing TEXT CHECK (closing IN ('rejected', 'withdrawn', 'case-closed')),
    closed INTEGER,
    guidance TEXT,
    answers BLOB,
    wishes BLOB
) STRICT;

CREATE INDEX intake_person ON intake(person, closing, closed);
CREATE INDEX intake_received ON intake(programme, received);

-- Who waits for a match or a place.
CREATE TABLE waiting(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    since INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    reason TEXT,
    ended INTEGER
) STRICT;

CREATE INDEX waiting_person ON waiting(person, reason, ended);
CREATE INDEX waiting_line ON waiting(programme, priority DESC, since) WHERE reason IS NULL;

-- A participant's course of support.
CREATE TABLE enrolment(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    intake INTEGER,
    started INTEGER NOT NULL,
    reason TEXT,
    closed INTEGER,
    onward TEXT
) STRICT;

CREATE INDEX enrolment_person ON enrolment(person, reason, closed);
CREATE INDEX enrolment_started ON enrolment(programme, started);

-- Somebody known as a participant whose referral ended without a course of support: what starts the profile's clock.
CREATE TABLE participant_end(
    person INTEGER NOT NULL PRIMARY KEY,
    day INTEGER
) STRICT;

-- A relative's own part in a family's course of support. It closes on a day of its own, which starts the clock of
-- what is known of the relative.
CREATE TABLE relative_part(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    started INTEGER NOT NULL,
    reason TEXT,
    closed INTEGER
) STRICT;

CREATE INDEX relative_part_person ON relative_part(person, reason, closed);

-- A rest of a course of support, or of a volunteer.
CREATE TABLE pause(
    id INTEGER NOT NULL PRIMARY KEY,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    person INTEGER NOT NULL,
    programme TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX pause_person ON pause(person, side);

-- What a participant would like a coordinator to do. There is no place for a reason.
CREATE TABLE wish(
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'somebody-else', 'rest')),
    person INTEGER NOT NULL,
    programme TEXT NOT NULL,
    match INTEGER,
    made INTEGER NOT NULL,
    -- A coordinator wrote it down for the person.
    on_behalf INTEGER NOT NULL,
    answered INTEGER
) STRICT;

CREATE INDEX wish_person ON wish(person, answered);
CREATE INDEX wish_open ON wish(programme, made) WHERE answered IS NULL;

-- What a participant wants, in own words.
CREATE TABLE goal(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    stated INTEGER NOT NULL,
    words BLOB NOT NULL,
    reached INTEGER
) STRICT;

CREATE INDEX goal_person ON goal(person);

-- A volunteer in a programme, from the first interest to the exit.
CREATE TABLE volunteering(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    interested INTEGER NOT NULL,
    places INTEGER,
    closing TEXT,
    closed INTEGER,
    days BLOB,
    area BLOB
) STRICT;

CREATE INDEX volunteering_person ON volunteering(person, closing, closed);
CREATE INDEX volunteering_interested ON volunteering(programme, interested);

-- How far a volunteer has come: one row a step.
CREATE TABLE volunteer_step(
    volunteering INTEGER NOT NULL REFERENCES volunteering(id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    day INTEGER NOT NULL,
    version TEXT,
    PRIMARY KEY (volunteering, step)
) STRICT, WITHOUT ROWID;

-- A certificate of conduct or the like: that it was obtained, when, and when it must be renewed. Nothing else.
CREATE TABLE attestation(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    obtained INTEGER NOT NULL,
    renewal INTEGER,
    closing TEXT CHECK (closing IN ('superseded', 'exit')),
    closed INTEGER
) STRICT;

CREATE INDEX attestation_person ON attestation(person);
CREATE INDEX attestation_closed ON attestation(closed) WHERE closing IS NOT NULL;

-- Volunteers who are trained together.
CREATE TABLE cohort(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    starts INTEGER NOT NULL,
    completed INTEGER
) STRICT;

CREATE INDEX cohort_starts ON cohort(programme, starts);

CREATE TABLE cohort_session(
    id INTEGER NOT NULL PRIMARY KEY,
    cohort INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    topic TEXT,
    delivery TEXT,
    UNIQUE (cohort, number)
) STRICT;

CREATE TABLE cohort_member(
    id INTEGER NOT NULL PRIMARY KEY,
    cohort INTEGER NOT NULL REFERENCES cohort(id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER NOT NULL,
    joined INTEGER NOT NULL,
    gone INTEGER
) STRICT;

CREATE INDEX cohort_member_cohort ON cohort_member(cohort);
CREATE INDEX cohort_member_person ON cohort_member(person);

CREATE TABLE cohort_attendance(
    member INTEGER NOT NULL REFERENCES cohort_member(id) ON DELETE CASCADE,
    session INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('present', 'excused', 'absent')),
    PRIMARY KEY (member, session)
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    cohort INTEGER,
    issued INTEGER NOT NULL,
    attended INTEGER NOT NULL,
    held INTEGER NOT NULL,
    -- The day the volunteer left and got a copy.
    closing TEXT CHECK (closing IN ('exit')),
    closed INTEGER
) STRICT;

CREATE INDEX certificate_person ON certificate(person, programme);
CREATE INDEX certificate_issued ON certificate(programme, issued);
CREATE INDEX certificate_closed ON certificate(closed) WHERE closing IS NOT NULL;

-- A volunteer and a participant. Whichever side is erased first, the other keeps the row.
CREATE TABLE support_match(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('support', 'companionship')),
    participant INTEGER,
    volunteer INTEGER,
    proposed INTEGER NOT NULL,
    starts INTEGER,
    ends INTEGER,
    cadence INTEGER
) STRICT;

CREATE INDEX support_match_participant ON support_match(participant);
CREATE INDEX support_match_volunteer ON support_match(volunteer);
CREATE INDEX support_match_proposed ON support_match(programme, proposed);
CREATE INDEX support_match_nobody ON support_match(id) WHERE participant IS NULL AND volunteer IS NULL;

CREATE TABLE match_acceptance(
    match INTEGER NOT NULL REFERENCES support_match(id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    day INTEGER NOT NULL,
    PRIMARY KEY (match, side)
) STRICT, WITHOUT ROWID;

-- One row at most: a match is extended once.
CREATE TABLE match_extension(
    match INTEGER NOT NULL PRIMARY KEY REFERENCES support_match(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE match_ending(
    match INTEGER NOT NULL PRIMARY KEY REFERENCES support_match(id) ON DELETE CASCADE,
    day INTEGER,
    reason TEXT NOT NULL
) STRICT;

-- Whom somebody wants to avoid, said before any proposal.
CREATE TABLE match_veto(
    id INTEGER NOT NULL PRIMARY KEY,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    person INTEGER NOT NULL,
    against INTEGER NOT NULL,
    day INTEGER NOT NULL,
    reason BLOB
) STRICT;

CREATE INDEX match_veto_person ON match_veto(person);

CREATE INDEX match_veto_against ON match_veto(against);

-- When and where a pair means to meet next: one meeting a match. The place may be the participant's home.
CREATE TABLE planned_meeting(
    match INTEGER NOT NULL PRIMARY KEY REFERENCES support_match(id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    day INTEGER NOT NULL,
    -- Minutes after midnight, in Copenhagen.
    clock INTEGER NOT NULL,
    place BLOB,
    -- The day on which one of the two sent word; nobody asks which, or why.
    cancelled INTEGER
) STRICT;

CREATE INDEX planned_meeting_person ON planned_meeting(person);

-- One entry, whoever took part.
CREATE TABLE meeting(
    id INTEGER NOT NULL PRIMARY KEY,
    match INTEGER NOT NULL REFERENCES support_match(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('held', 'cancelled')),
    coordinator INTEGER NOT NULL,
    logged INTEGER NOT NULL
) STRICT;

CREATE INDEX meeting_match ON meeting(match, state, day);

-- People of a meeting beyond the match's two sides, such as a brother, or a second visiting friend.
CREATE TABLE meeting_subject(
    meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_subject_person ON meeting_subject(person);

-- The notes about one person in one match or course of support: what has one key and one clock.
CREATE TABLE note_file(
    person INTEGER NOT NULL,
    category INTEGER NOT NULL,
    record INTEGER NOT NULL,
    closing TEXT CHECK (closing IN ('ended')),
    closed INTEGER,
    PRIMARY KEY (person, category, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_file_record ON note_file(record);

CREATE TABLE note(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    category INTEGER NOT NULL,
    record INTEGER NOT NULL,
    meeting INTEGER,
    written INTEGER NOT NULL,
    corrects INTEGER,
    words BLOB NOT NULL
) STRICT;

CREATE INDEX note_of_file ON note(person, category, record);
CREATE INDEX note_meeting ON note(meeting) WHERE meeting IS NOT NULL;

-- A group, open to nobody's eyes: place and time concern no person.
CREATE TABLE support_group(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    manual_version TEXT NOT NULL,
    location TEXT NOT NULL,
    starts INTEGER NOT NULL,
    -- Minutes after midnight, in Copenhagen.
    clock INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    places INTEGER NOT NULL
) STRICT;

CREATE INDEX support_group_starts ON support_group(programme, starts);

CREATE TABLE group_state(
    group_id INTEGER NOT NULL REFERENCES support_group(id) ON DELETE CASCADE,
    state TEXT NOT NULL
        CHECK (state IN ('planned', 'recruiting', 'confirmed', 'running', 'completed', 'cancelled')),
    day INTEGER NOT NULL,
    PRIMARY KEY (group_id, state)
) STRICT, WITHOUT ROWID;

CREATE TABLE group_session(
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES support_group(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    theme TEXT NOT NULL,
    delivery TEXT,
    UNIQUE (group_id, number)
) STRICT;

CREATE TABLE group_leader(
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES support_group(id) ON DELETE CASCADE,
    person INTEGER,
    since INTEGER NOT NULL,
    until INTEGER
) STRICT;

CREATE INDEX group_leader_group ON group_leader(group_id);
CREATE INDEX group_leader_person ON group_leader(person);

-- A participant's place, or somebody's open seat without a case (no enrolment).
CREATE TABLE group_place(
    id INTEGER NOT NULL PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES support_group(id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER,
    enrolment INTEGER,
    given INTEGER NOT NULL,
    started INTEGER,
    reason TEXT,
    ended INTEGER
) STRICT;

CREATE INDEX group_place_group ON group_place(group_id);
CREATE INDEX group_place_person ON group_place(person);

CREATE TABLE attendance(
    place INTEGER NOT NULL REFERENCES group_place(id) ON DELETE CASCADE,
    session INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('present', 'excused', 'absent')),
    PRIMARY KEY (place, session)
) STRICT, WITHOUT ROWID;

-- A worry about somebody. It always has a deputy, so that it is read when its handler is away.
CREATE TABLE concern(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    raised INTEGER NOT NULL,
    acute INTEGER NOT NULL,
    handler TEXT NOT NULL,
    deputy TEXT NOT NULL,
    words BLOB NOT NULL,
    closing TEXT CHECK (closing IN ('closed')),
    closed INTEGER
) STRICT;

CREATE INDEX concern_person ON concern(person);
CREATE INDEX concern_closed ON concern(closed) WHERE closing IS NOT NULL;

-- That the duty to report was met: the day and to whom, never what (barnets lov § 133).
CREATE TABLE duty_report(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    capacity TEXT NOT NULL CHECK (capacity IN ('participant', 'relative')),
    day INTEGER NOT NULL,
    recipient BLOB NOT NULL
) STRICT;

CREATE INDEX duty_report_person ON duty_report(person);

-- What erased rows added to a year's figures, so that a report prints the same before and after a purge. The source is
-- empty for what is not counted by source.
CREATE TABLE kept_figure(
    programme TEXT NOT NULL,
    measure TEXT NOT NULL,
    year INTEGER NOT NULL,
    source TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (programme, measure, year, source)
) STRICT, WITHOUT ROWID;
