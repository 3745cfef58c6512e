-- Which of the databases that share the orders this one is. No row: nobody has said yet. No name: it has all orders. No names: orders are
-- being moved, and no service may write.
CREATE TABLE shard_layout (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    name   text   COLLATE "C",
    names  text[] COLLATE "C"
);

CREATE FUNCTION shard_admit() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM shard_layout WHERE names IS NULL) THEN
        RAISE EXCEPTION USING ERRCODE = 'OG003', MESSAGE = 'The orders are being moved between databases.';
    END IF;
END
$$;
