-- Times are 100 ns ticks since 0001-01-01 UTC, enumerations are stored by name, command ids as 16 bytes.

-- A payload of one to two kilobytes outgrows the cells of a WITHOUT ROWID table, hence the row id and an index beside it.
CREATE TABLE orders (
    row        INTEGER PRIMARY KEY,
    merchant   TEXT    NOT NULL,
    order_id   TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    schema     INTEGER NOT NULL,
    payload    BLOB    NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (merchant, order_id)
) STRICT;

-- Appended in commit order, so that a batch fills neighbouring pages.
CREATE TABLE order_events (
    position   INTEGER PRIMARY KEY,
    merchant   TEXT    NOT NULL,
    order_id   TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    seq        INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL,
    door       TEXT    NOT NULL,
    type       TEXT    NOT NULL,
    command_id BLOB    NOT NULL,
    changes    BLOB    NOT NULL,
    UNIQUE (merchant, order_id, version, seq)
) STRICT;

CREATE TABLE idempotency (
    merchant    TEXT    NOT NULL,
    order_id    TEXT    NOT NULL,
    record_id   TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    command_id  BLOB    NOT NULL,
    version     INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (merchant, order_id, record_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_at ON idempotency (at);

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

-- The number of the last transaction; tells whether one was made whose COMMIT gave no answer.
CREATE TABLE batch_stamp (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    stamp INTEGER NOT NULL
) STRICT;

INSERT INTO batch_stamp (only, stamp) VALUES (1, 0);
