-- A question that somebody asked at a door who asked for nothing else: that it waits for an answer. Its words and the
-- way to answer stand with the enquirer, and it goes with them.
CREATE TABLE enquiry(
    person INTEGER NOT NULL PRIMARY KEY,
    received INTEGER NOT NULL,
    answered INTEGER
) STRICT;

CREATE INDEX enquiry_open ON enquiry(received) WHERE answered IS NULL;

-- Which coordinator sees to somebody, to a match, to a group: an account, as the trails write it.
CREATE TABLE responsible_for_person(
    person INTEGER NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE responsible_for_match(
    match INTEGER NOT NULL PRIMARY KEY REFERENCES support_match(id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE responsible_for_group(
    group_id INTEGER NOT NULL PRIMARY KEY REFERENCES support_group(id) ON DELETE CASCADE,
    account TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;
