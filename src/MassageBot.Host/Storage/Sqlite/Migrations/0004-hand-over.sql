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
-- How that visit stood when its client last heard of it.
ALTER TABLE intent ADD COLUMN heard TEXT;
CREATE INDEX intent_visit ON intent (visit_id) WHERE visit_id IS NOT NULL;

-- Tellings of an outside calendar that came before.
CREATE TABLE telling (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL
);
CREATE INDEX telling_at ON telling (at);

-- Visits to be looked up again.
CREATE TABLE visit_news (
  visit_id TEXT PRIMARY KEY,
  due_at   INTEGER NOT NULL
);
