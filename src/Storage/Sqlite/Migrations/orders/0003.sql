-- When an order was updated is found by its latest event, so that an update need not move an entry of an index.

CREATE INDEX orders_created     ON orders (merchant, created_at, order_id);
CREATE INDEX orders_amount      ON orders (merchant, amount, order_id);
CREATE INDEX orders_status      ON orders (merchant, status, created_at, order_id);
CREATE INDEX orders_payment     ON orders (merchant, payment, created_at, order_id);
CREATE INDEX orders_fulfillment ON orders (merchant, fulfillment, created_at, order_id);
CREATE INDEX orders_email       ON orders (merchant, email, created_at, order_id) WHERE email IS NOT NULL;
CREATE INDEX orders_market      ON orders (merchant, market, created_at, order_id) WHERE market IS NOT NULL;
CREATE INDEX orders_reference   ON orders (merchant, reference, created_at, order_id) WHERE reference IS NOT NULL;

CREATE INDEX order_events_updated ON order_events (merchant, at, order_id) WHERE seq = 0;
