-- Who is in the cluster, and when reminders are due. Orleans' ADO.NET providers run the statements below by their keys.

-- The number of a cluster's membership view. Whoever changes a member must have read the view it changes, and raises the number.
CREATE TABLE cluster_view (
    cluster text COLLATE "C" PRIMARY KEY,
    version int NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- One row per start of a silo. Statuses are Orleans': 2 joining, 3 active, 4 and 5 leaving, 6 dead. When it started and was last alive is
-- dated by the database, whatever the silo says: one silo's wrong clock must not make it look alive, or others dead.
CREATE TABLE cluster_member (
    cluster    text COLLATE "C" NOT NULL REFERENCES cluster_view,
    address    text COLLATE "C" NOT NULL,
    port       int  NOT NULL,
    generation int  NOT NULL,
    silo       text COLLATE "C" NOT NULL,
    host       text NOT NULL,
    status     int  NOT NULL,
    gateway    int  NOT NULL,
    suspicions text NOT NULL DEFAULT '',
    started_at timestamptz NOT NULL,
    alive_at   timestamptz NOT NULL,
    leaving    boolean NOT NULL DEFAULT false,
    PRIMARY KEY (cluster, address, port, generation),
    UNIQUE (cluster, silo)
) WITH (fillfactor = 50);

CREATE FUNCTION cluster_update(
    of_cluster text, of_address text, of_port int, of_generation int, new_status int, new_suspicions text, seen int)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM cluster_view WHERE cluster = of_cluster AND version = seen FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    -- Nobody comes back from the dead.
    UPDATE cluster_member SET status = new_status, suspicions = COALESCE(new_suspicions, ''), alive_at = now()
    WHERE cluster = of_cluster AND address = of_address AND port = of_port AND generation = of_generation
      AND (status <> 6 OR new_status = 6);
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    UPDATE cluster_view SET version = version + 1 WHERE cluster = of_cluster;
    RETURN true;
END
$$;

CREATE FUNCTION cluster_join(
    of_cluster text, of_address text, of_port int, of_generation int, new_silo text, new_host text, new_status int, new_gateway int,
    seen int)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM cluster_view WHERE cluster = of_cluster AND version = seen FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    INSERT INTO cluster_member (cluster, address, port, generation, silo, host, status, gateway, started_at, alive_at)
    VALUES (of_cluster, of_address, of_port, of_generation, new_silo, new_host, new_status, new_gateway, now(), now())
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    UPDATE cluster_view SET version = version + 1 WHERE cluster = of_cluster;
    RETURN true;
END
$$;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
WITH made AS (INSERT INTO cluster_view (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
SELECT EXISTS (SELECT FROM made)'),

('InsertMembershipKey', '
SELECT cluster_join(@DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort,
    @Version)'),

('UpdateMembershipKey', '
SELECT cluster_update(@DeploymentId, @Address, @Port, @Generation, @Status, @SuspectTimes, @Version)'),

('UpdateIAmAlivetimeKey', '
UPDATE cluster_member SET alive_at = now()
WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('MembershipReadRowKey', '
SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo AS SiloName, m.host AS HostName, m.status AS Status,
    m.gateway AS ProxyPort, m.suspicions AS SuspectTimes, m.started_at AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
FROM cluster_view v LEFT JOIN cluster_member m
    ON m.cluster = v.cluster AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
WHERE v.cluster = @DeploymentId'),

('MembershipReadAllKey', '
SELECT m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo AS SiloName, m.host AS HostName, m.status AS Status,
    m.gateway AS ProxyPort, m.suspicions AS SuspectTimes, m.started_at AS StartTime, m.alive_at AS IAmAliveTime, v.version AS Version
FROM cluster_view v LEFT JOIN cluster_member m ON m.cluster = v.cluster
WHERE v.cluster = @DeploymentId'),

('GatewaysQueryKey', '
SELECT address AS Address, gateway AS ProxyPort, generation AS Generation FROM cluster_member
WHERE cluster = @DeploymentId AND status = @Status AND gateway > 0 AND NOT leaving'),

-- A dead silo is kept for a day, whoever asks for it to go: every other silo must have seen that it is dead, or would not fence it.
('CleanupDefunctSiloEntriesKey', '
DELETE FROM cluster_member WHERE cluster = @DeploymentId AND status = 6 AND alive_at < now() - interval ''1 day'''),

('DeleteMembershipTableEntriesKey', '
WITH members AS (DELETE FROM cluster_member WHERE cluster = @DeploymentId)
DELETE FROM cluster_view WHERE cluster = @DeploymentId');

CREATE TABLE reminder (
    service   text COLLATE "C" NOT NULL,
    grain     text COLLATE "C" NOT NULL,
    name      text COLLATE "C" NOT NULL,
    hash      int  NOT NULL,
    starts_at timestamptz NOT NULL,
    period    bigint NOT NULL,
    version   int NOT NULL DEFAULT 0,
    PRIMARY KEY (service, grain, name)
);

CREATE INDEX reminder_ring ON reminder (service, hash);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('UpsertReminderRowKey', '
INSERT INTO reminder AS r (service, grain, name, hash, starts_at, period)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
ON CONFLICT (service, grain, name) DO UPDATE
SET hash = excluded.hash, starts_at = excluded.starts_at, period = excluded.period, version = r.version + 1
RETURNING version AS Version'),

('ReadReminderRowsKey', '
SELECT grain AS GrainId, name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version FROM reminder
WHERE service = @ServiceId AND grain = @GrainId'),

('ReadReminderRowKey', '
SELECT grain AS GrainId, name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version FROM reminder
WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName'),

('ReadRangeRows1Key', '
SELECT grain AS GrainId, name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version FROM reminder
WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash'),

('ReadRangeRows2Key', '
SELECT grain AS GrainId, name AS ReminderName, starts_at AS StartTime, period AS Period, version AS Version FROM reminder
WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)'),

('DeleteReminderRowKey', '
WITH gone AS (
    DELETE FROM reminder WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version RETURNING 1)
SELECT EXISTS (SELECT FROM gone)'),

('DeleteReminderRowsKey', '
DELETE FROM reminder WHERE service = @ServiceId');

-- The keys that seal access tokens, for every process that issues or reads them.
CREATE TABLE token_key (
    name    text PRIMARY KEY,
    content text NOT NULL
);
