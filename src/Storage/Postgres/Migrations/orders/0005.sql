-- Whose an order is: all that is kept of a customer has to be found. The program fills the column for the orders that are there already,
-- in the same transaction.

ALTER TABLE orders ADD COLUMN customer text COLLATE "C";

CREATE INDEX orders_customer ON orders (merchant, customer, created_at, order_id) WHERE customer IS NOT NULL;
