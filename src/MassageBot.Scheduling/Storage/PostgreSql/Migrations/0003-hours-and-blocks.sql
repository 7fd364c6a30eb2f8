-- Other hours of the clinic or a therapist on one date, which stay when the clinic's file is loaded again.
CREATE TABLE exceptions (
  id        TEXT COLLATE "C" PRIMARY KEY,
  resource  TEXT COLLATE "C" NOT NULL,
  date      TEXT COLLATE "C" NOT NULL,
  document  TEXT NOT NULL,
  created   BIGINT NOT NULL,
  UNIQUE (resource, date)
);

ALTER TABLE blocks ADD COLUMN note TEXT;
ALTER TABLE blocks ADD COLUMN made_by TEXT;
CREATE INDEX blocks_by_start ON blocks (starts, id);
