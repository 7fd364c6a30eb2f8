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
CREATE INDEX intent_settled ON bot.intent (settled_at) WHERE settled_at IS NOT NULL;
