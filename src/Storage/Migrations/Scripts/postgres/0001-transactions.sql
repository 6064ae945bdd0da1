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

-- Room on the page, so that moving a head touches no index.
CREATE TABLE IF NOT EXISTS ledger_stream (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     TEXT   COLLATE "C" NOT NULL UNIQUE,
    sequence BIGINT NOT NULL,
    hash     BYTEA  NOT NULL
) WITH (fillfactor = 70);

-- An entry is never touched again: what gives it its place stands in a table of its own.
CREATE TABLE IF NOT EXISTS ledger_entry (
    stream      BIGINT NOT NULL,
    sequence    BIGINT NOT NULL,
    type        TEXT   COLLATE "C" NOT NULL,
    occurred_on TEXT   COLLATE "C" NULL,
    recorded_at BIGINT NOT NULL,
    actor       TEXT   COLLATE "C" NOT NULL,
    payload     TEXT   COLLATE "C" NOT NULL,
    hash        BYTEA  NOT NULL,
    PRIMARY KEY (stream, sequence)
);

-- Entries that the sealer has not reached, in the order in which it takes them.
CREATE TABLE IF NOT EXISTS ledger_waiting (
    ordinal  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream   BIGINT NOT NULL,
    sequence BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS ledger_place (
    place    BIGINT PRIMARY KEY,
    stream   BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    UNIQUE (stream, sequence)
);

-- A field as it is hashed: its length in four bytes, then the bytes (docs/ledger.md).
CREATE OR REPLACE FUNCTION ledger_field(field BYTEA) RETURNS BYTEA LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT int4send(octet_length(field)) || field $$;

-- Appends one entry in one round trip, and answers with its sequence. The head of the stream is held until the commit.
CREATE OR REPLACE FUNCTION ledger_append(
    stream_name TEXT, entry_type TEXT, occurred TEXT, recorded BIGINT, entry_actor TEXT, entry_payload TEXT) RETURNS BIGINT
LANGUAGE plpgsql AS $$
DECLARE
    head RECORD;
BEGIN
    LOOP
        UPDATE ledger_stream SET sequence = sequence + 1, hash = sha256(
            ledger_field('policyengine ledger entry 1') || ledger_field(hash)
            || ledger_field(convert_to(stream_name, 'UTF8')) || ledger_field(convert_to((sequence + 1)::TEXT, 'UTF8'))
            || ledger_field(convert_to(entry_type, 'UTF8')) || ledger_field(convert_to(coalesce(occurred, ''), 'UTF8'))
            || ledger_field(convert_to(recorded::TEXT, 'UTF8')) || ledger_field(convert_to(entry_actor, 'UTF8'))
            || ledger_field(convert_to(entry_payload, 'UTF8')))
            WHERE name = stream_name RETURNING id, sequence, hash INTO head;
        EXIT WHEN FOUND;

        -- Somebody else may begin the stream at the same moment; then this waits for them, and goes on with theirs.
        INSERT INTO ledger_stream (name, sequence, hash) VALUES (stream_name, 0, decode(repeat('00', 32), 'hex'))
            ON CONFLICT (name) DO NOTHING;
    END LOOP;
    INSERT INTO ledger_entry (stream, sequence, type, occurred_on, recorded_at, actor, payload, hash)
        VALUES (head.id, head.sequence, entry_type, occurred, recorded, entry_actor, entry_payload, head.hash);
    INSERT INTO ledger_waiting (stream, sequence) VALUES (head.id, head.sequence);
    RETURN head.sequence;
END
$$;

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
