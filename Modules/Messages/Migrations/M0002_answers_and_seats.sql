-- More is told: that there is an answer, that a seat was given or taken away, that a course may be judged. A condition
-- of a table cannot be widened, so the table is made anew under its name: what is sealed stays bound to it.

ALTER TABLE outgoing_message RENAME TO earlier_message;
DROP INDEX outgoing_message_person;
DROP INDEX outgoing_message_due;
DROP INDEX outgoing_message_ended;
DROP INDEX outgoing_message_once;

CREATE TABLE outgoing_message(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    -- Whose sign-in contact is written to; without it, the profile of the capacity.
    account INTEGER,
    capacity TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('sign-in-link', 'invitation', 'reminder', 'cancelled', 'notice',
        'answered', 'seat-given', 'seat-ended', 'evaluation')),
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
    CHECK (kind NOT IN ('reminder', 'cancelled', 'seat-given', 'seat-ended', 'evaluation')
        OR (about IS NOT NULL AND day IS NOT NULL))
) STRICT;

INSERT INTO outgoing_message(
    id, person, account, capacity, kind, about, day, clock, made, due, expires, attempts, state, channel,
    obstacle, ended, token, kept)
SELECT
    id, person, account, capacity, kind, about, day, clock, made, due, expires, attempts, state, channel,
    obstacle, ended, token, kept
FROM earlier_message;

DROP TABLE earlier_message;

CREATE INDEX outgoing_message_person ON outgoing_message(person);
CREATE INDEX outgoing_message_due ON outgoing_message(due) WHERE state = 'waiting';
CREATE INDEX outgoing_message_ended ON outgoing_message(ended) WHERE state <> 'waiting';
CREATE UNIQUE INDEX outgoing_message_once ON outgoing_message(person, kind, about, day)
    WHERE kind IN ('reminder', 'cancelled', 'seat-given', 'seat-ended', 'evaluation');
