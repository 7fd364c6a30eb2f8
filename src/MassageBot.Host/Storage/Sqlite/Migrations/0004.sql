-- oldest-program: 1
-- How often it was claimed: what was never in anybody's hands was never sent.
ALTER TABLE intent ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
UPDATE intent SET claims = 1 WHERE state IN (0, 1);
-- The client does not want it any more.
ALTER TABLE intent ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
-- How often staff had it tried anew, and since when.
ALTER TABLE intent ADD COLUMN round INTEGER NOT NULL DEFAULT 0;
ALTER TABLE intent ADD COLUMN round_from INTEGER;
-- The visit that came of it, as the calendar names it.
ALTER TABLE intent ADD COLUMN visit_id TEXT;
CREATE INDEX intent_settled ON intent (settled_at) WHERE settled_at IS NOT NULL;
