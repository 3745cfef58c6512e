-- The change feed goes by transaction numbers: what is older than the oldest transaction under way is complete. The numbers of one run
-- of a server say nothing about those of another, as after a restore, so each run is an epoch of its own and comes before them.

CREATE TABLE feed_epoch (
    epoch  bigint PRIMARY KEY,
    server text   NOT NULL UNIQUE
);

-- The events that are there already belong to epoch 0, in the order of their times as far as the versions of each order allow.
ALTER TABLE order_events
    ADD COLUMN epoch bigint NOT NULL DEFAULT 0,
    ADD COLUMN xid   bigint NOT NULL DEFAULT 0;

UPDATE order_events e SET xid = n.at
FROM (
    SELECT merchant, order_id, version, seq, max(at) OVER (PARTITION BY merchant, order_id ORDER BY version, seq) AS at
    FROM order_events) AS n
WHERE e.merchant = n.merchant AND e.order_id = n.order_id AND e.version = n.version AND e.seq = n.seq;

ALTER TABLE order_events
    ALTER COLUMN epoch DROP DEFAULT,
    ALTER COLUMN xid SET DEFAULT pg_current_xact_id()::text::bigint;

CREATE INDEX order_events_feed ON order_events (merchant, epoch, xid) WHERE epoch >= 0;

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
