-- A relative may take part in their own right: what only participants had so far may be a relative's. It goes with the
-- capacity that stands here.
ALTER TABLE support_match ADD COLUMN capacity TEXT NOT NULL DEFAULT 'participant'
    CHECK (capacity IN ('participant', 'relative'));

-- The adviser who is the link of the match: an account.
ALTER TABLE support_match ADD COLUMN adviser TEXT;

ALTER TABLE planned_meeting ADD COLUMN capacity TEXT NOT NULL DEFAULT 'participant'
    CHECK (capacity IN ('participant', 'relative'));

ALTER TABLE meeting_subject ADD COLUMN capacity TEXT NOT NULL DEFAULT 'participant'
    CHECK (capacity IN ('participant', 'relative'));

ALTER TABLE goal ADD COLUMN capacity TEXT NOT NULL DEFAULT 'participant'
    CHECK (capacity IN ('participant', 'relative'));

ALTER TABLE wish ADD COLUMN capacity TEXT NOT NULL DEFAULT 'participant'
    CHECK (capacity IN ('participant', 'relative'));

-- The relative's own enquiry, from which the part followed.
ALTER TABLE relative_part ADD COLUMN intake INTEGER;

-- A worry about violence is read by its handler and deputy, and counted nowhere else.
ALTER TABLE concern ADD COLUMN kind TEXT NOT NULL DEFAULT 'worry' CHECK (kind IN ('worry', 'violence'));

-- Where somebody belongs, and what they want to avoid, said before any proposal. The words are sealed and compared by
-- an adviser's own look alone.
CREATE TABLE avoidance(
    id INTEGER NOT NULL PRIMARY KEY,
    capacity TEXT NOT NULL CHECK (capacity IN ('participant', 'relative', 'volunteer')),
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('own-station', 'own-district', 'avoid-station', 'avoid-district', 'avoid-person', 'same-station-welcome')),
    day INTEGER NOT NULL,
    words BLOB
) STRICT;

CREATE INDEX avoidance_person ON avoidance(person);

-- Each holder of the custody of a child, and what that holder says: one row a holder, so that none sees another's.
CREATE TABLE custody(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    -- The holder where the tenant knows them, and in which capacity.
    holder INTEGER,
    capacity TEXT CHECK (capacity IN ('participant', 'relative')),
    -- What the holder is called where they are not known otherwise.
    name BLOB,
    recorded INTEGER NOT NULL,
    given INTEGER,
    withdrawn INTEGER
) STRICT;

CREATE INDEX custody_person ON custody(person);
CREATE INDEX custody_holder ON custody(holder) WHERE holder IS NOT NULL;
