-- oldest-program: 1
CREATE TABLE calendar_lease (
  name  TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  until INTEGER NOT NULL
) WITHOUT ROWID;
