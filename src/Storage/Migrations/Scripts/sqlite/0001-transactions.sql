-- Transactions: numbers, outbox, ledger, personal data, rights, versions, replies. Can be run again.
CREATE TABLE IF NOT EXISTS number_sequence (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS outbox_message (
    ordinal     INTEGER PRIMARY KEY,
    id          TEXT   NOT NULL UNIQUE,
    topic       TEXT   NOT NULL,
    payload     TEXT   NOT NULL,
    enqueued_at BIGINT NOT NULL,
    due_at      BIGINT NOT NULL,
    attempts    BIGINT NOT NULL,
    last_error  TEXT   NULL
);
CREATE INDEX IF NOT EXISTS outbox_message_due ON outbox_message (topic, due_at, ordinal);

CREATE TABLE IF NOT EXISTS ledger_stream (
    id       INTEGER PRIMARY KEY,
    name     TEXT   NOT NULL UNIQUE,
    sequence BIGINT NOT NULL,
    hash     BLOB   NOT NULL
);

-- An entry is never touched again: what gives it its place stands in a table of its own.
CREATE TABLE IF NOT EXISTS ledger_entry (
    ordinal     INTEGER PRIMARY KEY AUTOINCREMENT,
    stream      BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,
    type        TEXT   NOT NULL,
    occurred_on TEXT   NULL,
    recorded_at BIGINT NOT NULL,
    actor       TEXT   NOT NULL,
    payload     TEXT   NOT NULL,
    hash        BLOB   NOT NULL,
    UNIQUE (stream, sequence)
);

CREATE TABLE IF NOT EXISTS ledger_place (
    place INTEGER PRIMARY KEY,
    entry BIGINT NOT NULL UNIQUE
);

-- Ordinals, first to last, that the sealer has passed without seeing an entry: with one writer, only where somebody removed it.
CREATE TABLE IF NOT EXISTS ledger_gap (
    first  INTEGER PRIMARY KEY,
    last   BIGINT NOT NULL,
    before BIGINT NULL
);

CREATE TABLE IF NOT EXISTS ledger_batch (
    batch         INTEGER PRIMARY KEY,
    first_place   BIGINT NOT NULL UNIQUE,
    count         BIGINT NOT NULL,
    previous_head BLOB   NOT NULL,
    root          BLOB   NOT NULL,
    head          BLOB   NOT NULL,
    fingerprints  BLOB   NOT NULL,
    sealed_at     BIGINT NOT NULL,
    fence         BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ledger_sealer (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    fence   BIGINT NOT NULL,
    holder  TEXT   NOT NULL,
    until   BIGINT NOT NULL,
    reached BIGINT NOT NULL
);
INSERT INTO ledger_sealer (id, fence, holder, until, reached) VALUES (1, 0, '', 0, 0) ON CONFLICT (id) DO NOTHING;

CREATE TABLE IF NOT EXISTS person (
    id         TEXT   NOT NULL PRIMARY KEY,
    key        BLOB   NOT NULL,
    entered_at BIGINT NOT NULL,
    erased_at  BIGINT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS personal_value (
    person TEXT NOT NULL REFERENCES person (id),
    field  TEXT NOT NULL,
    value  BLOB NOT NULL,
    PRIMARY KEY (person, field)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS granted_right (
    actor      TEXT   NOT NULL,
    right_name TEXT   NOT NULL,
    scope      TEXT   NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT   NOT NULL,
    PRIMARY KEY (actor, right_name, scope)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS policy_version (
    kind         TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    hash         TEXT   NOT NULL,
    content      BLOB   NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT   NOT NULL,
    PRIMARY KEY (kind, name, hash)
);

CREATE TABLE IF NOT EXISTS policy_activation (
    number     INTEGER PRIMARY KEY,
    kind       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    from_day   TEXT   NOT NULL,
    hash       TEXT   NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT   NOT NULL
);
CREATE INDEX IF NOT EXISTS policy_activation_day ON policy_activation (kind, name, from_day, number);

CREATE TABLE IF NOT EXISTS command_reply (
    actor   TEXT   NOT NULL,
    key     TEXT   NOT NULL,
    request TEXT   NOT NULL,
    reply   TEXT   NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS command_reply_kept ON command_reply (kept_at);
