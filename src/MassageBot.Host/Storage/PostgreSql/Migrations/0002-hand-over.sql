-- oldest-program: 1
-- How often it was claimed: what was never in anybody's hands was never sent.
ALTER TABLE bot.intent ADD COLUMN claims integer NOT NULL DEFAULT 0;
UPDATE bot.intent SET claims = 1 WHERE state IN (0, 1);
-- The client does not want it any more.
ALTER TABLE bot.intent ADD COLUMN withdrawn boolean NOT NULL DEFAULT false;
-- How often staff had it tried anew, and since when.
ALTER TABLE bot.intent ADD COLUMN round integer NOT NULL DEFAULT 0;
ALTER TABLE bot.intent ADD COLUMN round_from bigint;
-- The visit that came of it, as the calendar names it.
ALTER TABLE bot.intent ADD COLUMN visit_id text;
-- How that visit stood when its client last heard of it.
ALTER TABLE bot.intent ADD COLUMN heard text;
CREATE INDEX intent_visit ON bot.intent (visit_id) WHERE visit_id IS NOT NULL;

-- Tellings of an outside calendar that came before.
CREATE TABLE bot.telling (
  id text PRIMARY KEY,
  at bigint NOT NULL
);
CREATE INDEX telling_at ON bot.telling (at);

-- Visits to be looked up again.
CREATE TABLE bot.visit_news (
  visit_id text PRIMARY KEY,
  due_at   bigint NOT NULL
);
