-- The tenant's own key and its signing seed, wrapped by the master key, which lives elsewhere.
CREATE TABLE tenant_key(
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    wrapped BLOB NOT NULL,
    signing BLOB NOT NULL,
    created INTEGER NOT NULL
) STRICT;

-- One key per person, retention category and record: what dies at different times needs different keys.
CREATE TABLE person_key(
    person INTEGER NOT NULL,
    category INTEGER NOT NULL,
    record INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY(person, category, record)
) STRICT, WITHOUT ROWID;

-- Exact look-up by keyed hash, beside its key: an old backup of the data must not be an oracle.
CREATE TABLE lookup(
    person INTEGER NOT NULL,
    category INTEGER NOT NULL,
    record INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY(person, category, record, kind, hash)
) STRICT, WITHOUT ROWID;

CREATE INDEX lookup_hash ON lookup(kind, hash);

-- How far the ledger had come when keys were last destroyed: an older ledger is refused.
CREATE TABLE ledger_head(
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    start INTEGER NOT NULL,
    previous BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;
