-- Who waits for a time. The document holds the wish and what has been offered; the columns are what is searched by.
-- Turns are given out by the one who writes, so that clocks do not matter.
CREATE TABLE waitlist (
  id             TEXT PRIMARY KEY,
  status         TEXT NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'left')),
  service        TEXT NOT NULL,
  phone_digits   TEXT NOT NULL,
  offered_until  INTEGER,
  document       TEXT NOT NULL,
  turn           INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE INDEX waitlist_by_turn ON waitlist (status, turn);
CREATE INDEX waitlist_by_client ON waitlist (phone_digits, service);
