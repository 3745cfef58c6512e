using OrderGrains.Orders;
using OrderGrains.Storage.Tests.Postgres;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Erasing;

[Collection(PostgresTests.Name)]
public sealed class PostgresErasingTests : ErasingContract<PostgresEngine>
{
    // Every row as text; columns of bytes, which that writes as digits, once more as what they say.
    private const string Dump =
        """
        SELECT string_agg(query_to_xml(
            format('SELECT t::text AS row, %s FROM %I.%I t ORDER BY t::text', COALESCE(
                (SELECT string_agg(format('encode(%I, ''escape'')', column_name), ', ') FROM information_schema.columns c
                 WHERE c.table_name = t.table_name AND c.table_schema = t.table_schema AND data_type = 'bytea'), '1'),
                table_schema, table_name), true, false, '')::text, E'\n' ORDER BY table_name)
        FROM information_schema.tables t
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('order_batches', 'order_writers')
        """;

    protected override async Task<string> DumpAsync() => (string)(await Engine.AskAsync(Dump))!;

    protected override Task SpoilLastEventAsync(OrderKey key) => Engine.AskAsync(
        $"UPDATE order_events SET changes = 'oops' WHERE {PostgresEngine.Ordinal(key)} AND version = 2 AND seq = "
        + $"(SELECT max(seq) FROM order_events WHERE {PostgresEngine.Ordinal(key)})");
}
