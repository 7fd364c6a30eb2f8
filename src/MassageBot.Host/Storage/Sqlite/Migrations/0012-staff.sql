-- oldest-program: 1
-- What staff work on: a hand-off, a proposal that waits for a second person.
CREATE TABLE matter (
  id      TEXT PRIMARY KEY,
  kind    TEXT NOT NULL,
  -- The client's conversation that it is about.
  about   TEXT,
  body    TEXT NOT NULL,
  version INTEGER NOT NULL,
  open    INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  due_at  INTEGER
) WITHOUT ROWID;
CREATE INDEX matter_kind ON matter (kind, made_at);
CREATE INDEX matter_open ON matter (kind, made_at) WHERE open = 1;
CREATE INDEX matter_due ON matter (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX matter_about ON matter (about) WHERE about IS NOT NULL;

-- Who of the staff was shown health data, of what, when; never what it said.
CREATE TABLE health_view (
  id      INTEGER PRIMARY KEY,
  viewer  TEXT NOT NULL,
  what    TEXT NOT NULL,
  subject TEXT NOT NULL,
  at      INTEGER NOT NULL
);
CREATE INDEX health_view_at ON health_view (at);

-- Since when staff have been told of it where they talk; null while they have not.
ALTER TABLE alert ADD COLUMN told_at INTEGER;
CREATE INDEX alert_untold ON alert (raised_at) WHERE told_at IS NULL AND handled_at IS NULL;
