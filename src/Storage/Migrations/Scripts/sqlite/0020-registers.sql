-- Registers, item lists, plans, tasks, visits, dossiers. Can be run again.
-- An import of a register is staged under a run of its own; the run in force is the one whose state is active.
CREATE TABLE IF NOT EXISTS register_run (
    register TEXT NOT NULL,
    number   BIGINT NOT NULL,
    source   TEXT NOT NULL,
    state    TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    PRIMARY KEY (register, number)
);
CREATE UNIQUE INDEX IF NOT EXISTS register_run_active ON register_run (register) WHERE state = 'active';

CREATE TABLE IF NOT EXISTS register_object (
    register       TEXT NOT NULL,
    run            BIGINT NOT NULL,
    id             TEXT NOT NULL,
    kind           TEXT NOT NULL,
    name           TEXT NOT NULL,
    credit_code    TEXT NULL,
    area           TEXT NOT NULL,
    status         TEXT NOT NULL,
    address        TEXT NULL,
    industry       TEXT NULL,
    risk_class     TEXT NULL,
    library        TEXT NULL,
    location_class TEXT NULL,
    registered_on  TEXT NULL,
    departments    TEXT NULL,
    PRIMARY KEY (register, run, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS register_object_group ON register_object (register, run, library, status, id);

CREATE TABLE IF NOT EXISTS register_inspector (
    register TEXT NOT NULL,
    number   TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (register, number)
);

CREATE TABLE IF NOT EXISTS item_list_document (
    id           TEXT NOT NULL PRIMARY KEY,
    jurisdiction TEXT NULL,
    parent       TEXT NULL,
    subject      TEXT NULL,
    year         BIGINT NULL,
    day          TEXT NULL,
    revision     BIGINT NOT NULL,
    body         TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS item_list_document_day ON item_list_document (jurisdiction, parent, day);

CREATE TABLE IF NOT EXISTS plan_document (
    id           TEXT NOT NULL PRIMARY KEY,
    jurisdiction TEXT NULL,
    parent       TEXT NULL,
    subject      TEXT NULL,
    year         BIGINT NULL,
    day          TEXT NULL,
    revision     BIGINT NOT NULL,
    body         TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS plan_document_year ON plan_document (jurisdiction, year, id);

CREATE TABLE IF NOT EXISTS task_document (
    id           TEXT NOT NULL PRIMARY KEY,
    jurisdiction TEXT NULL,
    parent       TEXT NULL,
    subject      TEXT NULL,
    year         BIGINT NULL,
    day          TEXT NULL,
    revision     BIGINT NOT NULL,
    body         TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS task_document_parent ON task_document (parent, id);

CREATE TABLE IF NOT EXISTS visit_document (
    id           TEXT NOT NULL PRIMARY KEY,
    jurisdiction TEXT NULL,
    parent       TEXT NULL,
    subject      TEXT NULL,
    year         BIGINT NULL,
    day          TEXT NULL,
    revision     BIGINT NOT NULL,
    body         TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS visit_document_parent ON visit_document (parent, id);
CREATE INDEX IF NOT EXISTS visit_document_subject ON visit_document (subject, id);

CREATE TABLE IF NOT EXISTS dossier_event (
    id          TEXT NOT NULL PRIMARY KEY,
    object_id   TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    body        TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS dossier_event_object ON dossier_event (object_id, recorded_at, id);
