-- When something of an order falls due: a payment that lapses, a gateway that is asked again. Times are 100 ns ticks since 0001-01-01 UTC.
-- A sweeper claims a row until "claimed_until"; only a commit of the order moves or ends it.

CREATE TABLE order_due (
    merchant      text   COLLATE "C" NOT NULL,
    order_id      text   COLLATE "C" NOT NULL,
    due_at        bigint NOT NULL,
    claimed_until bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant, order_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX order_due_at ON order_due (due_at);
