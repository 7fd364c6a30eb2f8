-- oldest-program: 1
-- Times named …_at and …_until in bigint are Unix milliseconds by the clock of the host that wrote them, as in the other store.
-- Times in timestamptz are the server's own: the only clock that all hosts share. Leases and wake-ups go by those.
CREATE TABLE bot.conversation (
  id          text PRIMARY KEY,
  channel     text NOT NULL,
  user_id     text,
  locale      text,
  reference   text,
  state       text,
  version     bigint NOT NULL DEFAULT 0,
  last_seq    bigint NOT NULL DEFAULT 0,
  lease_owner text,
  lease_until timestamptz NOT NULL DEFAULT '-infinity',
  fencing     bigint NOT NULL DEFAULT 0,
  started_at  bigint NOT NULL,
  touched_at  bigint NOT NULL
) WITH (fillfactor = 70);

CREATE TABLE bot.inbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation text NOT NULL,
  dedupe       text NOT NULL,
  activity_id  text NOT NULL,
  kind         integer NOT NULL,
  activity     text,
  received_at  bigint NOT NULL,
  entered_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  taken_by     text,
  attempts     integer NOT NULL DEFAULT 0,
  outcome      integer NOT NULL DEFAULT 0,
  fencing      bigint,
  first_reply  bigint NOT NULL DEFAULT 0,
  last_reply   bigint NOT NULL DEFAULT 0,
  UNIQUE (conversation, dedupe)
) WITH (fillfactor = 80);
CREATE INDEX inbox_open ON bot.inbox (conversation, id) WHERE outcome = 0;
CREATE INDEX inbox_parked ON bot.inbox (received_at) WHERE outcome = 3;

CREATE TABLE bot.log (
  conversation text NOT NULL,
  seq          bigint NOT NULL,
  activity_id  text NOT NULL,
  at           bigint NOT NULL,
  activity     text NOT NULL,
  written_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (conversation, seq)
);
CREATE INDEX log_written ON bot.log (written_at);

CREATE TABLE bot.held (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation text NOT NULL,
  intent_id    uuid NOT NULL,
  due_at       bigint NOT NULL,
  deliver      boolean NOT NULL,
  activity_id  text NOT NULL,
  reply_to     text,
  activity     text NOT NULL
);
CREATE INDEX held_due ON bot.held (due_at);
CREATE INDEX held_intent ON bot.held (intent_id);

CREATE TABLE bot.intent (
  id            uuid PRIMARY KEY,
  conversation  text NOT NULL,
  body          text NOT NULL,
  state         integer NOT NULL DEFAULT 0,
  attempts      integer NOT NULL DEFAULT 0,
  delay_told    boolean NOT NULL DEFAULT false,
  next_at       bigint NOT NULL,
  claimed_until bigint NOT NULL DEFAULT 0,
  claim_token   text,
  made_at       bigint NOT NULL,
  settled_at    bigint
);
CREATE INDEX intent_due ON bot.intent (next_at) WHERE state IN (0, 1);

CREATE TABLE bot.alert (
  id           uuid PRIMARY KEY,
  number       bigint GENERATED ALWAYS AS IDENTITY,
  conversation text NOT NULL,
  kind         text NOT NULL,
  body         text NOT NULL,
  raised_at    bigint NOT NULL,
  handled_at   bigint
);
CREATE INDEX alert_open ON bot.alert (raised_at) WHERE handled_at IS NULL;
CREATE INDEX alert_conversation ON bot.alert (conversation);

CREATE TABLE bot.outbox (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  conversation  text NOT NULL,
  activity_id   text NOT NULL,
  activity      text NOT NULL,
  state         integer NOT NULL DEFAULT 0,
  attempts      integer NOT NULL DEFAULT 0,
  next_at       bigint NOT NULL,
  claimed_until bigint NOT NULL DEFAULT 0,
  claim_token   text
);
CREATE INDEX outbox_due ON bot.outbox (conversation, id) WHERE state = 0;

-- A host that stops beating is taken for dead, and its leases count no longer.
CREATE TABLE bot.host (
  id      text PRIMARY KEY,
  seen_at timestamptz NOT NULL
) WITH (fillfactor = 50);

-- May be there: a process that serves the calendar alone makes this table and no other.
CREATE TABLE IF NOT EXISTS bot.key (
  name    text PRIMARY KEY,
  secret  text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
