-- When there is nothing left to wait for, so that a name and a phone number are not kept for ever. An entry asks for dates of a year at most.
ALTER TABLE waitlist ADD COLUMN ended BIGINT;
UPDATE waitlist SET ended = (document::json ->> 'createdMilliseconds')::bigint + 34560000000;
CREATE INDEX waitlist_by_end ON waitlist (ended);
