-- What Orleans' ADO.NET grain storage reads at start: the statements it runs, by key.
CREATE TABLE OrleansQuery (
    QueryKey  text PRIMARY KEY,
    QueryText text NOT NULL
);

-- One row per grain and state name. A cleared state keeps its row without a payload, so that its version never starts again and a
-- writer from before the clearing cannot pass for a current one.
CREATE TABLE grain_state (
    service text   COLLATE "C" NOT NULL,
    state   text   COLLATE "C" NOT NULL,
    n0      bigint NOT NULL,
    n1      bigint NOT NULL,
    key     text   COLLATE "C" NOT NULL,
    version int    NOT NULL,
    payload bytea,
    PRIMARY KEY (service, state, n0, n1, key)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ReadFromStorageKey', '
SELECT payload AS PayloadBinary, version AS Version FROM grain_state
WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
  AND key = COALESCE(@GrainIdExtensionString::text, '''') AND payload IS NOT NULL');

-- The primary key lets one of several first writers through, and the version is judged on the row as the others left it. No row back
-- means a conflict.
INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('WriteToStorageKey', '
INSERT INTO grain_state AS stored (service, state, n0, n1, key, payload, version)
SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, COALESCE(@GrainIdExtensionString::text, ''''), @PayloadBinary, 1
WHERE @GrainStateVersion::int IS NULL OR EXISTS (
    SELECT FROM grain_state
    WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
      AND key = COALESCE(@GrainIdExtensionString::text, ''''))
ON CONFLICT (service, state, n0, n1, key) DO UPDATE
SET payload = excluded.payload, version = stored.version + 1
WHERE CASE WHEN @GrainStateVersion::int IS NULL THEN stored.payload IS NULL ELSE stored.version = @GrainStateVersion::int END
RETURNING version AS NewGrainStateVersion');

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES ('ClearStorageKey', '
UPDATE grain_state SET payload = NULL, version = version + 1
WHERE service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
  AND key = COALESCE(@GrainIdExtensionString::text, '''') AND version = @GrainStateVersion::int
RETURNING version AS NewGrainStateVersion');
