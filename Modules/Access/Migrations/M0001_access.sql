-- Who may come in, by what, and who is in. Tokens, codes and PINs stand here as hashes, contact and secrets sealed.

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    entrance TEXT NOT NULL CHECK (entrance IN ('password', 'link')),
    state TEXT NOT NULL CHECK (state IN ('invited', 'unconfirmed', 'active', 'suspended', 'closed')),
    -- What the account returns to when a suspension is lifted.
    suspended_from TEXT CHECK (suspended_from IN ('invited', 'unconfirmed', 'active')),
    created INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    confirmed INTEGER,
    confirmed_by TEXT,
    closed INTEGER,
    -- The day from which the account counts as left, unless somebody signs in before: twelve months after the last time.
    idle INTEGER NOT NULL,
    name BLOB,
    login BLOB NOT NULL,
    -- Argon2id of the password or the PIN.
    secret TEXT,
    totp BLOB,
    -- When the second factor was shown to work; a secret without it opens nothing.
    totp_since INTEGER,
    -- The last time step whose code was used.
    totp_step INTEGER,
    UNIQUE (person, entrance),
    CHECK ((confirmed IS NULL) = (confirmed_by IS NULL)),
    CHECK ((suspended_from IS NOT NULL) = (state = 'suspended')),
    CHECK ((closed IS NOT NULL) = (state = 'closed'))
) STRICT;

CREATE TABLE account_role (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    role TEXT NOT NULL CHECK (role IN (
        'coordinator', 'family-adviser', 'volunteer', 'participant', 'relative', 'data-protection', 'administrator')),
    granted INTEGER NOT NULL,
    granted_by TEXT NOT NULL,
    PRIMARY KEY (account, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_role_person ON account_role (person);

-- The same person at an identity provider (OpenID Connect): issuer and subject, never an e-mail address.
CREATE TABLE account_identity (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    issuer TEXT NOT NULL,
    subject BLOB NOT NULL,
    linked INTEGER NOT NULL,
    UNIQUE (account, issuer)
) STRICT;
CREATE INDEX account_identity_person ON account_identity (person);

CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;
CREATE INDEX invitation_account ON invitation (account);
CREATE INDEX invitation_person ON invitation (person);

CREATE TABLE recovery_code (
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    code BLOB NOT NULL,
    -- The key stands first: SQLite 3.40's own check takes the third column for missing where it stands between the two.
    person INTEGER NOT NULL,
    PRIMARY KEY (account, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_code_person ON recovery_code (person);

-- Somebody who gave a password and not yet the second factor. It is no session, and no query makes one of it.
CREATE TABLE pending_session (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    began INTEGER NOT NULL,
    expires INTEGER NOT NULL
) STRICT;
CREATE INDEX pending_session_account ON pending_session (account);
CREATE INDEX pending_session_person ON pending_session (person);

CREATE TABLE user_session (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    began INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    stepped_up INTEGER
) STRICT;
CREATE INDEX user_session_account ON user_session (account);
CREATE INDEX user_session_person ON user_session (person);

CREATE TABLE sign_in_link (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    -- The browser that asked: the link opens nothing in another one.
    browser BLOB NOT NULL,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sign_in_link_account ON sign_in_link (account);
CREATE INDEX sign_in_link_person ON sign_in_link (person);

-- A volunteer's phone. With its PIN it opens a visit, in which own meetings are logged, cancelled or paused.
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    pin TEXT NOT NULL,
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,
    visit BLOB UNIQUE,
    visit_began INTEGER,
    visit_seen INTEGER
) STRICT;
CREATE INDEX device_account ON device (account);
CREATE INDEX device_person ON device (person);

-- The address of a calendar: its token is made of the row's number under the tenant's key.
CREATE TABLE calendar_feed (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,
    token BLOB NOT NULL UNIQUE,
    made INTEGER NOT NULL
) STRICT;
CREATE INDEX calendar_feed_person ON calendar_feed (person);

-- Failures by the keyed print of a login or an address, whether somebody has that login or not.
CREATE TABLE sign_in_failure (
    print INTEGER PRIMARY KEY,
    failures INTEGER NOT NULL,
    latest INTEGER NOT NULL
) STRICT;
