-- Read-only calendars at addresses that only their readers know: of the secret, its hash is kept.
CREATE TABLE feeds (
  id         TEXT PRIMARY KEY,
  secret     TEXT NOT NULL UNIQUE,
  therapist  TEXT NOT NULL,
  made_by    TEXT,
  created    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
