-- oldest-program: 1
-- What a client wrote about their health, and what was answered to it, until they agree that it is kept: such lines go when the conversation is over.
CREATE TABLE bot.health_line (
  conversation text NOT NULL,
  activity_id  text NOT NULL,
  PRIMARY KEY (conversation, activity_id)
);
