-- An update that changes an indexed column writes into every index of the table, so only what changes a few times in an order's life
-- is indexed here. When an order was updated is found by its latest event.
--
-- The conditions of the indexes hold for every row. They are there for the planner: a statement that does not repeat them, as any that
-- goes by the primary key, cannot be run on one of these indexes, which it would otherwise be now and then while a table has no
-- statistics yet.

ALTER TABLE orders
    ALTER COLUMN status      SET NOT NULL,
    ALTER COLUMN payment     SET NOT NULL,
    ALTER COLUMN fulfillment SET NOT NULL,
    ALTER COLUMN created_at  SET NOT NULL,
    ALTER COLUMN amount      SET NOT NULL;

CREATE INDEX orders_created     ON orders (merchant, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_amount      ON orders (merchant, amount, order_id) WHERE schema > 0;
CREATE INDEX orders_status      ON orders (merchant, status, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_payment     ON orders (merchant, payment, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_fulfillment ON orders (merchant, fulfillment, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_email       ON orders (merchant, email, created_at, order_id) WHERE email IS NOT NULL;
CREATE INDEX orders_market      ON orders (merchant, market, created_at, order_id) WHERE market IS NOT NULL;
CREATE INDEX orders_reference   ON orders (merchant, reference, created_at, order_id) WHERE reference IS NOT NULL;

CREATE INDEX order_events_updated ON order_events (merchant, at, order_id) WHERE seq = 0;
