-- What a tenant tells of a programme in a period, for those who pay for it. It is about nobody: the form says so.
CREATE TABLE report_narrative(
    programme TEXT NOT NULL,
    -- Calendar years, both included.
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    words TEXT NOT NULL,
    written INTEGER NOT NULL,
    PRIMARY KEY (programme, first, last)
) STRICT, WITHOUT ROWID;
