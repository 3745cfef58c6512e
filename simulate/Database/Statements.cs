using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Scheduling;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>What the statements of src/Storage/Postgres/Writing say, on the simulated tables.</summary>
internal sealed class Statements(Server server, Connection connection)
{
    private readonly Changes _changes = new(server);

    private Tables Tables => server.Tables;

    /// <summary><c>writer_admit</c>.</summary>
    public Task<bool> Admit(string? silo)
    {
        if (silo is not null && Tables.Fenced.Contains(silo))
            throw Server.Fail(null, Failures.GivenUp);
        Tables.Writers[connection.Writer!.Value] = new(silo);
        return Task.FromResult(true);
    }

    /// <summary>What <see cref="LostTransaction"/> asks.</summary>
    public static async Task<bool> Settle(Server server, LostTransaction lost)
    {
        if (server.Defects.SettledAs is { } said)
            return said;
        await server.TerminateAll(writer => writer == lost.Writer);
        while (server.Tables.Writers.GetValueOrDefault(lost.Writer)?.Holder is { Entered: { } entered } holder
            && entered.Number == lost.Number)
            await holder.Ended;
        return server.Tables.Batches.TryAdd((lost.Writer, lost.Number), true)
            ? false
            : !server.Tables.Batches[(lost.Writer, lost.Number)];
    }

    /// <summary><c>writer_fence</c>.</summary>
    public static async Task<bool> FenceWriters(Server server, string silo)
    {
        if (server.Defects.WritersUnfenced)
            return true;
        var writers = server.Tables.Writers;
        server.Tables.Fenced.Add(silo);
        await server.TerminateAll(writer => writers.GetValueOrDefault(writer)?.Silo == silo);
        foreach (var (writer, row) in writers.Where(entry => entry.Value.Silo == silo).ToList())
        {
            while (row.Holder is { } holder)
                await holder.Ended;
            writers.Remove(writer);
        }

        return true;
    }

    /// <summary>Numbers new orders.</summary>
    public bool Number(IReadOnlyList<CommitJob> created)
    {
        foreach (var job in created)
            job.Ordinal = ++Tables.LastOrdinal;
        return true;
    }

    public List<CommitJob> Taken(IReadOnlyList<CommitJob> jobs)
    {
        var losers = new List<CommitJob>();
        var given = new Dictionary<(string, OrderAlias), OrderKey>();
        foreach (var job in jobs)
        {
            foreach (var name in job.Commit.Aliases.Where(name => name.IsUnique))
            {
                var place = (job.Commit.Key.Merchant, name);
                var holder = Tables.Names.TryGetValue(place, out var other) ? other : given.GetValueOrDefault(place, job.Commit.Key);
                given.TryAdd(place, job.Commit.Key);
                if (holder != job.Commit.Key && !losers.Contains(job))
                    losers.Add(job);
            }
        }

        return losers;
    }

    /// <summary>Begins a transaction, unless nothing is to be written, and judges the jobs one by one.</summary>
    public List<CommitJob> Judge(IReadOnlyList<CommitJob> jobs, bool writes)
    {
        if (writes)
            Server.Begin(connection);
        return [.. jobs.Where(Passes)];
    }

    /// <summary>Judges all, and makes them durable where none has failed.</summary>
    public async Task<bool> JudgeAndFinish(IReadOnlyList<CommitJob> jobs, long number, bool hurries)
    {
        var transaction = Server.Begin(connection);
        return jobs.All(Passes) ? await Finish(jobs, number, hurries) : throw Server.Fail(transaction, Failures.NotPassed);
    }

    /// <summary>Enters the transaction, writes what passed and makes it durable.</summary>
    public async Task<bool> Finish(IReadOnlyList<CommitJob> passed, long number, bool hurries = false)
    {
        var transaction = connection.Transaction ?? throw Server.Fail(null, "25P01");
        if (transaction.HasFailed)
            throw Server.Fail(transaction, "25P02");
        if (server.Random.Percent(server.Pace.Refusals))
            throw Server.Fail(transaction, server.Random.Percent(50) ? "53100" : "40001");
        Enter(transaction, number);
        var written = passed.Where(job => job.Commit.Writes).ToList();
        await server.Hold(connection, transaction, [.. written.Select(job => job.Commit.Key)], hurries);
        if (!server.Defects.RowsUnfenced && written.Find(IsTaken) is { } taken)
            throw Server.Fail(transaction, PostgresErrorCodes.UniqueViolation, taken.Commit.Tip is null ? "orders" : "order_events");
        if (_changes.Problem(passed) is { } problem)
            throw Server.Fail(transaction, problem);
        if (server.Defects.AnswersEarly)
            server.Process.Pool.Go(() => FlushLater(transaction, passed));
        else
            await Flush(transaction, passed);
        return true;
    }

    private async Task Flush(Transaction transaction, IReadOnlyList<CommitJob> passed)
    {
        transaction.IsFlushing = true;
        await server.Process.Pause(server.Random.Between(0.2, server.Pace.Flush));
        Server.ThrowIfEnded(connection);
        if (transaction.Entered is { } entered)
            Tables.Batches.Add((entered.Writer, entered.Number), false);
        Tables.Flushed++;
        foreach (var job in passed)
            _changes.Apply(job);
        server.EndTransaction(connection);
    }

    private async Task FlushLater(Transaction transaction, IReadOnlyList<CommitJob> passed)
    {
        try
        {
            await Flush(transaction, passed);
        }
        catch (Gone)
        {
            // Whoever was told that it was made was told wrong.
        }
    }

    private void Enter(Transaction transaction, long number)
    {
        var writer = connection.Writer!.Value;
        if (!Tables.Writers.TryGetValue(writer, out var row))
            throw Server.Fail(transaction, Failures.GivenUp);
        if (Tables.Batches.ContainsKey((writer, number)))
            throw Server.Fail(transaction, PostgresErrorCodes.UniqueViolation, "order_batches");
        transaction.Entered = (row, writer, number);
        row.Holder = transaction;
    }

    private bool Passes(CommitJob job)
    {
        var (commit, rows) = (job.Commit, Tables.Orders.GetValueOrDefault(job.Commit.Key));
        if (commit.Tip is not { } tip ? rows is null : rows is not null && Follows(rows, tip))
            return true;
        return commit.Writes ? server.Defects.RowsUnfenced && rows is not null : server.Defects.ChecksUnfenced;
    }

    private static bool Follows(OrderRows rows, OrderTip tip) =>
        rows.Last is var last && last.Place == tip.Place && last.Hash.AsSpan().SequenceEqual(tip.Hash);

    /// <summary>Another transaction has come first since the job was judged.</summary>
    private bool IsTaken(CommitJob job) => Tables.Orders.TryGetValue(job.Commit.Key, out var rows)
        && (job.Commit.Tip is null || rows.Last.Place >= job.Commit.Events[0].Place);
}
