-- A relative answers in their own right, and so may somebody who waits.

-- What the course is, where it is neither a course of support nor a volunteer's work: a relative's own part, or a wait.
ALTER TABLE outcome_file ADD COLUMN part TEXT CHECK (part IN ('relative', 'waiting'));
-- Among whom the answers are counted, fixed before the first of them is: a later change of somebody's life moves no figure.
-- 'both': somebody who takes part and mentors. 'waited': somebody who was asked while waiting.
ALTER TABLE outcome_file ADD COLUMN counted TEXT
    CHECK (counted IN ('participant', 'relative', 'volunteer', 'both', 'waiting', 'waited'));
-- The household in which somebody lived when they first answered again: its adults are counted as one family. NULL once
-- the answers of one of them are gone: then the family's figure stays as it is.
ALTER TABLE outcome_file ADD COLUMN household INTEGER;

CREATE INDEX outcome_file_household ON outcome_file(household) WHERE household IS NOT NULL;
DROP INDEX outcome_file_reported;
CREATE INDEX outcome_file_reported ON outcome_file(programme, closed, side, part, counted)
    WHERE closing IS NOT NULL AND closed IS NOT NULL;

-- The clock starts when the part or the wait ends, whoever ends it.
CREATE TRIGGER outcome_of_part AFTER UPDATE OF reason ON relative_part WHEN NEW.reason IS NOT NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended', closed = NEW.closed + patience
    WHERE course = NEW.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_wait AFTER UPDATE OF reason ON waiting WHEN NEW.reason IS NOT NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended', closed = NEW.ended + patience
    WHERE course = NEW.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_lost_part AFTER DELETE ON relative_part WHEN OLD.reason IS NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended' WHERE course = OLD.id AND closing IS NULL;
END;
CREATE TRIGGER outcome_of_lost_wait AFTER DELETE ON waiting WHEN OLD.reason IS NULL
BEGIN
    UPDATE outcome_file SET closing = 'ended' WHERE course = OLD.id AND closing IS NULL;
END;
