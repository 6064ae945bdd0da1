-- Collation C: ids are ordered by their bytes, as SQLite does.
-- Registers, item lists, plans, tasks, visits, dossiers. Can be run again.
-- An import of a register is staged under a run of its own; the run in force is the one whose state is active.
CREATE TABLE IF NOT EXISTS register_run (
    register TEXT COLLATE "C" NOT NULL,
    number   BIGINT NOT NULL,
    source   TEXT COLLATE "C" NOT NULL,
    state    TEXT COLLATE "C" NOT NULL,
    begun_at BIGINT NOT NULL,
    PRIMARY KEY (register, number)
);
CREATE UNIQUE INDEX IF NOT EXISTS register_run_active ON register_run (register) WHERE state = 'active';

CREATE TABLE IF NOT EXISTS register_object (
    register       TEXT COLLATE "C" NOT NULL,
    run            BIGINT NOT NULL,
    id             TEXT COLLATE "C" NOT NULL,
    kind           TEXT COLLATE "C" NOT NULL,
    name           TEXT COLLATE "C" NOT NULL,
    credit_code    TEXT COLLATE "C" NULL,
    area           TEXT COLLATE "C" NOT NULL,
    status         TEXT COLLATE "C" NOT NULL,
    address        TEXT COLLATE "C" NULL,
    industry       TEXT COLLATE "C" NULL,
    risk_class     TEXT COLLATE "C" NULL,
    library        TEXT COLLATE "C" NULL,
    location_class TEXT COLLATE "C" NULL,
    registered_on  TEXT COLLATE "C" NULL,
    departments    TEXT COLLATE "C" NULL,
    PRIMARY KEY (register, run, id)
);
CREATE INDEX IF NOT EXISTS register_object_group ON register_object (register, run, library, status, id);

CREATE TABLE IF NOT EXISTS register_inspector (
    register TEXT COLLATE "C" NOT NULL,
    number   TEXT COLLATE "C" NOT NULL,
    body     TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (register, number)
);

CREATE TABLE IF NOT EXISTS item_list_document (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    jurisdiction TEXT COLLATE "C" NULL,
    parent       TEXT COLLATE "C" NULL,
    subject      TEXT COLLATE "C" NULL,
    year         BIGINT NULL,
    day          TEXT COLLATE "C" NULL,
    revision     BIGINT NOT NULL,
    body         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS item_list_document_day ON item_list_document (jurisdiction, parent, day);

CREATE TABLE IF NOT EXISTS plan_document (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    jurisdiction TEXT COLLATE "C" NULL,
    parent       TEXT COLLATE "C" NULL,
    subject      TEXT COLLATE "C" NULL,
    year         BIGINT NULL,
    day          TEXT COLLATE "C" NULL,
    revision     BIGINT NOT NULL,
    body         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS plan_document_year ON plan_document (jurisdiction, year, id);

CREATE TABLE IF NOT EXISTS task_document (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    jurisdiction TEXT COLLATE "C" NULL,
    parent       TEXT COLLATE "C" NULL,
    subject      TEXT COLLATE "C" NULL,
    year         BIGINT NULL,
    day          TEXT COLLATE "C" NULL,
    revision     BIGINT NOT NULL,
    body         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS task_document_parent ON task_document (parent, id);

CREATE TABLE IF NOT EXISTS visit_document (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    jurisdiction TEXT COLLATE "C" NULL,
    parent       TEXT COLLATE "C" NULL,
    subject      TEXT COLLATE "C" NULL,
    year         BIGINT NULL,
    day          TEXT COLLATE "C" NULL,
    revision     BIGINT NOT NULL,
    body         TEXT COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS visit_document_parent ON visit_document (parent, id);
CREATE INDEX IF NOT EXISTS visit_document_subject ON visit_document (subject, id);

CREATE TABLE IF NOT EXISTS dossier_event (
    id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    object_id   TEXT COLLATE "C" NOT NULL,
    recorded_at BIGINT NOT NULL,
    body        TEXT COLLATE "C" NOT NULL
);
CREATE INDEX IF NOT EXISTS dossier_event_object ON dossier_event (object_id, recorded_at, id);
