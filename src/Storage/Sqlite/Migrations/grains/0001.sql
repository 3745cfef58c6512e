-- What Orleans' ADO.NET grain storage reads at start: the statements it runs, by key.
CREATE TABLE OrleansQuery (
    QueryKey  TEXT PRIMARY KEY,
    QueryText TEXT NOT NULL
) STRICT;

-- One row per grain and state name. A cleared state keeps its row without a payload, so that its version never starts again and a
-- writer from before the clearing cannot pass for a current one.
CREATE TABLE grain_state (
    row     INTEGER PRIMARY KEY,
    service TEXT    NOT NULL,
    state   TEXT    NOT NULL,
    n0      INTEGER NOT NULL,
    n1      INTEGER NOT NULL,
    key     TEXT    NOT NULL,
    payload BLOB,
    version INTEGER NOT NULL,
    UNIQUE (service, state, n0, n1, key)
) STRICT;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
SELECT payload AS PayloadBinary, version AS Version FROM grain_state
WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
  AND key = IFNULL(@GrainIdExtensionString, '''') AND payload IS NOT NULL');

-- One statement that commits by itself: a failure leaves no transaction open on the pooled connection. No row back means a conflict.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
INSERT INTO grain_state (service, state, n0, n1, key, payload, version)
SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, IFNULL(@GrainIdExtensionString, ''''), @PayloadBinary, 1
WHERE @GrainStateVersion IS NULL OR EXISTS (
    SELECT 1 FROM grain_state
    WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
      AND key = IFNULL(@GrainIdExtensionString, ''''))
ON CONFLICT (service, state, n0, n1, key) DO UPDATE
SET payload = excluded.payload, version = grain_state.version + 1
WHERE CASE WHEN @GrainStateVersion IS NULL THEN grain_state.payload IS NULL ELSE grain_state.version = @GrainStateVersion END
RETURNING version AS NewGrainStateVersion');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
UPDATE grain_state SET payload = NULL, version = version + 1
WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
  AND key = IFNULL(@GrainIdExtensionString, '''') AND version = @GrainStateVersion
RETURNING version AS NewGrainStateVersion');
