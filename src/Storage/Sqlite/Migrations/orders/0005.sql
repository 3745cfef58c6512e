-- The record of a keyed command that changed its order stands in the command's first event, which is appended anyway: a row of its own
-- costs every update two more pages somewhere in the file. The table goes on with the commands that changed nothing, and with the records
-- of before, until they have had their time.

ALTER TABLE order_events ADD COLUMN record_id   TEXT;
ALTER TABLE order_events ADD COLUMN fingerprint TEXT;
