-- oldest-program: 1
-- Numbers that texts do not reach, by keyed hashes; a row goes when the number writes or a text arrives there.
CREATE TABLE unreached (
  number   TEXT PRIMARY KEY,
  -- The carrier's.
  code     TEXT NOT NULL,
  -- Said to stay so.
  for_good INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  at       INTEGER NOT NULL
) WITHOUT ROWID;

-- Up to when the carrier was asked for texts that it could not hand over, by its account and our number.
CREATE TABLE carrier_look (
  account TEXT PRIMARY KEY,
  up_to   INTEGER NOT NULL
) WITHOUT ROWID;
