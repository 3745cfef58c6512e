using System.Text;
using Npgsql;
using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>
/// Raw prepared single-row <c>UPDATE</c>s, each its own transaction, on connections of their own and without HTTP: the rate a database
/// gives to those who do nothing else.
/// </summary>
internal sealed class RawUpdate : IContestant, IDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly List<NpgsqlCommand> _commands = [];

    public RawUpdate(string connectionString) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 100 });

    public string Name => Names.RawUpdate;

    public async Task Seed(int orders)
    {
        await using var create = _source.CreateCommand(
            """
            CREATE TABLE raw_update (
                merchant text NOT NULL, order_id text NOT NULL, version bigint NOT NULL, payload bytea NOT NULL,
                updated_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (merchant, order_id)) WITH (fillfactor = 70)
            """);
        await create.ExecuteNonQueryAsync();
        await using var insert = _source.CreateCommand(
            "INSERT INTO raw_update SELECT 'demo', id, 1, $2 FROM unnest($1) AS ids(id)");
        insert.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. Enumerable.Range(0, orders).Select(Requests.OrderId)] });
        insert.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Payload() });
        await insert.ExecuteNonQueryAsync();
    }

    public async Task<Round> Run(Workload workload, TimeSpan duration)
    {
        while (_commands.Count < workload.Connections)
            _commands.Add(await Prepare());
        return await ClosedLoop.Run(workload.Connections, duration, (worker, random) => Update(worker, workload.Pick(random)));
    }

    public async Task<long?> Versions(int orders)
    {
        await using var sum = _source.CreateCommand("SELECT sum(version)::bigint FROM raw_update WHERE order_id < $1");
        sum.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Requests.OrderId(orders) });
        return (long?)await sum.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        foreach (var command in _commands)
        {
            command.Connection!.Dispose();
            command.Dispose();
        }

        _source.Dispose();
    }

    private async Task<NpgsqlCommand> Prepare()
    {
        var command = new NpgsqlCommand(
            "UPDATE raw_update SET version = version + 1, payload = $2, updated_at = now() WHERE merchant = 'demo' AND order_id = $1",
            await _source.OpenConnectionAsync());
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = Payload() });
        await command.PrepareAsync();
        return command;
    }

    private async ValueTask Update(int worker, int order)
    {
        var command = _commands[worker];
        ((NpgsqlParameter<string>)command.Parameters[0]).TypedValue = Requests.OrderId(order);
        var payload = ((NpgsqlParameter<byte[]>)command.Parameters[1]).TypedValue!;
        payload[^20]++;
        if (await command.ExecuteNonQueryAsync() != 1)
            throw new InvalidDataException($"{Name} found no order {order}.");
    }

    private static byte[] Payload() => Encoding.UTF8.GetBytes(OrderJson.Of(0));
}
