-- Workflows: instances, what they wait for, journal, inbox, tasks, schedules. Can be run again.
CREATE TABLE IF NOT EXISTS workflow_instance (
    id             TEXT   NOT NULL PRIMARY KEY,
    definition_id  TEXT   NOT NULL,
    version        TEXT   NOT NULL,
    sub_status     BIGINT NOT NULL,
    name           TEXT   NULL,
    correlation_id TEXT   NULL,
    parent_id      TEXT   NULL,
    activation_key TEXT   NULL,
    created_at     BIGINT NOT NULL,
    updated_at     BIGINT NOT NULL,
    finished_at    BIGINT NULL,
    ready_at       BIGINT NULL,
    open_incidents BIGINT NOT NULL,
    revision       BIGINT NOT NULL,
    state          BYTEA  NOT NULL
);
CREATE INDEX IF NOT EXISTS workflow_instance_definition ON workflow_instance (definition_id, id);
CREATE INDEX IF NOT EXISTS workflow_instance_ready ON workflow_instance (ready_at) WHERE ready_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS workflow_instance_correlation ON workflow_instance (correlation_id) WHERE correlation_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS workflow_instance_parent ON workflow_instance (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS workflow_instance_incidents ON workflow_instance (id) WHERE open_incidents > 0;
-- What runs, and by their ends what does not: most have finished, and are found along the key.
CREATE INDEX IF NOT EXISTS workflow_instance_running ON workflow_instance (id) WHERE sub_status < 3;
CREATE INDEX IF NOT EXISTS workflow_instance_ended ON workflow_instance (sub_status, id) WHERE sub_status > 3;
CREATE UNIQUE INDEX IF NOT EXISTS workflow_instance_activation ON workflow_instance (activation_key) WHERE activation_key IS NOT NULL;

CREATE TABLE IF NOT EXISTS workflow_wait (
    instance_id    TEXT   NOT NULL,
    number         BIGINT NOT NULL,
    kind           BIGINT NOT NULL,
    key            TEXT   NULL,
    correlation_id TEXT   NULL,
    due_at         BIGINT NULL,
    event_id       TEXT   NULL,
    -- An event that was being assigned when this wait began, and is not for it: its id and which assigning of it.
    passed_by      TEXT   NULL,
    PRIMARY KEY (instance_id, number)
);
CREATE INDEX IF NOT EXISTS workflow_wait_key ON workflow_wait (key, correlation_id) WHERE key IS NOT NULL AND event_id IS NULL;
CREATE INDEX IF NOT EXISTS workflow_wait_due ON workflow_wait (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS workflow_wait_event ON workflow_wait (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS workflow_journal (
    instance_id TEXT   NOT NULL,
    sequence    BIGINT NOT NULL,
    at          BIGINT NOT NULL,
    kind        BIGINT NOT NULL,
    path        TEXT   NULL,
    frame       BIGINT NOT NULL,
    detail      TEXT   NULL,
    PRIMARY KEY (instance_id, sequence)
);

CREATE TABLE IF NOT EXISTS workflow_inbox (
    id             TEXT   NOT NULL PRIMARY KEY,
    kind           BIGINT NOT NULL,
    key            TEXT   NOT NULL,
    -- For whom: '*' for all, or '=' and the id.
    correlation    TEXT   NOT NULL,
    instance       TEXT   NOT NULL,
    payload        TEXT   NOT NULL,
    received_at    BIGINT NOT NULL,
    expires_at     BIGINT NULL,
    actor          TEXT   NOT NULL,
    state          BIGINT NOT NULL,
    consumed       BIGINT NOT NULL,
    -- How often somebody has begun to assign it.
    round          BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS workflow_inbox_open ON workflow_inbox (received_at) WHERE state IN (0, 3, 4);
CREATE INDEX IF NOT EXISTS workflow_inbox_assigning ON workflow_inbox (key) WHERE state = 4;
CREATE INDEX IF NOT EXISTS workflow_inbox_kept ON workflow_inbox (key, correlation, instance) WHERE state = 1;
CREATE INDEX IF NOT EXISTS workflow_inbox_expiry ON workflow_inbox (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS workflow_task (
    id              TEXT   NOT NULL PRIMARY KEY,
    instance_id     TEXT   NOT NULL,
    number          BIGINT NOT NULL,
    definition_id   TEXT   NOT NULL,
    version         TEXT   NOT NULL,
    path            TEXT   NOT NULL,
    name            TEXT   NOT NULL,
    title           TEXT   NULL,
    role            TEXT   NULL,
    candidate_units TEXT   NOT NULL,
    correlation_id  TEXT   NULL,
    payload         TEXT   NULL,
    status          BIGINT NOT NULL,
    assignee        TEXT   NULL,
    created_at      BIGINT NOT NULL,
    -- The greatest number where there is none: such tasks come last.
    due_at          BIGINT NOT NULL,
    due_provisional BIGINT NOT NULL,
    ended_at        BIGINT NULL,
    revision        BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS workflow_task_due ON workflow_task (due_at, id) WHERE status IN (0, 1);
CREATE INDEX IF NOT EXISTS workflow_task_role ON workflow_task (role, due_at, id) WHERE status IN (0, 1);
CREATE INDEX IF NOT EXISTS workflow_task_assignee ON workflow_task (assignee, due_at, id) WHERE status = 1;
CREATE INDEX IF NOT EXISTS workflow_task_instance ON workflow_task (instance_id, due_at, id) WHERE status IN (0, 1);
CREATE INDEX IF NOT EXISTS workflow_task_correlation ON workflow_task (correlation_id, due_at, id) WHERE status IN (0, 1) AND correlation_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS workflow_trigger (
    definition_id TEXT   NOT NULL,
    path          TEXT   NOT NULL,
    version       TEXT   NOT NULL,
    due_at        BIGINT NOT NULL,
    PRIMARY KEY (definition_id, path)
);
CREATE INDEX IF NOT EXISTS workflow_trigger_due ON workflow_trigger (due_at);
