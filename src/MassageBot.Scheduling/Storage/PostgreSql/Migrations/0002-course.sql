-- Who changed a visit last, what was said when it was cancelled, and another time that the clinic has proposed.
ALTER TABLE appointments ADD COLUMN updated_by TEXT;
ALTER TABLE appointments ADD COLUMN cancellation_note TEXT;
ALTER TABLE appointments ADD COLUMN proposal TEXT;
