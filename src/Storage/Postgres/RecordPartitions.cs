using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Storage.Postgres;

/// <summary>
/// The partitions of the idempotency records, one per day of UTC by the database's clock: made before they are needed and dropped whole,
/// so that no record is ever deleted on its own.
/// </summary>
/// <param name="time">Tells how long ago the days were looked at; what day it is, it is not asked.</param>
internal sealed class RecordPartitions(TimeProvider time)
{
    /// <summary>The advisory lock under which partitions are made and dropped.</summary>
    public const long LockKey = 0x6F67_7061_7274_7321;

    private const string Prefix = "idempotency_";
    private const int DaysAhead = 2;

    /// <summary>How long the days made ahead are taken for enough: less than they are.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<DateOnly, bool> _known = new();
    private readonly Lock _lock = new();
    private long? _prepared;

    private bool IsPrepared
    {
        get
        {
            lock (_lock)
            {
                return _prepared is { } at && time.GetElapsedTime(at) < Enough;
            }
        }
    }

    /// <summary>Makes room for the records of the next days, whoever writes them; returns what time it is in the database.</summary>
    public async Task<DateTimeOffset> Prepare(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var now = await Now(connection, cancellationToken);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
            await Ensure(connection, Day(now.UtcTicks).AddDays(ahead), cancellationToken);
        lock (_lock)
        {
            _prepared = begun;
        }

        return now;
    }

    /// <summary>Makes room for the records of a batch, unless there is some for sure.</summary>
    public async Task Ensure(NpgsqlConnection connection, IReadOnlyList<CommitJob> jobs)
    {
        if (!IsPrepared && jobs.Any(job => job.Commit.Records.Length > 0))
            await Prepare(connection, CancellationToken.None);
    }

    /// <summary>The database had no room for a record: its clock has been moved. The next batch looks anew.</summary>
    public void Forget()
    {
        _known.Clear();
        lock (_lock)
        {
            _prepared = null;
        }
    }

    /// <summary>Drops the days that ended before; returns how many records they held.</summary>
    public async Task<int> Drop(NpgsqlConnection connection, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var dropped = 0;
        foreach (var day in await Days(connection, cancellationToken))
        {
            if (Ticks(day.AddDays(1)) > before.UtcTicks)
                continue;
            dropped += await Drop(connection, day, cancellationToken);
            _known.TryRemove(day, out _);
        }

        return dropped;
    }

    private static async Task<DateTimeOffset> Now(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT record_now()", connection);
        return new((long)(await command.ExecuteScalarAsync(cancellationToken))!, TimeSpan.Zero);
    }

    private static DateOnly Day(long ticks) => DateOnly.FromDateTime(new(ticks));

    private static long Ticks(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).Ticks;

    private static string Table(DateOnly day) => Prefix + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static async Task<List<DateOnly>> Days(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
            WHERE i.inhparent = 'idempotency'::regclass ORDER BY c.relname
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var days = new List<DateOnly>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (DateOnly.TryParseExact(
                reader.GetString(0), $"'{Prefix}'yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
        }

        return days;
    }

    // Dropping keeps commits and loads out for a moment; the connection's lock timeout bounds how long they queue up behind it.
    private static async Task<int> Drop(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        var records = await Count(connection, day, cancellationToken);
        await using var transaction = await Lock(connection, cancellationToken);
        if (!await Exists(connection, day, cancellationToken))
            return 0;
        await connection.Run($"DROP TABLE {Table(day)}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (int)records;
    }

    // A day may hold millions, and as long as they are counted nobody waits. Through the table that they are parts of: another process
    // may have dropped the day by now.
    private static async Task<long> Count(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        await using var reader = await batch
            .Then("BEGIN READ ONLY")
            .Then("SET LOCAL statement_timeout = 0")
            .Then(
                "SELECT count(*) FROM idempotency WHERE at >= $1 AND at < $2",
                Commands.Value(Ticks(day)),
                Commands.Value(Ticks(day.AddDays(1))))
            .Then("COMMIT")
            .ExecuteReaderAsync(cancellationToken);
        return (await reader.Rows(row => row.GetInt64(0), cancellationToken))[0];
    }

    private async Task Ensure(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey(day))
            return;
        if (!await Exists(connection, day, cancellationToken))
            await Make(connection, day, cancellationToken);
        _known[day] = true;
    }

    // Attached rather than created in place: that lets commits to the other days go on.
    private static async Task Make(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        await using var transaction = await Lock(connection, cancellationToken);
        if (await Exists(connection, day, cancellationToken))
            return;
        await connection.Run($"CREATE TABLE {Table(day)} (LIKE idempotency INCLUDING ALL)", cancellationToken);
        await connection.Run(
            string.Create(
                CultureInfo.InvariantCulture,
                $"ALTER TABLE idempotency ATTACH PARTITION {Table(day)} FOR VALUES FROM ({Ticks(day)}) TO ({Ticks(day.AddDays(1))})"),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<NpgsqlTransaction> Lock(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.Run($"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
        return transaction;
    }

    // Asked of the table rather than with to_regclass, which may answer from before the wait for the lock.
    private static async Task<bool> Exists(NpgsqlConnection connection, DateOnly day, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT EXISTS (
                SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'idempotency'::regclass AND c.relname = $1)
            """,
            connection);
        command.Parameters.Add(Commands.Value(Table(day)));
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
