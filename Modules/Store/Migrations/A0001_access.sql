-- Who read whom, hash-chained, in a file of its own so that a read never waits for a purge. Ids only.
CREATE TABLE access(
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_kind INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    persons BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE INDEX access_at ON access(at);

-- Which entries name a person. Filled in bulk when somebody asks, so that a read appends one row only.
CREATE TABLE access_person(
    person INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY(person, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_indexed(
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
) STRICT;

CREATE TABLE access_checkpoint(
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    chain BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;
