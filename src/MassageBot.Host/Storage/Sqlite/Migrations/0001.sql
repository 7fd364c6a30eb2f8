-- oldest-program: 1
CREATE TABLE conversation (
  id          TEXT PRIMARY KEY,
  channel     TEXT NOT NULL,
  user_id     TEXT,
  locale      TEXT,
  reference   TEXT,
  state       TEXT,
  version     INTEGER NOT NULL DEFAULT 0,
  last_seq    INTEGER NOT NULL DEFAULT 0,
  lease_owner TEXT,
  lease_until INTEGER NOT NULL DEFAULT 0,
  fencing     INTEGER NOT NULL DEFAULT 0,
  started_at  INTEGER NOT NULL,
  touched_at  INTEGER NOT NULL
);

CREATE TABLE inbox (
  id           INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  dedupe       TEXT NOT NULL,
  activity_id  TEXT NOT NULL,
  kind         INTEGER NOT NULL,
  activity     TEXT,
  received_at  INTEGER NOT NULL,
  attempts     INTEGER NOT NULL DEFAULT 0,
  outcome      INTEGER NOT NULL DEFAULT 0,
  first_reply  INTEGER NOT NULL DEFAULT 0,
  last_reply   INTEGER NOT NULL DEFAULT 0,
  UNIQUE (conversation, dedupe)
);
CREATE INDEX inbox_open ON inbox (conversation, id) WHERE outcome = 0;
CREATE INDEX inbox_parked ON inbox (received_at) WHERE outcome = 3;

CREATE TABLE log (
  conversation TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  activity_id  TEXT NOT NULL,
  at           INTEGER NOT NULL,
  activity     TEXT NOT NULL,
  PRIMARY KEY (conversation, seq)
) WITHOUT ROWID;

CREATE TABLE held (
  id           INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL,
  intent_id    TEXT NOT NULL,
  due_at       INTEGER NOT NULL,
  deliver      INTEGER NOT NULL,
  activity_id  TEXT NOT NULL,
  reply_to     TEXT,
  activity     TEXT NOT NULL
);
CREATE INDEX held_due ON held (due_at);
CREATE INDEX held_intent ON held (intent_id);

CREATE TABLE intent (
  id            TEXT PRIMARY KEY,
  conversation  TEXT NOT NULL,
  body          TEXT NOT NULL,
  state         INTEGER NOT NULL DEFAULT 0,
  attempts      INTEGER NOT NULL DEFAULT 0,
  delay_told    INTEGER NOT NULL DEFAULT 0,
  next_at       INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  claim_token   TEXT,
  made_at       INTEGER NOT NULL,
  settled_at    INTEGER
);
CREATE INDEX intent_due ON intent (next_at) WHERE state IN (0, 1);

CREATE TABLE alert (
  id           TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  kind         TEXT NOT NULL,
  body         TEXT NOT NULL,
  raised_at    INTEGER NOT NULL,
  handled_at   INTEGER
);
CREATE INDEX alert_open ON alert (raised_at) WHERE handled_at IS NULL;
CREATE INDEX alert_conversation ON alert (conversation);

CREATE TABLE outbox (
  id            INTEGER PRIMARY KEY,
  conversation  TEXT NOT NULL,
  activity_id   TEXT NOT NULL,
  activity      TEXT NOT NULL,
  state         INTEGER NOT NULL DEFAULT 0,
  attempts      INTEGER NOT NULL DEFAULT 0,
  next_at       INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  claim_token   TEXT
);
CREATE INDEX outbox_due ON outbox (conversation, id) WHERE state = 0;
