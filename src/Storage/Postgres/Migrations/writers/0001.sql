-- Which silo a writer belongs to, null for a process that is no member of a cluster.
ALTER TABLE order_writers ADD COLUMN silo text COLLATE "C";

-- Silos that may write no more. A row here comes before anybody else serves what such a silo served.
CREATE TABLE fenced_silo (
    silo      text        COLLATE "C" PRIMARY KEY,
    fenced_at timestamptz NOT NULL DEFAULT now()
);

-- Lets a silo's writer in, unless the silo has been fenced. The lock keeps a fence from being put up between the look and the row.
CREATE FUNCTION writer_admit(new_writer uuid, of_silo text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF of_silo IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('fence ' || of_silo, 0));
        IF EXISTS (SELECT FROM fenced_silo f WHERE f.silo = of_silo) THEN
            RAISE EXCEPTION USING ERRCODE = 'OG001', MESSAGE = 'The silo has been declared dead and may write no more.';
        END IF;
    END IF;
    INSERT INTO order_writers (writer, silo) VALUES (new_writer, of_silo);
END
$$;

-- Ends a silo's writing for good: what it has under way is cut off, which also lets go of the places it has taken; what it begins is
-- refused.
CREATE FUNCTION writer_fence(dead_silo text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('fence ' || dead_silo, 0));
    INSERT INTO fenced_silo (silo) VALUES (dead_silo) ON CONFLICT DO NOTHING;
    PERFORM pg_terminate_backend(a.pid)
    FROM pg_stat_activity a JOIN order_writers w ON a.application_name = 'ordergrains ' || w.writer
    WHERE w.silo = dead_silo;
    DELETE FROM order_writers WHERE silo = dead_silo;
    DELETE FROM fenced_silo WHERE fenced_at < now() - interval '30 days';
END
$$;
