-- Read-only calendars at addresses that only their readers know: of the secret, its hash is kept.
CREATE TABLE feeds (
  id         TEXT COLLATE "C" PRIMARY KEY,
  secret     TEXT COLLATE "C" NOT NULL UNIQUE,
  therapist  TEXT COLLATE "C" NOT NULL,
  made_by    TEXT,
  created    BIGINT NOT NULL
);
