-- A person: an id and what is true of somebody whatever the capacity. Who it is stands sealed in the profiles.
CREATE TABLE person(
    id INTEGER NOT NULL PRIMARY KEY,
    created INTEGER NOT NULL,
    protected_since INTEGER,
    deceased INTEGER,
    -- The day on which the relatives of a deceased person were called.
    called INTEGER
) STRICT;

CREATE INDEX person_protected ON person(protected_since) WHERE protected_since IS NOT NULL;
CREATE INDEX person_deceased ON person(deceased) WHERE deceased IS NOT NULL;

-- One table a capacity: each is sealed under its own category's key and goes with it, and each has only the columns
-- that the capacity needs. The key is the person, so that a profile costs one tree.
CREATE TABLE participant_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    name BLOB, chosen_name BLOB, phone BLOB, email BLOB, address BLOB, cpr BLOB, birth_day BLOB,
    languages BLOB, wishes BLOB, declines BLOB, contact BLOB
) STRICT;

CREATE TABLE volunteer_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    name BLOB, chosen_name BLOB, phone BLOB, email BLOB, address BLOB, cpr BLOB, birth_day BLOB,
    languages BLOB, interests BLOB, wishes BLOB, declines BLOB
) STRICT;

-- Somebody who offered to volunteer and was turned down: the short memory that the period allows.
CREATE TABLE applicant_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    name BLOB, chosen_name BLOB, phone BLOB, email BLOB
) STRICT;

CREATE TABLE relative_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    name BLOB, chosen_name BLOB, phone BLOB, email BLOB, address BLOB, birth_day BLOB,
    languages BLOB, wishes BLOB, declines BLOB, contact BLOB
) STRICT;

CREATE TABLE enquirer_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    -- Starts the clock of an enquiry.
    last_contact INTEGER NOT NULL,
    chosen_name BLOB, phone BLOB, email BLOB, wishes BLOB, contact BLOB
) STRICT;

CREATE INDEX enquirer_last_contact ON enquirer_profile(last_contact);

CREATE TABLE attendee_profile(
    person INTEGER NOT NULL PRIMARY KEY REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    since INTEGER NOT NULL,
    chosen_name BLOB, wishes BLOB
) STRICT;

-- Who lives together, from when to when. A row dies with the capacity in which the person belongs to the household.
CREATE TABLE household_member(
    person INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    household INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    capacity TEXT NOT NULL CHECK (capacity IN ('participant', 'relative')),
    relation TEXT NOT NULL CHECK (relation IN ('adult', 'partner', 'child', 'parent', 'sibling', 'other')),
    PRIMARY KEY (person, household, since)
) STRICT, WITHOUT ROWID;

CREATE INDEX household_member_household ON household_member(household);

-- Each time a protected name or address was shown, why, and by whom.
CREATE TABLE reveal(
    id INTEGER NOT NULL PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    day INTEGER NOT NULL,
    actor TEXT NOT NULL,
    reason BLOB NOT NULL
) STRICT;

CREATE INDEX reveal_person ON reveal(person);
CREATE INDEX reveal_day ON reveal(day);

-- The id of a duplicate that was merged, so that a letter printed with it still leads to the person.
CREATE TABLE person_merge(
    absorbed INTEGER NOT NULL PRIMARY KEY,
    survivor INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    -- 0 until the duplicate's keys are destroyed.
    finished INTEGER NOT NULL
) STRICT;

CREATE INDEX person_merge_survivor ON person_merge(survivor);
