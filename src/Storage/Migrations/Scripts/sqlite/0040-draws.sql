-- Draws: the document of each, its content in chunks, and what is kept secret until the reveal. Can be run again.
-- A visit's day is the one on which it ended; an open one has none.
UPDATE visit_document SET day = json_extract(body, '$.endedOn') WHERE day IS NULL AND json_extract(body, '$.endedOn') IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_document_open ON visit_document (parent, day);

CREATE TABLE IF NOT EXISTS draw_document (
    id           TEXT NOT NULL PRIMARY KEY,
    task         TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    year         BIGINT NOT NULL,
    stands       BIGINT NOT NULL,
    revision     BIGINT NOT NULL,
    body         TEXT NOT NULL
);
-- Drawn once: of the draws of a task one stands.
CREATE UNIQUE INDEX IF NOT EXISTS draw_document_once ON draw_document (task) WHERE stands = 1;
CREATE INDEX IF NOT EXISTS draw_document_year ON draw_document (jurisdiction, year, id);

CREATE TABLE IF NOT EXISTS draw_content (
    draw    TEXT NOT NULL,
    content TEXT NOT NULL,
    number  BIGINT NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (draw, content, number)
);

-- Contents that were put and that their draw does not name: not yet, or no longer. What stays here was left by a step
-- that did not come to its end, and is swept.
CREATE TABLE IF NOT EXISTS draw_staging (
    draw      TEXT NOT NULL,
    content   TEXT NOT NULL,
    staged_at BIGINT NOT NULL,
    PRIMARY KEY (draw, content)
);
CREATE INDEX IF NOT EXISTS draw_staging_age ON draw_staging (staged_at);

-- Apart from all that is listed or shown; emptied by the reveal.
CREATE TABLE IF NOT EXISTS draw_secret (
    draw   TEXT NOT NULL PRIMARY KEY,
    secret BLOB NOT NULL
);
