-- oldest-program: 1
-- What staff work on: a hand-off, a proposal that waits for a second person.
CREATE TABLE bot.matter (
  id      uuid PRIMARY KEY,
  kind    text NOT NULL,
  -- The client's conversation that it is about.
  about   text,
  body    text NOT NULL,
  version integer NOT NULL,
  open    boolean NOT NULL,
  made_at bigint NOT NULL,
  due_at  bigint
);
CREATE INDEX matter_kind ON bot.matter (kind, made_at);
CREATE INDEX matter_open ON bot.matter (kind, made_at) WHERE open;
CREATE INDEX matter_due ON bot.matter (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX matter_about ON bot.matter (about) WHERE about IS NOT NULL;

-- Who of the staff was shown health data, of what, when; never what it said.
CREATE TABLE bot.health_view (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  viewer  text NOT NULL,
  what    text NOT NULL,
  subject text NOT NULL,
  at      bigint NOT NULL
);
CREATE INDEX health_view_at ON bot.health_view (at);

-- Since when staff have been told of it where they talk; null while they have not.
ALTER TABLE bot.alert ADD COLUMN told_at bigint;
CREATE INDEX alert_untold ON bot.alert (raised_at) WHERE told_at IS NULL AND handled_at IS NULL;
