-- What participants and volunteers would like to say of how a programme runs, and what was answered.
CREATE TABLE suggestion(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    -- Who says it. Of somebody who gives no name it is the row's own id: nobody's.
    subject INTEGER NOT NULL,
    -- As what they say it; NULL without a name.
    side TEXT CHECK (side IN ('participant', 'volunteer')),
    kind TEXT NOT NULL CHECK (kind IN ('proposal', 'comment')),
    -- A day and no time: the trail of writes has one, and names nobody either.
    made INTEGER NOT NULL,
    words BLOB,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'adopted', 'closed', 'removed')),
    reason TEXT,
    answer BLOB,
    decided INTEGER,
    CHECK ((side IS NULL) = (subject = id)),
    CHECK ((decided IS NULL) = (state = 'open')),
    CHECK ((words IS NULL) = (state = 'removed')),
    CHECK ((reason IS NOT NULL) = (state IN ('closed', 'removed')))
) STRICT;

CREATE INDEX suggestion_subject ON suggestion(subject);
CREATE INDEX suggestion_made ON suggestion(programme, made);
CREATE INDEX suggestion_open ON suggestion(programme, made) WHERE state = 'open';
CREATE INDEX suggestion_decided ON suggestion(programme, decided) WHERE state <> 'open';
