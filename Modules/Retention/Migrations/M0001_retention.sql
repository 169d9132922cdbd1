-- Versions of the rules: the highest approved one of a category is in force.
CREATE TABLE retention_rule(
    id INTEGER NOT NULL PRIMARY KEY,
    category INTEGER NOT NULL,
    version INTEGER NOT NULL,
    period TEXT NOT NULL,
    action TEXT NOT NULL,
    basis TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    approved_by TEXT,
    approved_at INTEGER,
    UNIQUE(category, version)
) STRICT;

-- What must not be erased for now: a person, a person's part in a category, or one record of it. The reason is a code.
CREATE TABLE legal_hold(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL,
    category INTEGER,
    record INTEGER,
    reason TEXT NOT NULL,
    journal TEXT,
    owner TEXT NOT NULL,
    review_on INTEGER NOT NULL,
    placed_by TEXT NOT NULL,
    placed_on INTEGER NOT NULL,
    released_by TEXT,
    released_on INTEGER,
    CHECK (record IS NULL OR category IS NOT NULL)
) STRICT;

CREATE INDEX legal_hold_person ON legal_hold(person);
CREATE INDEX legal_hold_released ON legal_hold(released_on);

-- That the archives decided about a category, or received it.
CREATE TABLE archive_decision(
    id INTEGER NOT NULL PRIMARY KEY,
    category INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    decided_on INTEGER NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE INDEX archive_decision_category ON archive_decision(category);

-- Who looked at a plan and let it be applied.
CREATE TABLE purge_approval(
    plan TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_at INTEGER NOT NULL,
    PRIMARY KEY(plan, approved_by)
) STRICT, WITHOUT ROWID;

-- A plan that was begun. The position is how many of its items are dealt with.
CREATE TABLE purge_run(
    id INTEGER NOT NULL PRIMARY KEY,
    plan TEXT NOT NULL UNIQUE,
    day INTEGER NOT NULL,
    started_by TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    position INTEGER NOT NULL,
    finished_at INTEGER,
    -- The first day whose trail entries it kept, and how many older ones there were.
    trails_from INTEGER,
    trail_entries INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a run found when it came to an item that it then left alone.
CREATE TABLE purge_skip(
    run INTEGER NOT NULL REFERENCES purge_run(id) DEFERRABLE INITIALLY DEFERRED,
    category INTEGER NOT NULL,
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY(run, category, reason)
) STRICT, WITHOUT ROWID;
