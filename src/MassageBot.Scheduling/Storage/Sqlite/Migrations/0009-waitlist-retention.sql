-- When there is nothing left to wait for, so that a name and a phone number are not kept for ever. An entry asks for dates of a year at most.
ALTER TABLE waitlist ADD COLUMN ended INTEGER;
UPDATE waitlist SET ended = json_extract(document, '$.createdMilliseconds') + 34560000000;
CREATE INDEX waitlist_by_end ON waitlist (ended);
