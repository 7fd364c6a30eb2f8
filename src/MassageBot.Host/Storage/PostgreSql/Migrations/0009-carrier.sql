-- oldest-program: 1
-- Numbers that texts do not reach, by keyed hashes; a row goes when the number writes or a text arrives there.
CREATE TABLE bot.unreached (
  number   text PRIMARY KEY,
  -- The carrier's.
  code     text NOT NULL,
  -- Said to stay so.
  for_good boolean NOT NULL,
  first_at bigint NOT NULL,
  at       bigint NOT NULL
);

-- Up to when the carrier was asked for texts that it could not hand over, by its account and our number.
CREATE TABLE bot.carrier_look (
  account text PRIMARY KEY,
  up_to   bigint NOT NULL
);
