-- Times are 100 ns ticks since 0001-01-01 UTC, enumerations are stored by name. Keys compare by their bytes, whatever the database's
-- language.

-- The columns of the only index never change, and pages keep room for the next version of their rows: updates touch no index. A payload
-- of a few kilobytes stays in its row, since moving it out would rewrite it twice per update.
CREATE TABLE orders (
    merchant   text   COLLATE "C" NOT NULL,
    order_id   text   COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    schema     int    NOT NULL,
    updated_at bigint NOT NULL,
    payload    bytea  NOT NULL,
    PRIMARY KEY (merchant, order_id)
) WITH (
    fillfactor = 70,
    toast_tuple_target = 4080,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_cost_delay = 0
);

ALTER TABLE orders ALTER COLUMN payload SET STORAGE MAIN;

CREATE TABLE order_events (
    merchant   text   COLLATE "C" NOT NULL,
    order_id   text   COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    seq        int    NOT NULL,
    at         bigint NOT NULL,
    command_id uuid   NOT NULL,
    actor      text   NOT NULL,
    door       text   NOT NULL,
    type       text   NOT NULL,
    changes    bytea  NOT NULL,
    PRIMARY KEY (merchant, order_id, version, seq)
);

-- The time by which idempotency records are dated and aged, in ticks of 100 ns since the year 1. Whoever writes, loads or drops them asks
-- here: with a clock of its own, one process that is days ahead would drop what the others still have to honour.
CREATE FUNCTION record_now() RETURNS bigint LANGUAGE sql STABLE AS
    'SELECT 621355968000000000 + (extract(epoch FROM now()) * 10000000)::bigint';

-- One partition per day of "at", made ahead by the program and dropped whole when its last record has had its time. The key cannot be
-- unique over all days, so a writer looks for a live record of the same id while it holds the order's row.
CREATE TABLE idempotency (
    merchant    text   COLLATE "C" NOT NULL,
    order_id    text   COLLATE "C" NOT NULL,
    record_id   text   COLLATE "C" NOT NULL,
    at          bigint NOT NULL,
    version     bigint NOT NULL,
    command_id  uuid   NOT NULL,
    fingerprint text   NOT NULL,
    PRIMARY KEY (merchant, order_id, record_id, at)
) PARTITION BY RANGE (at);

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

-- The number of each writer's last transaction; tells whether one was made whose COMMIT gave no answer, and keeps one that was given up
-- from being made later.
CREATE TABLE batch_stamp (
    writer  uuid        PRIMARY KEY,
    stamp   bigint      NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- Lets a plain statement end its transaction with an error of ours; class OG is nobody else's.
CREATE FUNCTION order_store_refuse(code text, reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = code, MESSAGE = reason;
END
$$;
