-- What is still to be told to those who asked for it; a row goes when it has been told. attempts are counted when they begin.
CREATE TABLE webhooks (
  id        TEXT COLLATE "C" PRIMARY KEY,
  event     TEXT COLLATE "C" NOT NULL,
  target    TEXT NOT NULL,
  body      TEXT NOT NULL,
  created   BIGINT NOT NULL,
  due       BIGINT NOT NULL,
  attempts  INTEGER NOT NULL,
  given_up  INTEGER NOT NULL
);
CREATE INDEX webhooks_by_due ON webhooks (given_up, due);
