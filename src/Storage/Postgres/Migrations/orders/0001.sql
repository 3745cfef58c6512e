-- Times are 100 ns ticks since 0001-01-01 UTC, kinds of events and doors are stored by number, what orders are found by by name. Keys
-- compare by their bytes, whatever the database's language.

-- Numbers of new orders; a writer draws one and uses the 63 behind it too.
CREATE SEQUENCE order_ordinals INCREMENT 64;

-- An order's row is a snapshot, and what the order is found by, which is never behind: what happened to the order after "place" is in
-- order_events. All that is written with an update names the order by its ordinal.
--
-- The columns of the indexes change a few times in an order's life at most, and pages keep room for the next version of their rows:
-- snapshots touch no index. A payload of a few kilobytes stays in its row, since moving it out would rewrite it twice.
--
-- "dropped_place" and "dropped_hash" are those of the last row of the history that was exported and dropped, "dropped_at" the time of the
-- last event then; null while the history is whole. What follows it is in order_events as ever.
CREATE TABLE orders (
    ordinal       bigint NOT NULL PRIMARY KEY,
    version       bigint NOT NULL,
    created_at    bigint NOT NULL,
    amount        bigint NOT NULL,
    market_number bigint,
    place         int    NOT NULL,
    schema        int    NOT NULL,
    dropped_place int,
    dropped_at    bigint,
    salt          bytea  NOT NULL,
    dropped_hash  bytea,
    merchant      text   COLLATE "C" NOT NULL,
    order_id      text   COLLATE "C" NOT NULL,
    status        text   COLLATE "C" NOT NULL,
    payment       text   COLLATE "C" NOT NULL,
    fulfillment   text   COLLATE "C" NOT NULL,
    email         text   COLLATE "C",
    market        text   COLLATE "C",
    reference     text   COLLATE "C",
    customer      text   COLLATE "C",
    payload       bytea  NOT NULL,
    CONSTRAINT orders_key UNIQUE (merchant, order_id)
) WITH (
    fillfactor = 70,
    toast_tuple_target = 4080,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0
);

ALTER TABLE orders ALTER COLUMN payload SET STORAGE MAIN;

-- The conditions hold for every row. They are there for the planner: a statement that does not repeat them, as any that goes by the
-- primary key, cannot be run on one of these indexes, which it would otherwise be now and then while a table has no statistics yet.
CREATE INDEX orders_created     ON orders (merchant, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_amount      ON orders (merchant, amount, order_id) WHERE schema > 0;
CREATE INDEX orders_status      ON orders (merchant, status, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_payment     ON orders (merchant, payment, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_fulfillment ON orders (merchant, fulfillment, created_at, order_id) WHERE schema > 0;
CREATE INDEX orders_email       ON orders (merchant, email, created_at, order_id) WHERE email IS NOT NULL;
CREATE INDEX orders_market      ON orders (merchant, market, created_at, order_id) WHERE market IS NOT NULL;
CREATE INDEX orders_reference   ON orders (merchant, reference, created_at, order_id) WHERE reference IS NOT NULL;
CREATE INDEX orders_customer    ON orders (merchant, customer, created_at, order_id) WHERE customer IS NOT NULL;

-- Orders without events are found here by when they were updated, as others are by order_events_at.
CREATE INDEX orders_dropped     ON orders (merchant, dropped_at, order_id) WHERE dropped_at IS NOT NULL;

-- The history of orders: what every update writes, hence narrow. Places are counted from 1 without a gap: that a row stands on the one
-- before it, and is the only one of its place, keeps two writers of an order apart. Each row has a hash over all before it; see
-- docs/adr/0013. A row of type -1 is no event: it holds the record of a keyed command that changed nothing. The records of all others
-- stand in the command's first event. "kept_at" is when a record was made; it is null without one. Of a row that was erased, "digest" is
-- what its hash covers in place of the changes; of others it is empty, since a null takes more room.
CREATE TABLE order_events (
    ordinal     bigint   NOT NULL,
    at          bigint   NOT NULL,
    kept_at     bigint,
    command_id  uuid     NOT NULL,
    record_id   uuid,
    fingerprint uuid,
    version     int      NOT NULL,
    place       int      NOT NULL,
    seq         smallint NOT NULL,
    type        smallint NOT NULL,
    door        smallint NOT NULL,
    actor       text     NOT NULL,
    hash        bytea    NOT NULL,
    changes     bytea    NOT NULL,
    digest      bytea    NOT NULL DEFAULT '',
    PRIMARY KEY (ordinal, place)
);

-- The records an order has forgotten are looked for here.
CREATE INDEX order_events_record ON order_events (ordinal, record_id) WHERE record_id IS NOT NULL;

-- Events are appended more or less in the order of their times, so a summary of each stretch of the table is enough to find those of a
-- time; an entry for each would cost every update.
CREATE INDEX order_events_at ON order_events USING brin (at) WITH (pages_per_range = 32, autosummarize = on);

-- The time by which records are dated and aged, in ticks of 100 ns since the year 1. Whoever writes or loads them asks here: with a clock
-- of its own, one process that is days ahead would forget what the others still have to honour.
CREATE FUNCTION record_now() RETURNS bigint LANGUAGE sql STABLE AS
    'SELECT 621355968000000000 + (extract(epoch FROM now()) * 10000000)::bigint';

CREATE TABLE order_aliases (
    merchant text COLLATE "C" NOT NULL,
    kind     text COLLATE "C" NOT NULL,
    alias    text COLLATE "C" NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (merchant, kind, alias, order_id)
);

-- What a merchant's orders cannot share; ids of their parts may recur.
CREATE UNIQUE INDEX order_aliases_unique ON order_aliases (merchant, kind, alias) WHERE kind IN ('Transaction', 'Number');

-- An effect is claimed, or postponed after a failure, until "due_at" by the server's clock: processes may disagree about the time.
CREATE TABLE outbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    merchant text   COLLATE "C" NOT NULL,
    order_id text   COLLATE "C" NOT NULL,
    version  bigint NOT NULL,
    seq      int    NOT NULL,
    effect   bytea  NOT NULL,
    due_at   timestamptz NOT NULL DEFAULT '-infinity',
    relay    uuid,
    failures int    NOT NULL DEFAULT 0,
    UNIQUE (merchant, order_id, version, seq)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);

-- When something of an order falls due: a payment that lapses, a gateway that is asked again. A sweeper claims a row until
-- "claimed_until"; only a commit of the order moves or ends it.
CREATE TABLE order_due (
    merchant      text   COLLATE "C" NOT NULL,
    order_id      text   COLLATE "C" NOT NULL,
    due_at        bigint NOT NULL,
    claimed_until bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant, order_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX order_due_at ON order_due (due_at);

-- Whoever may write. A row that is gone keeps its writer from ever writing again.
CREATE TABLE order_writers (
    writer uuid        PRIMARY KEY,
    since  timestamptz NOT NULL DEFAULT now()
);

-- Each transaction of each writer; tells whether one was made whose COMMIT gave no answer. One that was given up is entered as void, which
-- keeps it from being made later. No row is ever written twice by a writer: a row that every transaction updates gets slower for all as
-- long as anybody holds an old snapshot.
CREATE TABLE order_batches (
    writer  uuid        NOT NULL,
    number  bigint      NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    void    boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (writer, number)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- When upkeep last looked for events to drop.
CREATE TABLE event_upkeep (
    work   text   COLLATE "C" PRIMARY KEY,
    ran_at bigint NOT NULL
);

INSERT INTO event_upkeep (work, ran_at) VALUES ('drop', 0);

-- Lets a plain statement end its transaction with an error of ours; class OG is nobody else's.
CREATE FUNCTION order_store_refuse(code text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = code, MESSAGE = reason;
END
$$;

-- The change feed goes by transaction numbers: what is older than the oldest transaction under way is complete. The numbers of one run
-- of a server say nothing about those of another, as after a restore, so each run is an epoch of its own and comes before them.
CREATE TABLE feed_epoch (
    epoch  bigint PRIMARY KEY,
    server text   NOT NULL UNIQUE
);

-- What a transaction added to the histories of a merchant's orders: one row, however many they are. Each order has a place in the three
-- lists: its ordinal, its last place before and its last place after.
CREATE TABLE order_feed (
    epoch    bigint   NOT NULL,
    xid      bigint   NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
    merchant text     COLLATE "C" NOT NULL,
    ordinals bigint[] NOT NULL,
    befores  int[]    NOT NULL,
    places   int[]    NOT NULL,
    PRIMARY KEY (merchant, epoch, xid)
);

-- Names this run of the server. A connection ends with it; a standby that takes over goes on with another timeline.
CREATE FUNCTION feed_server() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws('/',
        (pg_control_system()).system_identifier,
        left(pg_walfile_name(pg_current_wal_insert_lsn()), 8),
        (extract(epoch FROM pg_postmaster_start_time()) * 1000000)::bigint)
$$;

-- The epoch of this run, begun by whoever asks first. Its number is the time in ticks, and greater than any before.
CREATE FUNCTION feed_begin() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM feed_epoch WHERE server = feed_server()) THEN
        INSERT INTO feed_epoch (epoch, server)
        SELECT
            greatest(621355968000000000 + (extract(epoch FROM clock_timestamp()) * 10000000)::bigint, COALESCE(max(epoch), 0) + 1),
            feed_server()
        FROM feed_epoch
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN (SELECT epoch FROM feed_epoch WHERE server = feed_server());
END
$$;
