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
