using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// The statements that judge a batch: whether an order's history ends where a commit says, or the order is not there yet. What is written
/// then can only be added once, since a history has one row of a place.
/// </summary>
/// <param name="jobs">The batch.</param>
internal sealed class Fence(IReadOnlyList<CommitJob> jobs)
{
    // The order's row is looked at only where the history has no such row: it was dropped, or never there.
    private static readonly FenceStatement Follows = new(
        """
        SELECT n.job FROM unnest($1, $2, $3) WITH ORDINALITY AS n (ordinal, place, hash, job)
        WHERE n.hash = COALESCE(
                (SELECT hash FROM order_events e WHERE e.ordinal = n.ordinal AND e.place = n.place),
                (SELECT dropped_hash FROM orders o WHERE o.ordinal = n.ordinal AND o.dropped_place = n.place))
            AND NOT EXISTS (SELECT FROM order_events l WHERE l.ordinal = n.ordinal AND l.place = n.place + 1)
        """);

    private static readonly FenceStatement Absent = new(
        """
        SELECT n.job FROM unnest($1, $2) WITH ORDINALITY AS n (merchant, order_id, job)
        WHERE NOT EXISTS (SELECT FROM orders o WHERE o.merchant = n.merchant AND o.order_id = n.order_id)
        """);

    private readonly List<CommitJob> _follow = [.. jobs.Where(job => job.Commit.Tip is not null)];
    private readonly List<CommitJob> _absent = [.. jobs.Where(job => job.Commit.Tip is null)];

    public IReadOnlyList<CommitJob> Jobs => jobs;

    /// <summary>Whether anything of the batch is written at all.</summary>
    public bool Writes { get; } = jobs.Any(job => job.Commit.Writes);

    /// <summary>Appends the statements; what passed is told by <see cref="Read"/>.</summary>
    public void AddTo(NpgsqlBatch batch) => AddTo(batch, statement => statement.Each);

    /// <summary>Appends them so that they end the transaction with <see cref="Failures.NotPassed"/> unless all jobs pass.</summary>
    public void AddWholeTo(NpgsqlBatch batch) => AddTo(batch, statement => statement.Whole);

    /// <summary>Reads the statements' answers; returns the jobs that passed, in the order of the batch.</summary>
    public async Task<List<CommitJob>> Read(NpgsqlDataReader reader)
    {
        var passed = new HashSet<CommitJob>(jobs.Count);
        await ReadJobs(reader, _follow, passed);
        await ReadJobs(reader, _absent, passed);
        return [.. jobs.Where(passed.Contains)];
    }

    private void AddTo(NpgsqlBatch batch, Func<FenceStatement, string> sql)
    {
        if (_follow.Count > 0)
        {
            batch.Then(
                sql(Follows),
                Column(_follow, job => job.Commit.Tip!.Ordinal),
                Column(_follow, job => job.Commit.Tip!.Place),
                Bytes(_follow, job => job.Commit.Tip!.Hash));
        }

        if (_absent.Count > 0)
        {
            batch.Then(
                sql(Absent), Column(_absent, job => job.Commit.Key.Merchant), Column(_absent, job => job.Commit.Key.OrderId));
        }
    }

    private static async Task ReadJobs(NpgsqlDataReader reader, List<CommitJob> asked, HashSet<CommitJob> passed)
    {
        if (asked.Count == 0)
            return;
        while (await reader.ReadAsync())
            passed.Add(asked[(int)reader.GetInt64(0) - 1]);
        await reader.NextResultAsync();
    }
}
