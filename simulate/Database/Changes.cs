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
            if (!server.Defects.RecordsUnchecked && commit.Events.Select(e => e.Record).OfType<RecordRow>()
                .Concat(commit.Records).Any(record => IsThere(commit, record)))
                return "OG002";
            if (commit.Aliases.Any(name => name.IsUnique
                && Tables.Names.TryGetValue((commit.Key.Merchant, name), out var holder) && holder != commit.Key))
                return Failures.NameTaken;
        }

        return null;
    }

    public void Apply(PreparedCommit commit)
    {
        if (commit.Order is { } order)
            Write(commit, order);
        if (!Tables.Orders.TryGetValue(commit.Key, out var rows))
            return;
        foreach (var record in commit.Records)
            rows.Records.Add((record, server.Clock, InEvent: false));
    }

    private void Write(PreparedCommit commit, OrderRow order)
    {
        if (!Tables.Orders.TryGetValue(commit.Key, out var rows))
            Tables.Orders[commit.Key] = rows = new() { Row = order };
        rows.Row = server.Defects.RowsLeftBehind && Strikes() ? order with { Payload = rows.Row.Payload } : order;
        if (!server.Defects.EventsLost || !Strikes())
            rows.Events.AddRange(commit.Events);
        foreach (var record in commit.Events.Select(e => e.Record).OfType<RecordRow>())
            rows.Records.Add((record, server.Clock, InEvent: true));
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

    /// <summary>Whoever passes the fence knows the records in events, but not those of commands that left the version as it was.</summary>
    private bool IsThere(PreparedCommit commit, RecordRow record) => Tables.Orders.TryGetValue(commit.Key, out var rows)
        && rows.Records.Exists(kept => !kept.InEvent && kept.Row.Id == record.Id && kept.At > server.Clock - record.Keep);

    private bool Strikes() => _random.Percent(5);
}
