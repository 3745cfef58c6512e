using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OrderGrains.Bench.Baselines;

/// <summary>
/// A silo with Orleans' ADO.NET persistence on PostgreSQL. The scripts are not in its packages: the table, the index and the function
/// here follow its query contract the way its documentation has it, with one round trip and one flush per write.
/// </summary>
internal static class StockGrains
{
    private const string Key = """
        grainidhash = @GrainIdHash AND graintypehash = @GrainTypeHash AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
        AND graintypestring = @GrainTypeString AND grainidextensionstring = @GrainIdExtensionString AND serviceid = @ServiceId
        """;

    private const string Schema = """
        CREATE TABLE orleansquery (querykey varchar(64) PRIMARY KEY, querytext varchar(8000) NOT NULL);
        CREATE TABLE orleansstorage (
            grainidhash integer NOT NULL, grainidn0 bigint NOT NULL, grainidn1 bigint NOT NULL, graintypehash integer NOT NULL,
            graintypestring varchar(512) NOT NULL, grainidextensionstring varchar(512), serviceid varchar(150) NOT NULL,
            payloadbinary bytea, modifiedon timestamp NOT NULL, version integer) WITH (fillfactor = 70);
        CREATE INDEX ix_orleansstorage ON orleansstorage (grainidhash, graintypehash);
        CREATE FUNCTION write_state(
            idhash integer, n0 bigint, n1 bigint, typehash integer, typename text, extension text, service text, expected integer,
            payload bytea) RETURNS TABLE (newgrainstateversion integer) LANGUAGE plpgsql AS $$
        DECLARE stored integer := expected;
        BEGIN
            IF expected IS NULL THEN
                INSERT INTO orleansstorage SELECT idhash, n0, n1, typehash, typename, extension, service, payload, now(), 1
                WHERE NOT EXISTS (
                    SELECT 1 FROM orleansstorage s WHERE s.grainidhash = idhash AND s.graintypehash = typehash AND s.grainidn0 = n0
                    AND s.grainidn1 = n1 AND s.graintypestring = typename AND s.grainidextensionstring = extension
                    AND s.serviceid = service)
                RETURNING version INTO stored;
            ELSE
                UPDATE orleansstorage s SET payloadbinary = payload, modifiedon = now(), version = s.version + 1
                WHERE s.grainidhash = idhash AND s.graintypehash = typehash AND s.grainidn0 = n0 AND s.grainidn1 = n1
                AND s.graintypestring = typename AND s.grainidextensionstring = extension AND s.serviceid = service
                AND s.version = expected
                RETURNING s.version INTO stored;
            END IF;
            RETURN QUERY SELECT stored;
        END $$;
        """;

    private static readonly Dictionary<string, string> Queries = new()
    {
        ["ReadFromStorageKey"] = $"SELECT payloadbinary, now() AS read_at, version FROM orleansstorage WHERE {Key}",
        ["WriteToStorageKey"] =
            "SELECT * FROM write_state(@GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, "
            + "@GrainIdExtensionString, @ServiceId, @GrainStateVersion, @PayloadBinary)",
        ["ClearStorageKey"] =
            "UPDATE orleansstorage SET payloadbinary = NULL, version = version + 1 "
            + $"WHERE {Key} AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion",
    };

    public static void UseStockGrains(this WebApplicationBuilder builder, string connectionString)
    {
        CreateSchema(connectionString);
        builder.Host.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePort(), gatewayPort: 0)
            .AddAdoNetGrainStorage("stock", storage => (storage.Invariant, storage.ConnectionString) = ("Npgsql", connectionString)));
    }

    private static void CreateSchema(string connectionString)
    {
        using var source = NpgsqlDataSource.Create(connectionString);
        using var schema = source.CreateCommand(Schema);
        schema.ExecuteNonQuery();
        foreach (var (key, text) in Queries)
        {
            using var query = source.CreateCommand("INSERT INTO orleansquery VALUES ($1, $2)");
            query.Parameters.Add(new NpgsqlParameter<string> { TypedValue = key });
            query.Parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
            query.ExecuteNonQuery();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
