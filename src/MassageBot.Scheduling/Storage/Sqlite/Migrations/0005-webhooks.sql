-- What is still to be told to those who asked for it; a row goes when it has been told. attempts are counted when they begin.
CREATE TABLE webhooks (
  id        TEXT PRIMARY KEY,
  event     TEXT NOT NULL,
  target    TEXT NOT NULL,
  body      TEXT NOT NULL,
  created   INTEGER NOT NULL,
  due       INTEGER NOT NULL,
  attempts  INTEGER NOT NULL,
  given_up  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX webhooks_by_due ON webhooks (given_up, due);
