-- Messages that wait, and what became of the others: to whom, of what kind, when. What was written is made anew from
-- the kind each time, so it stands nowhere.

CREATE TABLE outgoing_message(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    -- Whose sign-in contact is written to; without it, the profile of the capacity.
    account INTEGER,
    capacity TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('sign-in-link', 'invitation', 'reminder', 'cancelled', 'notice')),
    -- What it is about, such as a session, so that nobody hears of it twice.
    about INTEGER,
    day INTEGER,
    -- Minutes after midnight, in Copenhagen.
    clock INTEGER,
    made INTEGER NOT NULL,
    due INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
    channel TEXT CHECK (channel IN ('mail', 'sms', 'page')),
    -- Why it has not been sent.
    obstacle TEXT,
    ended INTEGER,
    -- What the link of a waiting message opens; gone as soon as it is sent or given up.
    token BLOB,
    -- The message itself, where the tenant keeps messages for a page instead of sending them.
    kept BLOB,
    CHECK ((account IS NULL) <> (capacity IS NULL)),
    CHECK ((ended IS NULL) = (state = 'waiting')),
    CHECK (token IS NULL OR state = 'waiting'),
    CHECK (kind NOT IN ('reminder', 'cancelled') OR (about IS NOT NULL AND day IS NOT NULL))
) STRICT;

CREATE INDEX outgoing_message_person ON outgoing_message(person);
CREATE INDEX outgoing_message_due ON outgoing_message(due) WHERE state = 'waiting';
CREATE INDEX outgoing_message_ended ON outgoing_message(ended) WHERE state <> 'waiting';
CREATE UNIQUE INDEX outgoing_message_once ON outgoing_message(person, kind, about, day)
    WHERE kind IN ('reminder', 'cancelled');

-- Who wants SMS, in which capacity: it dies with the number that it is about.
CREATE TABLE sms_choice(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    capacity TEXT NOT NULL,
    agreed INTEGER NOT NULL,
    channel TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    withdrawn INTEGER,
    UNIQUE (person, capacity)
) STRICT;
