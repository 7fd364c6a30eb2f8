-- oldest-program: 1
-- Since when a visit is known to be at its start.
CREATE TABLE bot.seen_visit (
  visit_id text NOT NULL,
  start    bigint NOT NULL,
  since    bigint NOT NULL,
  PRIMARY KEY (visit_id, start)
);
CREATE INDEX seen_visit_start ON bot.seen_visit (start);

-- Texts about visits that nobody asked for: begun, put off to a fit hour, or withheld.
CREATE TABLE bot.notice (
  visit_id   text NOT NULL,
  start      bigint NOT NULL,
  key        text NOT NULL,
  kind       text NOT NULL,
  -- A keyed hash.
  number     text NOT NULL,
  state      integer NOT NULL,
  reason     text,
  tries      integer NOT NULL,
  at         bigint NOT NULL,
  not_before bigint NOT NULL,
  PRIMARY KEY (visit_id, start, key)
);
CREATE INDEX notice_start ON bot.notice (start);
CREATE INDEX notice_at ON bot.notice (at);
CREATE INDEX notice_number ON bot.notice (number, kind);
