using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Scheduling;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Writing;

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
        Tables.Stamps[connection.Writer!.Value] = new(silo);
        return Task.FromResult(true);
    }

    /// <summary>What <see cref="LostTransaction"/> asks.</summary>
    public static async Task<bool> Settle(Server server, LostTransaction lost)
    {
        if (server.Defects.SettledAs is { } said)
            return said;
        await server.TerminateAll(writer => writer == lost.Writer);
        if (!server.Tables.Stamps.TryGetValue(lost.Writer, out var row))
            return false;
        while (row.Holder is { } holder)
            await holder.Ended;
        if (row.Stamp == lost.Before)
            server.Tables.Stamps.Remove(lost.Writer);
        return server.Tables.Stamps.ContainsKey(lost.Writer);
    }

    /// <summary><c>writer_fence</c>.</summary>
    public static async Task<bool> FenceWriters(Server server, string silo)
    {
        if (server.Defects.WritersUnfenced)
            return true;
        server.Tables.Fenced.Add(silo);
        await server.TerminateAll(writer => server.Tables.Stamps.GetValueOrDefault(writer)?.Silo == silo);
        foreach (var row in server.Tables.Stamps.Values.Where(row => row.Silo == silo))
        {
            while (row.Holder is { } holder)
                await holder.Ended;
            row.IsFenced = true;
        }

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

    public List<CommitJob> Held(IReadOnlyList<CommitJob> jobs) =>
        [.. jobs.Where(job => Tables.Orders.ContainsKey(job.Commit.Key) && server.IsHeld(job.Commit.Key))];

    /// <summary>Begins a transaction, unless nothing is to be written, and judges the jobs one by one.</summary>
    public async Task<List<CommitJob>> Judge(IReadOnlyList<CommitJob> jobs, bool writes)
    {
        if (writes)
            await server.Begin(connection, Rows(jobs));
        return [.. jobs.Where(Passes)];
    }

    /// <summary>Judges all, and makes them durable where none has failed.</summary>
    public async Task<bool> JudgeAndFinish(IReadOnlyList<CommitJob> jobs, long stamp)
    {
        var transaction = await server.Begin(connection, Rows(jobs));
        return jobs.All(Passes) ? await Finish(jobs, stamp) : throw Server.Fail(transaction, Failures.NotPassed);
    }

    /// <summary>Numbers the transaction, writes what passed and makes it durable.</summary>
    public async Task<bool> Finish(IReadOnlyList<CommitJob> passed, long stamp)
    {
        var transaction = connection.Transaction ?? throw Server.Fail(null, "25P01");
        if (transaction.HasFailed)
            throw Server.Fail(transaction, "25P02");
        if (server.Random.Percent(server.Pace.Refusals))
            throw Server.Fail(transaction, server.Random.Percent(50) ? "53100" : "40001");
        TakeStamp(transaction, stamp);
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
        if (transaction.Stamp is { } row)
            row.Stamp++;
        Tables.Flushed++;
        foreach (var job in passed)
            _changes.Apply(job.Commit);
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

    private void TakeStamp(Transaction transaction, long stamp)
    {
        var row = Tables.Stamps.GetValueOrDefault(connection.Writer!.Value);
        if (row is null || row.Stamp != stamp || row.IsFenced)
            throw Server.Fail(transaction, Failures.GivenUp);
        transaction.Stamp = row;
        row.Holder = transaction;
    }

    private bool Passes(CommitJob job)
    {
        var commit = job.Commit;
        var version = Tables.Orders.GetValueOrDefault(commit.Key)?.Row.Version ?? 0;
        if (version == commit.ExpectedVersion)
            return true;
        return commit.Writes ? server.Defects.RowsUnfenced && version > 0 : server.Defects.ChecksUnfenced;
    }

    private static List<OrderKey> Rows(IReadOnlyList<CommitJob> jobs) =>
        [.. jobs.Where(job => job.Commit.Order is not null || IsHeld(job.Commit)).Select(job => job.Commit.Key)];

    private static bool IsHeld(PreparedCommit commit) => commit is { Records.Length: > 0, ExpectedVersion: > 0 };
}
