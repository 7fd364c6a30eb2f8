-- What staff note with a visit: by how many minutes its client will be late (empty once it has moved), and when its form came in (milliseconds since 1970).
ALTER TABLE appointments ADD COLUMN late_minutes INTEGER;
ALTER TABLE appointments ADD COLUMN form_received INTEGER;
