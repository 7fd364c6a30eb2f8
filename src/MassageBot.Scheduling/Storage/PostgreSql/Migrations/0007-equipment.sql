-- The equipment that a visit takes beside its room: ids as JSON, null for none.
ALTER TABLE appointments ADD COLUMN equipment TEXT;
