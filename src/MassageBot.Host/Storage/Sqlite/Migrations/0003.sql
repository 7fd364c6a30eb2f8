-- oldest-program: 1
CREATE INDEX outbox_next ON outbox (next_at, id) WHERE state = 0;
