-- Collation C: names are ordered by their bytes, as SQLite does.
-- Transactions: numbers, outbox, ledger, personal data, rights, versions, replies. Can be run again.
CREATE TABLE IF NOT EXISTS number_sequence (
    name  TEXT   COLLATE "C" NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS outbox_message (
    ordinal     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          TEXT   COLLATE "C" NOT NULL UNIQUE,
    topic       TEXT   COLLATE "C" NOT NULL,
    payload     TEXT   COLLATE "C" NOT NULL,
    enqueued_at BIGINT NOT NULL,
    due_at      BIGINT NOT NULL,
    attempts    BIGINT NOT NULL,
    last_error  TEXT   COLLATE "C" NULL
);
CREATE INDEX IF NOT EXISTS outbox_message_due ON outbox_message (topic, due_at, ordinal);

CREATE TABLE IF NOT EXISTS ledger_stream (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     TEXT   COLLATE "C" NOT NULL UNIQUE,
    sequence BIGINT NOT NULL,
    hash     BYTEA  NOT NULL
);

-- The order of the ids is the order of sealing: one server, one sequence, no cached ranges.
CREATE TABLE IF NOT EXISTS ledger_entry (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream      BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,
    type        TEXT   COLLATE "C" NOT NULL,
    occurred_on TEXT   COLLATE "C" NULL,
    recorded_at BIGINT NOT NULL,
    actor       TEXT   COLLATE "C" NOT NULL,
    payload     TEXT   COLLATE "C" NOT NULL,
    hash        BYTEA  NOT NULL,
    place       BIGINT NULL,
    UNIQUE (stream, sequence)
);
CREATE UNIQUE INDEX IF NOT EXISTS ledger_entry_place ON ledger_entry (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_entry_waiting ON ledger_entry (id) WHERE place IS NULL;

CREATE TABLE IF NOT EXISTS ledger_batch (
    batch         BIGINT PRIMARY KEY,
    first_place   BIGINT NOT NULL UNIQUE,
    count         BIGINT NOT NULL,
    previous_head BYTEA  NOT NULL,
    root          BYTEA  NOT NULL,
    head          BYTEA  NOT NULL,
    fingerprints  BYTEA  NOT NULL,
    sealed_at     BIGINT NOT NULL,
    fence         BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ledger_sealer (
    id     BIGINT PRIMARY KEY CHECK (id = 1),
    fence  BIGINT NOT NULL,
    holder TEXT   COLLATE "C" NOT NULL,
    until  BIGINT NOT NULL
);
INSERT INTO ledger_sealer (id, fence, holder, until) VALUES (1, 0, '', 0) ON CONFLICT (id) DO NOTHING;

CREATE TABLE IF NOT EXISTS person (
    id         TEXT   COLLATE "C" NOT NULL PRIMARY KEY,
    key        BYTEA  NOT NULL,
    entered_at BIGINT NOT NULL,
    erased_at  BIGINT NULL
);

CREATE TABLE IF NOT EXISTS personal_value (
    person TEXT COLLATE "C" NOT NULL REFERENCES person (id),
    field  TEXT COLLATE "C" NOT NULL,
    value  BYTEA NOT NULL,
    PRIMARY KEY (person, field)
);

CREATE TABLE IF NOT EXISTS granted_right (
    actor      TEXT   COLLATE "C" NOT NULL,
    right_name TEXT   COLLATE "C" NOT NULL,
    scope      TEXT   COLLATE "C" NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT   COLLATE "C" NOT NULL,
    PRIMARY KEY (actor, right_name, scope)
);

CREATE TABLE IF NOT EXISTS policy_version (
    kind         TEXT   COLLATE "C" NOT NULL,
    name         TEXT   COLLATE "C" NOT NULL,
    hash         TEXT   COLLATE "C" NOT NULL,
    content      BYTEA  NOT NULL,
    published_at BIGINT NOT NULL,
    published_by TEXT   COLLATE "C" NOT NULL,
    PRIMARY KEY (kind, name, hash)
);

CREATE TABLE IF NOT EXISTS policy_activation (
    number     BIGINT PRIMARY KEY,
    kind       TEXT   COLLATE "C" NOT NULL,
    name       TEXT   COLLATE "C" NOT NULL,
    from_day   TEXT   COLLATE "C" NOT NULL,
    hash       TEXT   COLLATE "C" NULL,
    decided_at BIGINT NOT NULL,
    decided_by TEXT   COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS policy_activation_day ON policy_activation (kind, name, from_day, number);

CREATE TABLE IF NOT EXISTS command_reply (
    actor   TEXT   COLLATE "C" NOT NULL,
    key     TEXT   COLLATE "C" NOT NULL,
    request TEXT   COLLATE "C" NOT NULL,
    reply   TEXT   COLLATE "C" NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX IF NOT EXISTS command_reply_kept ON command_reply (kept_at);
