-- Purposes with one basis each, texts that are never edited, grants, withdrawals and pauses (GDPR Art. 6, 7, 9).

CREATE TABLE purpose (
    code TEXT PRIMARY KEY,
    basis TEXT NOT NULL CHECK (basis IN (
        'consent', 'public-task', 'legal-claims', 'legal-obligation', 'legitimate-interests', 'non-profit')),
    since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What rests on a purpose: with consent as basis, these categories go after a withdrawal.
CREATE TABLE purpose_category (
    purpose TEXT NOT NULL REFERENCES purpose (code) ON DELETE CASCADE,
    category INTEGER NOT NULL,
    PRIMARY KEY (purpose, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_text (
    id INTEGER PRIMARY KEY,
    purpose TEXT NOT NULL REFERENCES purpose (code) DEFERRABLE INITIALLY DEFERRED,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    digest BLOB NOT NULL,
    words TEXT NOT NULL,
    published INTEGER NOT NULL,
    UNIQUE (purpose, version, language)
) STRICT;
CREATE TRIGGER consent_text_is_final BEFORE UPDATE ON consent_text
BEGIN SELECT RAISE(ABORT, 'a published consent text is never edited'); END;

CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    text INTEGER NOT NULL REFERENCES consent_text (id) DEFERRABLE INITIALLY DEFERRED,
    given INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('in-person', 'paper', 'phone', 'web')),
    recorded_by TEXT NOT NULL,
    on_behalf TEXT CHECK (on_behalf IN ('coordinator', 'guardian', 'custody-holder', 'attorney')),
    expires INTEGER,
    ended INTEGER
) STRICT;
CREATE INDEX consent_person ON consent (person);
CREATE INDEX consent_of_text ON consent (text);
CREATE INDEX consent_expires ON consent (expires) WHERE expires IS NOT NULL;
CREATE INDEX consent_ended ON consent (ended) WHERE ended IS NOT NULL;

CREATE TABLE consent_withdrawal (
    id INTEGER PRIMARY KEY,
    consent INTEGER NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    at INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('in-person', 'paper', 'phone', 'web', 'replayed')),
    recorded_by TEXT NOT NULL,
    ends_match INTEGER NOT NULL CHECK (ends_match IN (0, 1)),
    undo_until INTEGER NOT NULL,
    undone INTEGER,
    settled INTEGER,
    CHECK (undone IS NULL OR settled IS NULL)
) STRICT;
CREATE UNIQUE INDEX consent_withdrawal_standing ON consent_withdrawal (consent) WHERE undone IS NULL;
CREATE INDEX consent_withdrawal_consent ON consent_withdrawal (consent);
CREATE INDEX consent_withdrawal_person ON consent_withdrawal (person);
CREATE INDEX consent_withdrawal_due ON consent_withdrawal (undo_until) WHERE undone IS NULL AND settled IS NULL;

CREATE TABLE consent_pause (
    id INTEGER PRIMARY KEY,
    consent INTEGER NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    ended INTEGER
) STRICT;
CREATE INDEX consent_pause_consent ON consent_pause (consent);
CREATE INDEX consent_pause_person ON consent_pause (person);
