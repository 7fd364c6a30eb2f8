-- oldest-program: 1
-- Since when a visit is known to be at its start.
CREATE TABLE seen_visit (
  visit_id TEXT NOT NULL,
  start    INTEGER NOT NULL,
  since    INTEGER NOT NULL,
  PRIMARY KEY (visit_id, start)
) WITHOUT ROWID;
CREATE INDEX seen_visit_start ON seen_visit (start);

-- Texts about visits that nobody asked for: begun, put off to a fit hour, or withheld.
CREATE TABLE notice (
  visit_id   TEXT NOT NULL,
  start      INTEGER NOT NULL,
  key        TEXT NOT NULL,
  kind       TEXT NOT NULL,
  -- A keyed hash.
  number     TEXT NOT NULL,
  state      INTEGER NOT NULL,
  reason     TEXT,
  tries      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  PRIMARY KEY (visit_id, start, key)
) WITHOUT ROWID;
CREATE INDEX notice_start ON notice (start);
CREATE INDEX notice_at ON notice (at);
CREATE INDEX notice_number ON notice (number, kind);
