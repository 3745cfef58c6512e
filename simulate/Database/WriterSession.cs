using OrderGrains.Simulate.Scheduling;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>A writer's session on the simulated server.</summary>
internal sealed class WriterSession : IWriterSession
{
    private readonly Wire _wire;
    private readonly Connection _connection;
    private readonly Statements _statements;

    private WriterSession(Wire wire, Connection connection, Guid writer)
    {
        (_wire, _connection, Writer) = (wire, connection, writer);
        connection.Writer = writer;
        _statements = new(wire.Server, connection);
    }

    public Guid Writer { get; }

    public long Next { get; private set; } = 1;

    public bool IsBroken => _connection.IsBroken;

    /// <summary>Connects, and registers as a writer of the silo.</summary>
    public static async Task<WriterSession> Open(Wire wire, string? silo, Random random)
    {
        var connection = await wire.Connect() ?? throw Wire.Refused();
        var session = new WriterSession(wire, connection, random.NextGuid());
        try
        {
            await wire.Ask(connection, () => session._statements.Admit(silo));
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks on a connection of its own what became of a lost transaction, and sees to it that it stays so.</summary>
    public static async Task<bool> Settle(Wire wire, LostTransaction lost)
    {
        var connection = await wire.Connect() ?? throw Wire.Refused();
        try
        {
            return await wire.Ask(connection, () => Statements.Settle(wire.Server, lost));
        }
        finally
        {
            wire.Leave(connection);
        }
    }

    public Task NumberOrders(IReadOnlyList<CommitJob> created) => created.Count == 0
        ? Task.CompletedTask
        : _wire.Ask(_connection, () => Task.FromResult(_statements.Number(created)));

    public Task<List<CommitJob>> Taken(IReadOnlyList<CommitJob> jobs) =>
        _wire.Ask(_connection, () => Task.FromResult(_statements.Taken(jobs)));

    public Task<List<CommitJob>> Begin(Fence fence, bool hurries = false) =>
        _wire.Ask(_connection, () => Task.FromResult(_statements.Judge(fence.Jobs, fence.Writes)));

    public async Task Commit(IReadOnlyList<CommitJob> passed)
    {
        await _wire.Ask(_connection, () => _statements.Finish(passed, Next));
        Next++;
    }

    public async Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs, bool hurries = false)
    {
        await _wire.Ask(_connection, () => _statements.JudgeAndFinish(jobs, Next, hurries));
        Next++;
    }

    public Task Rollback() => Abandon();

    public Task Abandon() => _wire.Ask(_connection, () =>
    {
        _wire.Server.EndTransaction(_connection);
        return Task.FromResult(true);
    });

    public Task Retire() => _wire.Ask(_connection, () => Task.FromResult(_wire.Server.Tables.Writers.Remove(Writer)));

    public ValueTask DisposeAsync()
    {
        _wire.Leave(_connection);
        return ValueTask.CompletedTask;
    }
}
