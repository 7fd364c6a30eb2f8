-- When the client said that they will come (milliseconds since 1970); empty once the visit has moved.
ALTER TABLE appointments ADD COLUMN client_confirmed INTEGER;
