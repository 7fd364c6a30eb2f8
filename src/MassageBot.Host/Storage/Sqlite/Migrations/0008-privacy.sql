-- oldest-program: 1
-- Who has booked: written with the booking, deleted when they want to be forgotten.
CREATE TABLE client (
  id         TEXT PRIMARY KEY,
  phone      TEXT NOT NULL,
  first_name TEXT NOT NULL,
  language   TEXT NOT NULL,
  -- The channel proved the number.
  proven     INTEGER NOT NULL,
  made_at    INTEGER NOT NULL,
  seen_at    INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX client_phone ON client (phone);
CREATE INDEX client_seen ON client (seen_at);

-- What they allowed or refused, each time they were asked; the latest of a kind counts.
CREATE TABLE client_consent (
  client  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  given   INTEGER NOT NULL,
  -- Of the sentence that they said yes to.
  wording TEXT NOT NULL,
  channel TEXT NOT NULL,
  PRIMARY KEY (client, kind, at)
) WITHOUT ROWID;

-- Their visits, as the calendar names them, and where they were booked.
CREATE TABLE client_visit (
  client       TEXT NOT NULL,
  visit_id     TEXT NOT NULL,
  conversation TEXT NOT NULL,
  PRIMARY KEY (client, visit_id)
) WITHOUT ROWID;
CREATE INDEX client_visit_visit ON client_visit (visit_id);

-- What a number said to being texted, each time; the latest of a kind counts. As keyed hashes: it is remembered of those, too, of whom
-- nothing else is, and outlives them.
CREATE TABLE text_consent (
  number  TEXT NOT NULL,
  kind    TEXT NOT NULL,
  at      INTEGER NOT NULL,
  given   INTEGER NOT NULL,
  -- Of the sentence that it was an answer to.
  wording TEXT NOT NULL,
  channel TEXT NOT NULL,
  PRIMARY KEY (number, kind, at)
) WITHOUT ROWID;

-- Tries to find out about a visit, by keyed hashes of who tried and of what was tried.
CREATE TABLE guess (
  scope TEXT PRIMARY KEY,
  tries INTEGER NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX guess_until ON guess (until);

-- In which conversations a message that was not understood was said.
CREATE TABLE unclear_origin (
  unclear_id   INTEGER NOT NULL,
  conversation TEXT NOT NULL,
  PRIMARY KEY (unclear_id, conversation)
) WITHOUT ROWID;
CREATE INDEX unclear_origin_conversation ON unclear_origin (conversation);
