-- oldest-program: 1
-- The keys that rows may be sealed under, by fingerprint; 'clear' for a program that writes clear rows beside sealed ones.
-- done_at: when all rows were last found sealed under it.
CREATE TABLE seal_key (
  fingerprint TEXT PRIMARY KEY,
  used_at     INTEGER NOT NULL,
  done_at     INTEGER
) WITHOUT ROWID;
