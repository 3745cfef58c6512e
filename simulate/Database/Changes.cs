using System.Text.Json;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Scheduling;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Simulate.Database;

/// <summary>What a commit does to the tables.</summary>
internal sealed class Changes(Server server)
{
    private readonly Random _random = server.Process.World.Random("defects");

    private Tables Tables => server.Tables;

    /// <summary>What the tables' own conditions say against it; null where they say nothing.</summary>
    public string? Problem(IReadOnlyList<CommitJob> passed)
    {
        foreach (var commit in passed.Select(job => job.Commit))
        {
            if (commit.Aliases.Any(name => name.IsUnique
                && Tables.Names.TryGetValue((commit.Key.Merchant, name), out var holder) && holder != commit.Key))
                return Failures.NameTaken;
        }

        return null;
    }

    public void Apply(CommitJob job)
    {
        var commit = job.Commit;
        if (!commit.Writes)
            return;
        if (!Tables.Orders.TryGetValue(commit.Key, out var rows))
        {
            Tables.Orders[commit.Key] = rows = new()
            {
                Ordinal = job.Ordinal,
                Row = commit.Row!,
                Place = commit.Next!.Place,
                Salt = commit.Next.Salt,
            };
        }

        Write(commit, rows);
    }

    private void Write(PreparedCommit commit, OrderRows rows)
    {
        if (commit.Row is { } row)
        {
            (rows.Place, rows.Salt) = (commit.Next!.Place, commit.Next.Salt);
            rows.Row = server.Defects.RowsLeftBehind && Strikes() ? row with { Payload = rows.Row.Payload } : row;
        }

        if (!server.Defects.EventsLost || commit.Tip is null || !Strikes())
            rows.History.AddRange(commit.Events.Select(row => (row, server.Clock)));
        foreach (var name in commit.Freed)
            Free(commit, rows, name);
        foreach (var name in commit.Aliases)
        {
            rows.Names.Add(name);
            if (name.IsUnique)
                Tables.Names[(commit.Key.Merchant, name)] = commit.Key;
        }

        foreach (var effect in commit.Effects)
        {
            if (server.Defects.EffectsLost && Strikes())
                continue;
            var read = JsonSerializer.Deserialize(effect.Effect, EffectJsonContext.Default.OrderEffect)!;
            Tables.Outbox.Add(new(new(commit.Key, effect.Version, effect.Sequence, read), Tables.NextPosition++));
        }

        if (commit.Due is { } due)
            (rows.DueAt, rows.ClaimedUntil) = (due.At, 0);
    }

    private void Free(PreparedCommit commit, OrderRows rows, OrderAlias name)
    {
        rows.Names.Remove(name);
        if (Tables.Names.TryGetValue((commit.Key.Merchant, name), out var holder) && holder == commit.Key)
            Tables.Names.Remove((commit.Key.Merchant, name));
    }

    private bool Strikes() => _random.Percent(5);
}
