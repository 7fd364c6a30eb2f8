-- oldest-program: 1
CREATE TABLE bot.unclear (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  language  text NOT NULL,
  text      text NOT NULL,
  taken_for text NOT NULL,
  count     bigint NOT NULL,
  last_at   bigint NOT NULL,
  state     int NOT NULL DEFAULT 0,
  UNIQUE (language, text)
);
CREATE INDEX unclear_last ON bot.unclear (last_at);
