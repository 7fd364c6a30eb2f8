-- Other hours of the clinic or a therapist on one date, which stay when the clinic's file is loaded again.
CREATE TABLE exceptions (
  id        TEXT PRIMARY KEY,
  resource  TEXT NOT NULL,
  date      TEXT NOT NULL,
  document  TEXT NOT NULL,
  created   INTEGER NOT NULL,
  UNIQUE (resource, date)
) STRICT, WITHOUT ROWID;

ALTER TABLE blocks ADD COLUMN note TEXT;
ALTER TABLE blocks ADD COLUMN made_by TEXT;
CREATE INDEX blocks_by_start ON blocks (starts, id);
