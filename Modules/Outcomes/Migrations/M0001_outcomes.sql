-- Whether support helps. Answers are sealed; what is added up names nobody.
--
-- No foreign key leads to a person or across retention categories.

-- What one person is asked over one course of support, or as a volunteer: what has one key and one clock.
CREATE TABLE outcome_file(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    -- The enrolment or the volunteering.
    course INTEGER NOT NULL,
    -- Days after the course's end in which the last answers are still taken.
    patience INTEGER NOT NULL,
    -- Everything is answered or skipped, or the course has ended.
    closing TEXT CHECK (closing IN ('done', 'ended')),
    -- The day of the last answers, or the last day on which they would be taken: it may lie ahead.
    closed INTEGER
) STRICT;

CREATE UNIQUE INDEX outcome_file_course ON outcome_file(course);
CREATE INDEX outcome_file_person ON outcome_file(person, closing, closed);
CREATE INDEX outcome_file_programme ON outcome_file(programme, closing, closed);

-- The clock starts when the course ends, whoever ends it. A course that is taken away while it runs leaves its file
-- without the event, to be listed as an exception.
CREATE TRIGGER outcome_of_enrolment AFTER UPDATE OF reason ON enrolment WHEN NEW.reason IS NOT NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended', closed = NEW.closed + patience
    WHERE course = NEW.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_volunteering AFTER UPDATE OF closing ON volunteering WHEN NEW.closing IS NOT NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended', closed = NEW.closed + patience
    WHERE course = NEW.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_lost_enrolment AFTER DELETE ON enrolment WHEN OLD.reason IS NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended' WHERE course = OLD.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_lost_volunteering AFTER DELETE ON volunteering WHEN OLD.closing IS NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended' WHERE course = OLD.id AND closing IS NULL;
END;

-- One form at one occasion.
CREATE TABLE measurement(
    id INTEGER NOT NULL PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES outcome_file(id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    instrument TEXT NOT NULL,
    occasion TEXT NOT NULL CHECK (occasion IN ('start', 'end', 'follow-up')),
    day INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('page', 'paper', 'phone')),
    -- A coordinator wrote the answers down.
    on_behalf INTEGER NOT NULL,
    -- NULL: the person would rather not.
    answers BLOB,
    -- By when somebody was promised to read the answers, and when it was done.
    read_by INTEGER,
    read_on INTEGER,
    UNIQUE (file, instrument, occasion)
) STRICT;

CREATE INDEX measurement_person ON measurement(person);
CREATE INDEX measurement_unread ON measurement(read_by) WHERE read_by IS NOT NULL AND read_on IS NULL;

-- What people's answers add up to, by the year of the later ones. It holds sums alone: nobody's answer stands here, and
-- a purge changes nothing but what nobody answered any more. A change is later less earlier; that of goals is counted
-- in sixths of a point.
CREATE TABLE outcome_figure(
    programme TEXT NOT NULL,
    side TEXT NOT NULL,
    instrument TEXT NOT NULL,
    scale TEXT NOT NULL,
    occasion TEXT NOT NULL,
    year INTEGER NOT NULL,
    -- People with both scores.
    people INTEGER NOT NULL CHECK (people >= 0),
    -- People who were asked the second time, and lack one of the scores.
    incomplete INTEGER NOT NULL CHECK (incomplete >= 0),
    -- People of erased files who answered at the start, and never again.
    unanswered INTEGER NOT NULL CHECK (unanswered >= 0),
    earlier INTEGER NOT NULL,
    change INTEGER NOT NULL,
    squares INTEGER NOT NULL CHECK (squares >= 0),
    PRIMARY KEY (programme, side, instrument, scale, occasion, year)
) STRICT, WITHOUT ROWID;

-- A sentence that somebody lets be quoted without a name. Taken back, it is gone.
CREATE TABLE quote(
    id INTEGER NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    person INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('participant', 'volunteer')),
    given INTEGER NOT NULL,
    on_behalf INTEGER NOT NULL,
    words BLOB NOT NULL
) STRICT;

CREATE INDEX quote_person ON quote(person);
CREATE INDEX quote_given ON quote(programme, given);
