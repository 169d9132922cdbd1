-- One import: what sheet, when, by whom, and how much came of it. No person.
CREATE TABLE import_batch(
    id INTEGER NOT NULL PRIMARY KEY,
    sheet TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    undone INTEGER
) STRICT;

CREATE INDEX import_batch_at ON import_batch(at);

-- What an import did to a person, so that it can be undone. A row dies with the profile that it concerns.
CREATE TABLE import_change(
    person INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    batch INTEGER NOT NULL REFERENCES import_batch(id) DEFERRABLE INITIALLY DEFERRED,
    category INTEGER NOT NULL,
    -- 1 the person is new, 2 the capacity is new, 3 the profile was changed
    kind INTEGER NOT NULL,
    -- What a change found and what it wrote.
    before BLOB,
    PRIMARY KEY(person, batch)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_change_batch ON import_change(batch);

-- What an import of history made: ids of records, with the participant whose records they are.
CREATE TABLE import_record(
    batch INTEGER NOT NULL REFERENCES import_batch(id) DEFERRABLE INITIALLY DEFERRED,
    kind INTEGER NOT NULL,
    record INTEGER NOT NULL,
    person INTEGER,
    PRIMARY KEY(batch, kind, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_record_person ON import_record(person) WHERE person IS NOT NULL;
