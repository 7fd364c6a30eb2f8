-- Text is compared byte by byte, as SQLite does it, whatever the server's locale. Instants are Unix milliseconds.
CREATE TABLE calendar (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  revision  BIGINT NOT NULL
) WITH (fillfactor = 50);
INSERT INTO calendar (id, revision) VALUES (1, 0);

-- The last group that each running program has committed: who lost the connection during a commit reads here what became of it.
CREATE TABLE writers (
  writer   UUID PRIMARY KEY,
  "group"  BIGINT NOT NULL,
  written  TIMESTAMPTZ NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE clinic (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  document  TEXT NOT NULL,
  edition   TEXT NOT NULL GENERATED ALWAYS AS (md5(document)) STORED
);

CREATE TABLE services   (id TEXT COLLATE "C" PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE therapists (id TEXT COLLATE "C" PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL);
CREATE TABLE rooms      (id TEXT COLLATE "C" PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL);

-- What takes a resource's time, turnover and consultation included; the end is exclusive.
-- No row is longer than a day (long blocks are stored in pieces), so a range query needs to look back one day only.
-- The writer checks before it inserts; the exclusion makes a double booking impossible even if it forgot.
CREATE TABLE busy (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource  TEXT COLLATE "C" NOT NULL,
  starts    BIGINT NOT NULL,
  ends      BIGINT NOT NULL CHECK (ends > starts AND ends - starts <= 86400000),
  kind      TEXT NOT NULL CHECK (kind IN ('appointment', 'hold', 'block')),
  owner     TEXT COLLATE "C" NOT NULL,
  holder    TEXT,
  expires   BIGINT,
  CONSTRAINT busy_never_twice EXCLUDE USING gist (resource WITH =, int8range(starts, ends) WITH &&) WHERE (kind <> 'block')
);
CREATE INDEX busy_by_start ON busy (starts, ends);
CREATE INDEX busy_by_owner ON busy (owner);
CREATE INDEX busy_by_expiry ON busy (expires) WHERE expires IS NOT NULL;

CREATE TABLE holds (
  id        TEXT COLLATE "C" PRIMARY KEY,
  holder    TEXT COLLATE "C" NOT NULL,
  offer     TEXT NOT NULL,
  expires   BIGINT NOT NULL,
  created   BIGINT NOT NULL
);
CREATE INDEX holds_by_holder ON holds (holder);
CREATE INDEX holds_by_expiry ON holds (expires);

CREATE TABLE appointments (
  id                    TEXT COLLATE "C" PRIMARY KEY,
  code                  TEXT COLLATE "C" NOT NULL UNIQUE,
  version               INTEGER NOT NULL,
  sequence              INTEGER NOT NULL,
  status                TEXT NOT NULL CHECK (status IN ('booked', 'pending', 'cancelled', 'arrived', 'noshow', 'fulfilled')),
  service               TEXT NOT NULL,
  minutes               INTEGER NOT NULL,
  consultation_minutes  INTEGER NOT NULL,
  starts                BIGINT NOT NULL,
  ends                  BIGINT NOT NULL,
  busy_until            BIGINT NOT NULL,
  zone                  TEXT NOT NULL,
  local_start           TEXT NOT NULL,
  utc_offset            TEXT NOT NULL,
  wish                  TEXT NOT NULL,
  crew                  TEXT NOT NULL,
  room                  TEXT NOT NULL,
  client_reference      TEXT COLLATE "C",
  client_first_name     TEXT NOT NULL,
  client_phone          TEXT NOT NULL,
  phone_digits          TEXT COLLATE "C" NOT NULL,
  phone_tail            TEXT COLLATE "C" NOT NULL,
  constraints           TEXT NOT NULL,
  notes                 TEXT,
  booked_by             TEXT,
  cancellation_reason   TEXT,
  cancelled_by          TEXT,
  created               BIGINT NOT NULL,
  updated               BIGINT NOT NULL
);
CREATE INDEX appointments_by_start ON appointments (starts, id);
CREATE INDEX appointments_by_phone ON appointments (phone_tail, starts);
CREATE INDEX appointments_by_client ON appointments (client_reference, starts);

CREATE TABLE idempotency (
  key             TEXT COLLATE "C" PRIMARY KEY,
  fingerprint     TEXT NOT NULL,
  appointment_id  TEXT COLLATE "C" NOT NULL,
  response        TEXT NOT NULL,
  created         BIGINT NOT NULL
);
CREATE INDEX idempotency_by_age ON idempotency (created);
CREATE INDEX idempotency_by_appointment ON idempotency (appointment_id);

CREATE TABLE blocks (
  id        TEXT COLLATE "C" PRIMARY KEY,
  resource  TEXT NOT NULL,
  starts    BIGINT NOT NULL,
  ends      BIGINT NOT NULL,
  created   BIGINT NOT NULL
);
