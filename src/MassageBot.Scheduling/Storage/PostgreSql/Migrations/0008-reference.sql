-- The caller's own id of the booking, by which it is found again.
ALTER TABLE appointments ADD COLUMN reference TEXT;
CREATE INDEX appointments_reference ON appointments (reference) WHERE reference IS NOT NULL;
