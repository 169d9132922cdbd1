-- Numbers of the store itself: how far the data has followed the ledger, the last trusted time.
CREATE TABLE store_state(
    name TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What caches follow: a name and a number that grows with each change.
CREATE TABLE generation(
    name TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The trail of writes, hash-chained, in the transaction of what it records. Ids only.
CREATE TABLE audit(
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_kind INTEGER NOT NULL,
    action TEXT NOT NULL,
    record INTEGER,
    detail TEXT,
    persons BLOB NOT NULL,
    chain BLOB NOT NULL
) STRICT;

CREATE INDEX audit_at ON audit(at);

-- Where an expired part of the trail was cut off: the chain goes on from here.
CREATE TABLE audit_checkpoint(
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    chain BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;
