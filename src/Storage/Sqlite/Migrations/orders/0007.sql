-- When something of an order falls due: a payment that lapses, a gateway that is asked again. A sweeper claims a row until
-- "claimed_until"; only a commit of the order moves or ends it.

CREATE TABLE order_due (
    merchant      TEXT    NOT NULL,
    order_id      TEXT    NOT NULL,
    due_at        INTEGER NOT NULL,
    claimed_until INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant, order_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX order_due_at ON order_due (due_at);
