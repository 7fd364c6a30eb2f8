-- oldest-program: 1
-- The keys that rows may be sealed under, by fingerprint; 'clear' for a program that writes clear rows beside sealed ones. Times are by the clock of the
-- host that wrote them. done_at: when all rows were last found sealed under it.
CREATE TABLE bot.seal_key (
  fingerprint text PRIMARY KEY,
  used_at     bigint NOT NULL,
  done_at     bigint
);
