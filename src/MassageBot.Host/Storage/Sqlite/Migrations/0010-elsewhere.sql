-- oldest-program: 1
-- Who of the clinic noted it, where the client said it to a person.
ALTER TABLE text_consent ADD COLUMN noted_by TEXT;

-- A code that a chat has shown, by which it goes on in another conversation: the newest of the chat, as a keyed hash.
CREATE TABLE move_code (
  conversation TEXT PRIMARY KEY,
  code         TEXT NOT NULL UNIQUE,
  until        INTEGER NOT NULL,
  -- The message that took it.
  taken_by     TEXT
) WITHOUT ROWID;
CREATE INDEX move_code_until ON move_code (until);

-- In which conversation another one went on: both are one client's.
CREATE TABLE continuation (
  conversation TEXT PRIMARY KEY,
  went_on_in   TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX continuation_in ON continuation (went_on_in);
