-- Times are 100 ns ticks since 0001-01-01 UTC, kinds of events and doors are stored by number, what orders are found by by name. Ids of
-- commands and records are 16 bytes.

-- An order's row is a snapshot, and what the order is found by, which is never behind: what happened to the order after "place" is in
-- order_events. What is behind a large column is reached through all of its pages, so that comes last, here and below.
--
-- "dropped_place" and "dropped_hash" are those of the last row of the history that was exported and dropped, "dropped_at" the time of the
-- last event then; null while the history is whole. What follows it is in order_events as ever.
CREATE TABLE orders (
    ordinal       INTEGER PRIMARY KEY,
    merchant      TEXT    NOT NULL,
    order_id      TEXT    NOT NULL,
    place         INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    schema        INTEGER NOT NULL,
    salt          BLOB    NOT NULL,
    status        TEXT    NOT NULL,
    payment       TEXT    NOT NULL,
    fulfillment   TEXT    NOT NULL,
    email         TEXT,
    market        TEXT,
    market_number INTEGER,
    reference     TEXT,
    customer      TEXT,
    created_at    INTEGER NOT NULL,
    amount        INTEGER NOT NULL,
    dropped_place INTEGER,
    dropped_hash  BLOB,
    dropped_at    INTEGER,
    payload       BLOB    NOT NULL,
    UNIQUE (merchant, order_id)
) STRICT;

CREATE INDEX orders_created     ON orders (merchant, created_at, order_id);
CREATE INDEX orders_amount      ON orders (merchant, amount, order_id);
CREATE INDEX orders_status      ON orders (merchant, status, created_at, order_id);
CREATE INDEX orders_payment     ON orders (merchant, payment, created_at, order_id);
CREATE INDEX orders_fulfillment ON orders (merchant, fulfillment, created_at, order_id);
CREATE INDEX orders_email       ON orders (merchant, email, created_at, order_id) WHERE email IS NOT NULL;
CREATE INDEX orders_market      ON orders (merchant, market, created_at, order_id) WHERE market IS NOT NULL;
CREATE INDEX orders_reference   ON orders (merchant, reference, created_at, order_id) WHERE reference IS NOT NULL;
CREATE INDEX orders_customer    ON orders (merchant, customer, created_at, order_id) WHERE customer IS NOT NULL;

-- Orders without events are found here by when they were updated, as others are by order_events_at.
CREATE INDEX orders_dropped     ON orders (merchant, dropped_at, order_id) WHERE dropped_at IS NOT NULL;

-- The history of orders: what every update writes, hence narrow. Places are counted from 1 without a gap. Each row has a hash over all
-- before it; see docs/adr/0013. A row of type -1 is no event: it holds the record of a keyed command that changed nothing. The records of
-- all others stand in the command's first event. "kept_at" is when a record was made; it is null without one. Of a row that was erased,
-- "digest" is what its hash covers in place of the changes.
--
-- Rows are appended in commit order, so that a batch fills neighbouring pages, and the feed reads them; an update alters a page somewhere
-- in the file for each of two short index entries. WITHOUT ROWID, the rows themselves would be all over the file, fewer to a page, and
-- split their pages: updates of random orders would write 12.9 KB of log each in place of 8.6 KB; those with a comment of 1 KB, which
-- outgrows a cell of such a table, 18.8 KB in place of 8.6 KB; those of orders whose import took 200 KB, 9.9 KB in place of 4.2 KB.
CREATE TABLE order_events (
    ordinal     INTEGER NOT NULL,
    place       INTEGER NOT NULL,
    version     INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    kept_at     INTEGER,
    door        INTEGER NOT NULL,
    type        INTEGER NOT NULL,
    actor       TEXT    NOT NULL,
    command_id  BLOB    NOT NULL,
    record_id   BLOB,
    fingerprint BLOB,
    hash        BLOB    NOT NULL,
    digest      BLOB,
    changes     BLOB    NOT NULL,
    PRIMARY KEY (ordinal, place)
) STRICT;

-- The records an order has forgotten are looked for here.
CREATE INDEX order_events_record ON order_events (ordinal, record_id) WHERE record_id IS NOT NULL;

-- When an order was updated is found by its latest event. Entries are appended more or less in the order of their times.
CREATE INDEX order_events_at ON order_events (at) WHERE seq = 0 AND type >= 0;

-- What each commit added to an order's history, in commit order.
CREATE TABLE order_feed (
    position INTEGER PRIMARY KEY,
    merchant TEXT    NOT NULL,
    ordinal  INTEGER NOT NULL,
    before   INTEGER NOT NULL,
    place    INTEGER NOT NULL
) STRICT;

-- Every entry of an index ends with the row's own number, here the position.
CREATE INDEX order_feed_merchant ON order_feed (merchant);

CREATE TABLE order_aliases (
    merchant TEXT NOT NULL,
    kind     TEXT NOT NULL,
    alias    TEXT NOT NULL,
    order_id TEXT NOT NULL,
    PRIMARY KEY (merchant, kind, alias, order_id)
) STRICT, WITHOUT ROWID;

-- What a merchant's orders cannot share; ids of their parts may recur.
CREATE UNIQUE INDEX order_aliases_unique ON order_aliases (merchant, kind, alias) WHERE kind IN ('Transaction', 'Number');

-- An effect is claimed, or postponed after a failure, until "due_at".
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY,
    merchant TEXT    NOT NULL,
    order_id TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    effect   BLOB    NOT NULL,
    due_at   INTEGER NOT NULL DEFAULT 0,
    relay    BLOB,
    failures INTEGER NOT NULL DEFAULT 0,
    UNIQUE (merchant, order_id, version, seq)
) STRICT;

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

-- When upkeep last looked for events to drop.
CREATE TABLE event_upkeep (
    work   TEXT    PRIMARY KEY,
    ran_at INTEGER NOT NULL
) STRICT;

INSERT INTO event_upkeep (work, ran_at) VALUES ('drop', 0);

-- The number of the last transaction; tells whether one was made whose COMMIT gave no answer.
CREATE TABLE batch_stamp (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    stamp INTEGER NOT NULL
) STRICT;

INSERT INTO batch_stamp (only, stamp) VALUES (1, 0);

-- The change feed goes by position, which is the order of commits. An older copy of the file that is put back uses positions again that
-- readers have seen with other events; so each time the file is opened an epoch begins, behind the last position at that moment.
CREATE TABLE feed_epoch (
    epoch INTEGER PRIMARY KEY,
    start INTEGER NOT NULL
) STRICT;

INSERT INTO feed_epoch (epoch, start) VALUES (0, 0);
