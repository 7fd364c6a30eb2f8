-- oldest-program: 12
-- The keys that rows may be sealed under, by fingerprint; 'clear' for a program that writes clear rows beside sealed ones. Times are Unix milliseconds.
-- done: when all rows were last found sealed under it.
CREATE TABLE seal_keys (
  fingerprint TEXT COLLATE "C" PRIMARY KEY,
  used        BIGINT NOT NULL,
  done        BIGINT
);
