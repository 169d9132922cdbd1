-- Notes that were handed over to somebody's case system, a batch at a time.
CREATE TABLE hand_over(
    id INTEGER NOT NULL PRIMARY KEY,
    recipient TEXT NOT NULL,
    day INTEGER NOT NULL,
    -- The day on which its files were whole; NULL for one that was begun.
    finished INTEGER
) STRICT;

-- A note of a batch. It goes with the note's file.
CREATE TABLE handed_note(
    note INTEGER NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    batch INTEGER NOT NULL REFERENCES hand_over(id),
    person INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (note, batch)
) STRICT, WITHOUT ROWID;

CREATE INDEX handed_note_batch ON handed_note(batch);
CREATE INDEX handed_note_person ON handed_note(person);
