-- oldest-program: 1
CREATE TABLE bot.calendar_lease (
  name  text PRIMARY KEY,
  token text NOT NULL,
  until timestamptz NOT NULL
) WITH (fillfactor = 50);
