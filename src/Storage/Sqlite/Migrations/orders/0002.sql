-- What orders are found by. The program fills the columns for the orders that are there already, in the same transaction.

ALTER TABLE orders ADD COLUMN status      TEXT    NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN payment     TEXT    NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN fulfillment TEXT    NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN email       TEXT;
ALTER TABLE orders ADD COLUMN market      TEXT;
ALTER TABLE orders ADD COLUMN market_number INTEGER;
ALTER TABLE orders ADD COLUMN reference   TEXT;
ALTER TABLE orders ADD COLUMN created_at  INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN amount      INTEGER NOT NULL DEFAULT 0;
