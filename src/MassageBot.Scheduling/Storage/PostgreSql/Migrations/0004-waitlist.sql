-- Who waits for a time. The document holds the wish and what has been offered; the columns are what is searched by.
-- Turns are given out by the one who writes, so that clocks do not matter.
CREATE TABLE waitlist (
  id             TEXT COLLATE "C" PRIMARY KEY,
  status         TEXT COLLATE "C" NOT NULL CHECK (status IN ('waiting', 'offered', 'booked', 'left')),
  service        TEXT COLLATE "C" NOT NULL,
  phone_digits   TEXT COLLATE "C" NOT NULL,
  offered_until  BIGINT,
  document       TEXT NOT NULL,
  turn           BIGINT NOT NULL UNIQUE
);
CREATE INDEX waitlist_by_turn ON waitlist (status, turn);
CREATE INDEX waitlist_by_client ON waitlist (phone_digits, service);
