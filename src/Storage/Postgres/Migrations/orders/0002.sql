-- What orders are found by. The program fills the columns for the orders that are there already, in the same transaction.

ALTER TABLE orders
    ADD COLUMN status        text COLLATE "C",
    ADD COLUMN payment       text COLLATE "C",
    ADD COLUMN fulfillment   text COLLATE "C",
    ADD COLUMN email         text COLLATE "C",
    ADD COLUMN market        text COLLATE "C",
    ADD COLUMN market_number bigint,
    ADD COLUMN reference     text COLLATE "C",
    ADD COLUMN created_at    bigint,
    ADD COLUMN amount        bigint;
