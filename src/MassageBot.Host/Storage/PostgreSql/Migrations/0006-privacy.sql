-- oldest-program: 1
-- Who has booked: written with the booking, deleted when they want to be forgotten.
CREATE TABLE bot.client (
  id         text PRIMARY KEY,
  phone      text NOT NULL,
  first_name text NOT NULL,
  language   text NOT NULL,
  -- The channel proved the number.
  proven     boolean NOT NULL,
  made_at    bigint NOT NULL,
  seen_at    bigint NOT NULL
);
CREATE INDEX client_phone ON bot.client (phone);
CREATE INDEX client_seen ON bot.client (seen_at);

-- What they allowed or refused, each time they were asked; the latest of a kind counts.
CREATE TABLE bot.client_consent (
  client  text NOT NULL,
  kind    text NOT NULL,
  at      bigint NOT NULL,
  given   boolean NOT NULL,
  -- Of the sentence that they said yes to.
  wording text NOT NULL,
  channel text NOT NULL,
  PRIMARY KEY (client, kind, at)
);

-- Their visits, as the calendar names them, and where they were booked.
CREATE TABLE bot.client_visit (
  client       text NOT NULL,
  visit_id     text NOT NULL,
  conversation text NOT NULL,
  PRIMARY KEY (client, visit_id)
);
CREATE INDEX client_visit_visit ON bot.client_visit (visit_id);

-- What a number said to being texted, each time; the latest of a kind counts. As keyed hashes: it is remembered of those, too, of whom
-- nothing else is, and outlives them.
CREATE TABLE bot.text_consent (
  number  text NOT NULL,
  kind    text NOT NULL,
  at      bigint NOT NULL,
  given   boolean NOT NULL,
  -- Of the sentence that it was an answer to.
  wording text NOT NULL,
  channel text NOT NULL,
  PRIMARY KEY (number, kind, at)
);

-- Tries to find out about a visit, by keyed hashes of who tried and of what was tried.
CREATE TABLE bot.guess (
  scope text PRIMARY KEY,
  tries bigint NOT NULL,
  until bigint NOT NULL
);
CREATE INDEX guess_until ON bot.guess (until);

-- In which conversations a message that was not understood was said.
CREATE TABLE bot.unclear_origin (
  unclear_id   bigint NOT NULL,
  conversation text NOT NULL,
  PRIMARY KEY (unclear_id, conversation)
);
CREATE INDEX unclear_origin_conversation ON bot.unclear_origin (conversation);
