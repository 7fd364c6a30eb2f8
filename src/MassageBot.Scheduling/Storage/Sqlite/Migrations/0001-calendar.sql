CREATE TABLE clinic (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  document  TEXT NOT NULL
) STRICT;

CREATE TABLE services   (id TEXT PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE therapists (id TEXT PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE rooms      (id TEXT PRIMARY KEY, document TEXT NOT NULL, active INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- What takes a resource's time, turnover and consultation included. Instants are Unix milliseconds, the end is exclusive.
-- No row is longer than a day (long blocks are stored in pieces), so a range query needs to look back one day only.
CREATE TABLE busy (
  id        INTEGER PRIMARY KEY,
  resource  TEXT NOT NULL,
  starts    INTEGER NOT NULL,
  ends      INTEGER NOT NULL CHECK (ends > starts AND ends - starts <= 86400000),
  kind      TEXT NOT NULL CHECK (kind IN ('appointment', 'hold', 'block')),
  owner     TEXT NOT NULL,
  holder    TEXT,
  expires   INTEGER
) STRICT;
CREATE INDEX busy_by_start ON busy (starts, ends, resource, kind, owner, holder, expires);
CREATE INDEX busy_by_resource ON busy (resource, starts, ends, kind);
CREATE INDEX busy_by_owner ON busy (owner);
CREATE INDEX busy_by_expiry ON busy (expires) WHERE expires IS NOT NULL;

-- The writer checks before it inserts; this makes a double booking impossible even if it forgot.
CREATE TRIGGER busy_never_twice BEFORE INSERT ON busy WHEN NEW.kind <> 'block'
BEGIN
  SELECT RAISE(ABORT, 'double booking')
  WHERE EXISTS (
    SELECT 1 FROM busy AS other
    WHERE other.resource = NEW.resource
      AND other.starts > NEW.starts - 86400000 AND other.starts < NEW.ends
      AND other.ends > NEW.starts
      AND other.kind <> 'block');
END;

CREATE TABLE holds (
  id        TEXT PRIMARY KEY,
  holder    TEXT NOT NULL,
  offer     TEXT NOT NULL,
  expires   INTEGER NOT NULL,
  created   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX holds_by_holder ON holds (holder);
CREATE INDEX holds_by_expiry ON holds (expires);

CREATE TABLE appointments (
  id                    TEXT PRIMARY KEY,
  code                  TEXT NOT NULL UNIQUE,
  version               INTEGER NOT NULL,
  sequence              INTEGER NOT NULL,
  status                TEXT NOT NULL CHECK (status IN ('booked', 'pending', 'cancelled', 'arrived', 'noshow', 'fulfilled')),
  service               TEXT NOT NULL,
  minutes               INTEGER NOT NULL,
  consultation_minutes  INTEGER NOT NULL,
  starts                INTEGER NOT NULL,
  ends                  INTEGER NOT NULL,
  busy_until            INTEGER NOT NULL,
  zone                  TEXT NOT NULL,
  local_start           TEXT NOT NULL,
  utc_offset            TEXT NOT NULL,
  wish                  TEXT NOT NULL,
  crew                  TEXT NOT NULL,
  room                  TEXT NOT NULL,
  client_reference      TEXT,
  client_first_name     TEXT NOT NULL,
  client_phone          TEXT NOT NULL,
  phone_digits          TEXT NOT NULL,
  phone_tail            TEXT NOT NULL,
  constraints           TEXT NOT NULL,
  notes                 TEXT,
  booked_by             TEXT,
  cancellation_reason   TEXT,
  cancelled_by          TEXT,
  created               INTEGER NOT NULL,
  updated               INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appointments_by_start ON appointments (starts, id);
CREATE INDEX appointments_by_phone ON appointments (phone_tail, starts);
CREATE INDEX appointments_by_client ON appointments (client_reference, starts);

CREATE TABLE idempotency (
  key             TEXT PRIMARY KEY,
  fingerprint     TEXT NOT NULL,
  appointment_id  TEXT NOT NULL,
  response        TEXT NOT NULL,
  created         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotency_by_age ON idempotency (created);
CREATE INDEX idempotency_by_appointment ON idempotency (appointment_id);

CREATE TABLE blocks (
  id        TEXT PRIMARY KEY,
  resource  TEXT NOT NULL,
  starts    INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  created   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
