-- oldest-program: 1
CREATE TABLE unclear (
  id        INTEGER PRIMARY KEY,
  language  TEXT NOT NULL,
  text      TEXT NOT NULL,
  taken_for TEXT NOT NULL,
  count     INTEGER NOT NULL,
  last_at   INTEGER NOT NULL,
  state     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (language, text)
);
CREATE INDEX unclear_last ON unclear (last_at);
