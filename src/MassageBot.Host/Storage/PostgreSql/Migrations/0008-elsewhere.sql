-- oldest-program: 1
-- Who of the clinic noted it, where the client said it to a person.
ALTER TABLE bot.text_consent ADD COLUMN noted_by text;

-- A code that a chat has shown, by which it goes on in another conversation: the newest of the chat, as a keyed hash.
CREATE TABLE bot.move_code (
  conversation text PRIMARY KEY,
  code         text NOT NULL UNIQUE,
  until        bigint NOT NULL,
  -- The message that took it.
  taken_by     text
);
CREATE INDEX move_code_until ON bot.move_code (until);

-- In which conversation another one went on: both are one client's.
CREATE TABLE bot.continuation (
  conversation text PRIMARY KEY,
  went_on_in   text NOT NULL
);
CREATE INDEX continuation_in ON bot.continuation (went_on_in);
