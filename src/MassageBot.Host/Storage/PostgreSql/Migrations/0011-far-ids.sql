-- oldest-program: 1
-- By what ids channels know messages of ours that may be changed later.
CREATE TABLE bot.far_id (
  conversation text NOT NULL,
  activity_id  text NOT NULL,
  far_id       text NOT NULL,
  at           bigint NOT NULL,
  PRIMARY KEY (conversation, activity_id)
);
CREATE INDEX far_id_at ON bot.far_id (at);

-- Chats that the bot has opened with people of the clinic, by their object ids; without one, a try that may have come to nothing.
CREATE TABLE bot.personal_chat (
  member      text PRIMARY KEY,
  chat        text,
  next_try_at bigint NOT NULL
);
