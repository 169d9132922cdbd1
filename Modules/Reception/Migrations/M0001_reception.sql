-- Forms that were sent, so that one sent twice does its work once. A row is gone after a day.

CREATE TABLE submission (
    token BLOB NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    -- Where the first one led.
    location TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_at ON submission (at);
