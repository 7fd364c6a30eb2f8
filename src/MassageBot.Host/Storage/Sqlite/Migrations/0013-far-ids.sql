-- oldest-program: 1
-- By what ids channels know messages of ours that may be changed later.
CREATE TABLE far_id (
  conversation TEXT NOT NULL,
  activity_id  TEXT NOT NULL,
  far_id       TEXT NOT NULL,
  at           INTEGER NOT NULL,
  PRIMARY KEY (conversation, activity_id)
);
CREATE INDEX far_id_at ON far_id (at);

-- Chats that the bot has opened with people of the clinic, by their object ids; without one, a try that may have come to nothing.
CREATE TABLE personal_chat (
  member      TEXT PRIMARY KEY,
  chat        TEXT,
  next_try_at INTEGER NOT NULL
) WITHOUT ROWID;
