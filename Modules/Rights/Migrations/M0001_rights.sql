-- What people may demand (GDPR Art. 12-22, 33): ids, dates and codes in the clear, words sealed.

CREATE TABLE request (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN (
        'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
    channel TEXT NOT NULL CHECK (channel IN ('in-person', 'paper', 'phone', 'web')),
    on_behalf INTEGER NOT NULL DEFAULT 0 CHECK (on_behalf IN (0, 1)),
    received INTEGER NOT NULL,
    due INTEGER NOT NULL,
    extended INTEGER,
    extension_reason TEXT CHECK (extension_reason IN ('complexity', 'number')),
    -- Who lets the export that is asked for be made, where the tenant demands a second person, and on which day.
    approved_by TEXT,
    approved INTEGER,
    closed INTEGER,
    outcome TEXT CHECK (outcome IN ('met', 'partly', 'refused', 'taken-back')),
    words BLOB,
    CHECK ((approved IS NULL) = (approved_by IS NULL)),
    CHECK ((extended IS NULL) = (extension_reason IS NULL)),
    CHECK ((closed IS NULL) = (outcome IS NULL))
) STRICT;
CREATE INDEX request_person ON request (person);
CREATE INDEX request_open ON request (due) WHERE closed IS NULL;
CREATE INDEX request_closed ON request (closed) WHERE closed IS NOT NULL;

CREATE TABLE restriction (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    request INTEGER REFERENCES request (id) ON DELETE SET NULL,
    ground TEXT NOT NULL CHECK (ground IN ('accuracy', 'unlawful', 'claims', 'objection', 'replayed')),
    since INTEGER NOT NULL,
    notified INTEGER,
    notice_channel TEXT CHECK (notice_channel IN ('in-person', 'paper', 'phone', 'web')),
    lifted INTEGER,
    CHECK ((notified IS NULL) = (notice_channel IS NULL))
) STRICT;
CREATE INDEX restriction_active ON restriction (person) WHERE lifted IS NULL;
CREATE INDEX restriction_person ON restriction (person);
CREATE INDEX restriction_request ON restriction (request);
CREATE INDEX restriction_lifted ON restriction (lifted) WHERE lifted IS NOT NULL;

CREATE TABLE erasure_decision (
    request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
    category INTEGER NOT NULL,
    record INTEGER NOT NULL,
    person INTEGER NOT NULL,
    decided INTEGER NOT NULL,
    ground TEXT CHECK (ground IN ('expression', 'legal-task', 'public-health', 'archive', 'legal-claims')),
    carried_out INTEGER,
    PRIMARY KEY (request, category, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX erasure_decision_person ON erasure_decision (person);

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    request INTEGER REFERENCES request (id) ON DELETE SET NULL,
    corrected INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('replaced', 'appended')),
    in_table TEXT NOT NULL,
    in_column TEXT NOT NULL,
    in_row INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_person ON correction (person);
CREATE INDEX correction_request ON correction (request);
CREATE INDEX correction_corrected ON correction (corrected);

CREATE TABLE disclosure (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    category INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    -- By what the recipient knows the person; gone when it has served its last notice.
    reference BLOB,
    -- The day the recipient was told that the data is erased.
    ended INTEGER,
    UNIQUE (person, recipient, category)
) STRICT;
CREATE INDEX disclosure_ended ON disclosure (ended) WHERE ended IS NOT NULL;

-- Art. 19: who has to be told of a correction, an erasure or a restriction, and when they were.
CREATE TABLE recipient_notice (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    -- What was erased; NULL where the notice is about everything that the recipient has.
    category INTEGER,
    about TEXT NOT NULL CHECK (about IN ('rectification', 'erasure', 'restriction')),
    arose INTEGER NOT NULL,
    told INTEGER,
    impossible INTEGER,
    CHECK (told IS NULL OR impossible IS NULL)
) STRICT;
CREATE INDEX recipient_notice_person ON recipient_notice (person);
CREATE INDEX recipient_notice_open ON recipient_notice (arose) WHERE told IS NULL AND impossible IS NULL;

CREATE TABLE breach (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('confidentiality', 'integrity', 'availability')),
    risk TEXT NOT NULL CHECK (risk IN ('unlikely', 'risk', 'high')),
    reference TEXT NOT NULL,
    aware INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    reported INTEGER,
    delay_reason TEXT CHECK (delay_reason IN ('investigation', 'processor-late', 'police', 'oversight')),
    closed INTEGER
) STRICT;
CREATE INDEX breach_closed ON breach (closed) WHERE closed IS NOT NULL;

CREATE TABLE breach_person (
    id INTEGER PRIMARY KEY,
    breach INTEGER NOT NULL REFERENCES breach (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    told INTEGER,
    UNIQUE (breach, person)
) STRICT;
CREATE INDEX breach_person_person ON breach_person (person);

CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    digest BLOB NOT NULL,
    words TEXT NOT NULL,
    published INTEGER NOT NULL,
    UNIQUE (code, version, language)
) STRICT;
CREATE TRIGGER notice_is_final BEFORE UPDATE ON notice
BEGIN SELECT RAISE(ABORT, 'a published notice is never edited'); END;

CREATE TABLE notice_given (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    notice INTEGER NOT NULL REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
    channel TEXT NOT NULL CHECK (channel IN ('in-person', 'paper', 'phone', 'web')),
    given INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_given_person ON notice_given (person);
CREATE INDEX notice_given_notice ON notice_given (notice);
CREATE INDEX notice_given_given ON notice_given (given);
